using System.Text;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Pipeline;

/// <summary>The shared test record in the library's own types.</summary>
internal static class PipelineRecords
{
    internal static readonly PartnershipId Partnership = new(TestRecord.Partnership);
    internal static readonly DocumentId Document = new(TestRecord.Document);

    internal static RecordFiles InOrder => From(TestRecord.Files());

    internal static RecordFiles Changed => From(TestRecord.Changed());

    internal static RecordFiles Refused => From(TestRecord.Refused());

    internal static RecordFiles From(IEnumerable<KeyValuePair<string, string>> files) =>
        new(files.Select(file => KeyValuePair.Create(file.Key, new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(file.Value)))));

    internal static string TextOf(RecordFiles files, string path) => Encoding.UTF8.GetString(files.Find(path)!.Value.Span);
}
