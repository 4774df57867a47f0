using System.Globalization;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Verdicts;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Step 8: have those agreed whose agreement is needed afterwards?</summary>
internal static class RatificationStep
{
    /// <summary>What it makes of a decision that the body has carried.</summary>
    internal static (VerdictKind Kind, Check Check)? Judge(Case judged)
    {
        if (judged.Rule.Ratification is not { } rule) return null;
        List<string> needed = [.. rule.Each.Select(o => o.Value)];
        if (rule.Body is { } body) needed.Add(body.Value);
        if (rule.Outside is { } outside) needed.Add(outside);
        DateOnly? last = rule.WithinDays is { } days ? judged.Decision.DecidedOn.AddDays(days) : null;
        List<Ratified> heard = [.. judged.Decision.Ratifications.Where(r => needed.Contains(r.By))];
        if (heard.Find(r => r.Refused) is { } refused) return (VerdictKind.NotCarried, Made(CheckResult.NotMet, $"{refused.By} refused on {Dates.Words(refused.On)}."));
        if (last is { } end && heard.Find(r => r.On > end) is { } late) return (VerdictKind.NotCarried, Made(CheckResult.NotMet, $"{late.By} ratified on {Dates.Words(late.On)}, after the last day, {Dates.Words(end)}."));
        List<string> missing = [.. needed.Except(heard.Select(r => r.By))];
        string count = string.Create(CultureInfo.InvariantCulture, $"{needed.Count - missing.Count} of {needed.Count} have agreed");
        if (missing.Count == 0) return (VerdictKind.Carried, Made(CheckResult.Met, $"{count}."));
        string until = last is { } by ? $" The last day is {Dates.Words(by)}." : "";
        return (VerdictKind.Pending, Made(CheckResult.NotMet, $"{count}. Still to agree: {string.Join(", ", missing)}.{until}"));
    }

    private static Check Made(CheckResult result, string reason) => new(GovernanceCodes.Ratification, "Ratification", result, reason);
}
