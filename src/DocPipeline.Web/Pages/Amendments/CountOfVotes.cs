using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Votes;

namespace DocPipeline.Web.Pages.Amendments;

/// <summary>How a vote went, in numbers.</summary>
/// <param name="For">Votes for.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstained">Abstentions.</param>
/// <param name="Present">How many were present; nothing where it was not said.</param>
public sealed record CountOfVotes(int For, int Against, int Abstained, int? Present)
{
    /// <summary>The count of a decision; nothing where there is none.</summary>
    internal static CountOfVotes? Of(Decision decision) =>
        decision.Totals is { } totals ? new CountOfVotes(totals.For, totals.Against, totals.Abstained, totals.Present)
        : decision.Ballots.Count > 0 ? new CountOfVotes(CountOf(decision, Vote.For), CountOf(decision, Vote.Against), CountOf(decision, Vote.Abstain), null)
        : null;

    /// <summary>Whether it is known how a vote went, or that there was none to go by.</summary>
    internal static bool IsTaken(Decision decision) =>
        decision.Ballots.Count > 0 || decision.Totals is not null || decision.Consensus is not null || decision.Direction is not null || decision.Meeting is { Attendance.Count: > 0 } || decision.InWriting is { AskedForMeeting.Count: > 0 };

    /// <inheritdoc/>
    public override string ToString() => $"{For} for, {Against} against{(Abstained == 0 ? "" : $", {Abstained} abstained")}{(Present is { } present ? $", {present} present" : "")}";

    private static int CountOf(Decision decision, Vote vote) => decision.Ballots.Count(ballot => ballot.Vote == vote);
}
