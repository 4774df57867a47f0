using System.Globalization;
using DocPipeline.Governance.Verdicts;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Whether a decision could be taken in the way in which it was: at a meeting, or in writing.</summary>
internal static class WrittenStep
{
    internal static IEnumerable<Check> Judge(Case judged)
    {
        if (judged.Decision.InWriting is not { } round) yield break;
        if (judged.Rule.InWriting is not { } rule)
        {
            yield return Made(CheckResult.NotMet, "The rules do not provide for a decision in writing: only a meeting can take it.");
            yield break;
        }

        int days = round.Deadline.DayNumber - round.SentOn.DayNumber;
        yield return Made(days >= rule.Days ? CheckResult.Met : CheckResult.NotMet, string.Create(CultureInfo.InvariantCulture, $"Members had {days} {(days == 1 ? "day" : "days")} to answer; {rule.Days} {(rule.Days == 1 ? "is" : "are")} needed."));
    }

    /// <summary>The rule as it applies in writing.</summary>
    internal static Case InWriting(Case judged) => judged is { Decision.InWriting: not null, Rule.InWriting.Majority: { Count: > 0 } majority }
        ? judged with { Rule = judged.Rule with { Majority = majority } }
        : judged;

    /// <summary>Whether enough members asked for a meeting instead. Only those who may vote may ask.</summary>
    internal static Check? MeetingAskedFor(Case judged, Roll roll)
    {
        if (judged is not { Decision.InWriting: { } round, Rule.InWriting.MeetingIfAskedBy: { } least }) return null;
        int asked = roll.Members.Count(m => round.AskedForMeeting.Contains(m.Id));
        return asked >= least
            ? Made(CheckResult.NotMet, string.Create(CultureInfo.InvariantCulture, $"{asked} {(asked == 1 ? "member" : "members")} asked for a meeting, and {least} may call one: the matter goes to a meeting."))
            : null;
    }

    /// <summary>What would have been a proper decision in writing.</summary>
    internal static IEnumerable<string> WouldChange(Case judged)
    {
        if (judged.Decision.InWriting is not { } round) yield break;
        if (judged.Rule.InWriting is not { } rule) yield return "A vote at a meeting.";
        else if (round.Deadline.DayNumber - round.SentOn.DayNumber < rule.Days) yield return $"A last day for answers on {Dates.Words(Dates.After(round.SentOn, rule.Days))} or later.";
    }

    private static Check Made(CheckResult result, string reason) => new(GovernanceCodes.InWriting, "In writing", result, reason);
}
