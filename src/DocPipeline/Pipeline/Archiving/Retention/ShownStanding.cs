using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Retention;

namespace DocPipeline.Pipeline.Archiving.Retention;

/// <summary>Where an object stands, as it is shown.</summary>
/// <param name="Term">How long it is kept; absent where no entry says so.</param>
/// <param name="EndedOn">When it ceased to be in force; absent while it is.</param>
/// <param name="KeptUntil">The last day on which it is kept, where that is known.</param>
/// <param name="Holds">The holds that stand, a sentence each.</param>
/// <param name="ApprovedBy">Who has approved its disposal; a second person is needed.</param>
/// <param name="Disposed">That it was disposed of, in a sentence; absent where it was not.</param>
public sealed record ShownStanding(string? Term, DateOnly? EndedOn, DateOnly? KeptUntil, IReadOnlyList<string> Holds, string? ApprovedBy, string? Disposed)
{
    internal static ShownStanding Of(IReadOnlyList<ArchivedEntry> entries)
    {
        ObjectStanding standing = ObjectStanding.Of(entries);
        return new ShownStanding(
            standing.Term?.ToString(), standing.EndedOn, standing.KeptUntil, [.. standing.Holds.Select(Sentence)], standing.Approval?.By, standing.Disposed is { } disposed ? DisposalRules.Disposed(disposed).Message : null);
    }

    private static string Sentence(LegalHold hold) =>
        $"{hold.Entry}, by {hold.By} on {DisposalRules.Words(hold.On)}: {hold.Reason}{(hold.Asked is { } asked ? $" ({asked.By} has asked for its release; a second person is needed)" : "")}";
}
