using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.Samples;

/// <summary>The sample of Cheshire West and Chester, drafted once for all tests.</summary>
internal static class CheshireWest
{
    private const string Prose = "prose/agreement.md";

    internal static string Folder { get; } = Path.Combine(Snapshot.SolutionFolder, "samples", "cheshire-west");

    internal static string Facts { get; } = File.ReadAllText(Path.Combine(Folder, RecordFiles.PartnershipFileName));

    internal static string Agreement { get; } = File.ReadAllText(Path.Combine(Folder, "prose", "agreement.md"));

    internal static IReadOnlyList<DraftedDocument> Drafted { get; } = Draft(Files()).Value!;

    internal static byte[] Bytes(string id) => Drafted.Single(d => d.Id.Value == id).Bytes.ToArray();

    internal static DocumentText Text(string id) => DocumentText.Read(id, Bytes(id)).Value!;

    /// <summary>The record, with other facts or another agreement in place of its own.</summary>
    internal static RecordFiles Files(string? facts = null, string? agreement = null) => new(
    [
        new(RecordFiles.PartnershipFileName, System.Text.Encoding.UTF8.GetBytes(facts ?? Facts)),
        new(Prose, System.Text.Encoding.UTF8.GetBytes(agreement ?? Agreement)),
        new("prose/appendices.md", File.ReadAllBytes(Path.Combine(Folder, "prose", "appendices.md"))),
    ]);

    internal static Outcome<IReadOnlyList<DraftedDocument>> Draft(RecordFiles files) => DraftDocument.AllFromRecord(files);
}
