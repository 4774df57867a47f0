using System.Globalization;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Rules;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Step 8: have those agreed whose agreement is needed afterwards?</summary>
internal static class RatificationStep
{
    /// <summary>What it makes of a decision that the body has carried.</summary>
    internal static (VerdictKind Kind, Check Check)? Judge(Case judged)
    {
        if (judged.Rule.Ratification is not { } rule) return null;
        List<string> needed = Needed(rule);
        DateOnly? last = rule.WithinDays is { } days ? Dates.After(judged.Decision.DecidedOn, days) : null;
        List<Ratified> heard = [.. judged.Decision.Ratifications.Where(r => needed.Contains(r.By))];
        if (heard.Find(r => r.Refused) is { } refused) return (VerdictKind.NotCarried, Made(CheckResult.NotMet, $"{Sentence(judged.NameOf(refused.By))} refused on {Dates.Words(refused.On)}."));
        if (last is { } end && heard.Find(r => r.On > end) is { } late) return (VerdictKind.NotCarried, Made(CheckResult.NotMet, $"{Sentence(judged.NameOf(late.By))} agreed on {Dates.Words(late.On)}, after the last day, {Dates.Words(end)}."));
        List<string> missing = Missing(judged, needed);
        string count = needed.Count == 1 ? $"{Sentence(judged.NameOf(needed[0]))} must agree" : string.Create(CultureInfo.InvariantCulture, $"{needed.Count - missing.Count} of {needed.Count} have agreed");
        if (missing.Count == 0) return (VerdictKind.Carried, Made(CheckResult.Met, needed.Count == 1 ? $"{Sentence(judged.NameOf(needed[0]))} has agreed." : $"All {needed.Count} have agreed whose agreement is needed."));
        string until = last is { } by ? $" The last day is {Dates.Words(by)}." : "";
        return (VerdictKind.Pending, Made(CheckResult.NotMet, needed.Count == 1 ? $"{count}, and has not yet.{until}" : $"{count}. Still to agree: {string.Join(", ", missing.Select(judged.NameOf))}.{until}"));
    }

    /// <summary>Whose agreement is still needed.</summary>
    internal static IEnumerable<string> WouldChange(Case judged) =>
        judged.Rule.Ratification is { } rule && Missing(judged, Needed(rule)) is { Count: > 0 } missing ? [$"The agreement of {Listed(missing.Select(judged.NameOf))}."] : [];

    /// <summary>The day on which the last of those agreed whose agreement is needed; that of the decision where nobody's is.</summary>
    internal static DateOnly AgreedOn(Case judged) =>
        judged.Rule.Ratification is { } rule ? judged.Decision.Ratifications.Where(r => Needed(rule).Contains(r.By)).Select(r => r.On).Append(judged.Decision.DecidedOn).Max() : judged.Decision.DecidedOn;

    /// <summary>Whose agreement a rule asks for, as decisions write it.</summary>
    internal static List<string> Needed(RatificationRule rule) =>
        [.. rule.Each.Select(o => o.Value), .. rule.Body is { } body ? (string[])[body.Value] : [], .. rule.Outside is { } outside ? (string[])[outside] : []];

    private static List<string> Missing(Case judged, List<string> needed) => [.. needed.Except(judged.Decision.Ratifications.Select(r => r.By))];

    private static string Listed(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    // Somebody outside may be written “the Charity Commission”.
    private static string Sentence(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static Check Made(CheckResult result, string reason) => new(GovernanceCodes.Ratification, "Ratification", result, reason);
}
