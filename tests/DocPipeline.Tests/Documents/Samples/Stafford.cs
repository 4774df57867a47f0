using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Documents.Samples;

/// <summary>The sample of Stafford, drafted once for all tests.</summary>
internal static class Stafford
{
    internal static RecordFiles Files { get; } = RecordFolder.Read(Repository.PathOf("samples/stafford")).Value!;

    internal static PartnershipRecord Record { get; } = PartnershipFile.Read(Files).Value!;

    internal static IReadOnlyList<DraftedDocument> Drafted { get; } = Draft();

    internal static byte[] Bytes(string id) => Drafted.Single(d => d.Id.Value == id).Bytes.ToArray();

    internal static DocumentText Text(string id) => DocumentText.Read(id, Bytes(id)).Value!;

    internal static IReadOnlyList<DraftedDocument> Draft()
    {
        Outcome<IReadOnlyList<DraftedDocument>> drafted = DraftDocument.AllFromRecord(Files);
        Assert.False(drafted.IsRefused, string.Join('\n', drafted.Findings));
        return drafted.Value;
    }
}
