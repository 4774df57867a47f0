using DocPipeline.Findings;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Governance.Decisions.Checks;

/// <summary>That what comes after a notice or a vote does not bear an earlier date.</summary>
internal static class InOrder
{
    internal static IEnumerable<Finding> OfDates(DecisionChecks.Read read)
    {
        if (read.Decision is { Meeting: null, InWriting: null }) yield break;
        DateOnly decided = read.Decision.DecidedOn, held = read.Decision.Meeting?.AdjournedFrom ?? decided;
        if (read.Decision.Notice is { } notice)
        {
            if (notice.SentOn > held)
                yield return Wrong(read.Places.Of(notice, nameof(NoticeGiven.SentOn)), $"The notice was sent on {Dates.Words(notice.SentOn)}, after the meeting of {Dates.Words(held)} of which it was given.", "a day not after the meeting");
            if (notice.ServedOn is { } served && served > held)
                yield return Wrong(read.Places.Of(notice, nameof(NoticeGiven.ServedOn)), $"The notice was served on {Dates.Words(served)}, after the meeting of {Dates.Words(held)} of which it was given.", "a day not after the meeting");
            if (notice.ProposedOn is { } proposed && proposed > held)
                yield return Wrong(read.Places.Of(notice, nameof(NoticeGiven.ProposedOn)), $"The proposal was handed in on {Dates.Words(proposed)}, after the meeting of {Dates.Words(held)}.", "a day not after the meeting");
        }

        foreach (Ratified early in read.Decision.Ratifications.Where(r => r.On < decided))
            yield return Wrong(read.Places.Of(early, nameof(Ratified.On)), $"‘{early.By}’ answered on {Dates.Words(early.On)}, before the decision of {Dates.Words(decided)} that it is about.", "a day not before the decision");
        foreach (Signature early in read.Decision.Signatures.Where(s => s.On < decided))
            yield return Wrong(read.Places.Of(early, nameof(Signature.On)), $"‘{early.By}’ signed on {Dates.Words(early.On)}, before the decision of {Dates.Words(decided)} by which there was something to sign.", "a day not before the decision");
    }

    private static Finding Wrong(Place place, string message, string expected) => DecisionCodes.DatesOutOfOrder.Error(place, message, expected, "Correct one of the two dates.");
}
