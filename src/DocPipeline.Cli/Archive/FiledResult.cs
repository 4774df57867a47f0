using DocPipeline.Pipeline.Archiving.Filing;

namespace DocPipeline.Cli.Archive;

/// <summary>What a verb that files something prints with <c>--json</c>.</summary>
/// <param name="Filed">What was filed.</param>
/// <param name="Findings">Everything that was found.</param>
internal sealed record FiledResult(IReadOnlyList<ReportedFiling> Filed, IReadOnlyList<ReportedFinding> Findings)
{
    internal static FiledResult Of(IReadOnlyList<FiledInArchive> filed, IReadOnlyList<ReportedFinding> findings) => new([.. filed.Select(f => new ReportedFiling(f.Name, f.Entry, f.Leaf, f.WasThere))], findings);
}

/// <summary>Something that was filed.</summary>
/// <param name="Name">What people call the object.</param>
/// <param name="Entry">The number of its entry.</param>
/// <param name="Leaf">The index of its leaf in the log.</param>
/// <param name="WasThere">Whether the same was there before.</param>
internal sealed record ReportedFiling(string Name, string Entry, long? Leaf, bool WasThere);
