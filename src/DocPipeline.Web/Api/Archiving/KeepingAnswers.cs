using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Keeping;
using DocPipeline.Pipeline.Archiving.Retention;

namespace DocPipeline.Web.Api.Archiving;

/// <summary>What was filed.</summary>
/// <param name="Name">What people call the object.</param>
/// <param name="Entry">The entry.</param>
/// <param name="WasThere">Whether the same was filed before.</param>
internal sealed record FiledAnswer(string Name, string Entry, bool WasThere)
{
    internal static FiledAnswer Of(FiledInArchive of) => new(of.Name, of.Entry, of.WasThere);
}

/// <summary>What came of the approval of a disposal.</summary>
/// <param name="Entry">The entry of the approval.</param>
/// <param name="IsDone">Whether it was the second one, and the content is gone.</param>
/// <param name="Files">How many files went.</param>
/// <param name="Rounds">The rounds of signatures that went with it.</param>
internal sealed record DisposalAnswer(string Entry, bool IsDone, int Files, IReadOnlyList<string> Rounds)
{
    internal static DisposalAnswer Of(DisposalStep of) => new(of.Filed.Entry, of.IsDone, of.Files, of.Rounds);
}

/// <summary>What a check of the archive came to.</summary>
/// <param name="IsSound">Whether nothing is wrong with what was looked at.</param>
/// <param name="Objects">How many objects there are.</param>
/// <param name="ObjectsLookedAt">How many of them were looked at.</param>
/// <param name="Entries">How many entries those have.</param>
/// <param name="Files">How many files were read.</param>
/// <param name="Leaves">How many leaves the log has.</param>
/// <param name="Sealed">How many of them a signature covers.</param>
/// <param name="Rounds">How many rounds there are.</param>
/// <param name="Findings">What was found.</param>
/// <param name="NotExcluded">What the check cannot exclude.</param>
/// <param name="Disposed">What was rightly disposed of.</param>
internal sealed record VerifiedAnswer(bool IsSound, int Objects, int ObjectsLookedAt, int Entries, long Files, long Leaves, long Sealed, int Rounds, IReadOnlyList<VerifiedFindingAnswer> Findings, IReadOnlyList<string> NotExcluded, IReadOnlyList<string> Disposed)
{
    internal static VerifiedAnswer Of(ArchiveVerified of) => new(of.IsSound, of.Objects, of.ObjectsLookedAt, of.Entries, of.Files, of.Leaves, of.Sealed, of.Rounds, [.. of.Findings.Select(found => new VerifiedFindingAnswer(found.Name, found.Entry, found.File, found.Round, found.Finding))], of.NotExcluded, of.Disposed);
}

/// <summary>What a check of the archive found.</summary>
/// <param name="Name">Of which object.</param>
/// <param name="Entry">Its entry.</param>
/// <param name="File">The file of the entry.</param>
/// <param name="Round">The round, where it is about one.</param>
/// <param name="Finding">What it is.</param>
internal sealed record VerifiedFindingAnswer(string? Name, string? Entry, string? File, string? Round, Finding Finding);

/// <summary>That an object is no longer in force.</summary>
/// <param name="On">The last day of force.</param>
/// <param name="Reason">Why.</param>
internal sealed record EndOrder(DateOnly On, string Reason);
