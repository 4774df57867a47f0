using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Votes;

namespace DocPipeline.Pipeline.Decisions;

/// <summary>A vote that somebody wants to try. What is left out is as the decision has it.</summary>
/// <param name="Count">The count; those who voted or abstained are taken as present where it does not say how many were.</param>
public sealed record SupposedVote(Totals Count)
{
    /// <summary>The day on which the notice was sent.</summary>
    public DateOnly? NoticeOn { get; init; }

    /// <summary>The day of the meeting, or the last day of a written procedure.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The decision with this vote.</summary>
    internal Decision In(Decision decision) => decision with
    {
        Ballots = [],
        Totals = Count,
        Notice = NoticeOn is not { } sent ? decision.Notice : decision.Notice is { } notice ? notice with { SentOn = sent, ServedOn = null } : new NoticeGiven { SentOn = sent },
        Meeting = decision.Meeting is { } meeting ? meeting with { Attendance = [], On = DecidedOn ?? meeting.On } : null,
        InWriting = decision.InWriting is { } written ? written with { Deadline = DecidedOn ?? written.Deadline } : null,
    };
}
