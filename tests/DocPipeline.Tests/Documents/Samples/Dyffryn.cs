using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Documents.Samples;

/// <summary>The bilingual sample, drafted once for all tests.</summary>
internal static class Dyffryn
{
    internal static string Folder { get; } = Repository.PathOf("samples/dyffryn");

    internal static Outcome<IReadOnlyList<DraftedDocument>> Outcome { get; } = DraftDocument.AllFromRecord(RecordFolder.Read(Folder).Value!);

    internal static byte[] Bytes(string id) => Outcome.Value!.Single(d => d.Id.Value == id).Bytes.ToArray();

    internal static DocumentText Text(string id) => DocumentText.Read(id, Bytes(id)).Value!;

    /// <summary>The sample with other facts.</summary>
    internal static Outcome<IReadOnlyList<DraftedDocument>> Draft(Func<string, string> change)
    {
        RecordFiles files = RecordFolder.Read(Folder).Value!;
        return DraftDocument.AllFromRecord(new RecordFiles(files.Paths.Select(path => KeyValuePair.Create<string, ReadOnlyMemory<byte>>(path, path == RecordFiles.PartnershipFileName
            ? System.Text.Encoding.UTF8.GetBytes(change(System.Text.Encoding.UTF8.GetString(files.Find(path)!.Value.Span)))
            : files.Find(path)!.Value))));
    }
}
