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
            yield return new Check(GovernanceCodes.InWriting, "In writing", CheckResult.NotMet, "The rules do not provide for a decision in writing: only a meeting can take it.");
            yield break;
        }

        int days = round.Deadline.DayNumber - round.SentOn.DayNumber;
        yield return new Check(GovernanceCodes.InWriting, "In writing", days >= rule.Days ? CheckResult.Met : CheckResult.NotMet,
            string.Create(CultureInfo.InvariantCulture, $"Members had {days} days to answer; {rule.Days} are needed."));
    }

    /// <summary>The rule as it applies in writing.</summary>
    internal static Case InWriting(Case judged) => judged is { Decision.InWriting: not null, Rule.InWriting.Majority: { Count: > 0 } majority }
        ? judged with { Rule = judged.Rule with { Majority = majority } }
        : judged;

    /// <summary>Whether enough members asked for a meeting instead.</summary>
    internal static Check? MeetingAskedFor(Case judged) =>
        judged.Decision.InWriting is { } round && judged.Rule.InWriting is { MeetingIfAskedBy: { } least } && round.AskedForMeeting.Distinct().Count() >= least
            ? new Check(GovernanceCodes.InWriting, "In writing", CheckResult.NotMet, string.Create(CultureInfo.InvariantCulture, $"{round.AskedForMeeting.Distinct().Count()} members asked for a meeting; {least} may."))
            : null;
}
