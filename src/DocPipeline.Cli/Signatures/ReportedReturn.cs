using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Returns.Check;

namespace DocPipeline.Cli.Signatures;

/// <summary>What <c>verify --json</c> prints of a return.</summary>
internal sealed record ReportedReturn(
    string ComparedWith,
    IssueName? Issued,
    ReturnVerdict Verdict,
    string Summary,
    IReadOnlyList<ReturnPoint> Points,
    IReadOnlyList<ClauseDifference> Differences,
    IReadOnlyList<SignatureBlock> Blocks,
    IReadOnlyList<TrackedChange> TrackedChanges,
    IReadOnlyList<TextComment> Comments,
    IReadOnlyList<ScannedPage> Pages,
    IReadOnlyList<ReportedFinding> Findings)
{
    internal static ReportedReturn Of(string comparedWith, ReturnReport of) => new(
        comparedWith, of.Issued, of.Verdict, of.Summary, of.Points, of.Differences, of.Blocks, of.TrackedChanges, of.Comments, of.Pages, [.. of.Findings.Select(f => Report.ForJson(f, ""))]);
}
