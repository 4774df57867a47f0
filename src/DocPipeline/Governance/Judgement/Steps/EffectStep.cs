using System.Globalization;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>From when does what was carried hold: at once, on a day, or when organisations have signed?</summary>
internal static class EffectStep
{
    /// <summary>What it makes of a decision that was carried and ratified; the day is that from which it holds.</summary>
    internal static (VerdictKind Kind, Check? Check, DateOnly? On) Judge(Case judged)
    {
        DateOnly agreed = RatificationStep.AgreedOn(judged);
        if (judged.Decision.TakesEffectOn is { } proposed && proposed > agreed)
        {
            // The day that the proposal itself names is not before the rule's own.
            if (judged.Rule.Effect is null) return (VerdictKind.Carried, Made(CheckResult.Remark, $"It takes effect on {Dates.Words(proposed)}, as the proposal says."), proposed);
            agreed = proposed;
        }

        return judged.Rule.Effect switch
        {
            { OnLastSignature: true } => AtLast(judged, agreed),
            { OnSignature: { } count } => AtCount(judged, count, agreed),
            { On: { } day } when day >= agreed => (VerdictKind.Carried, Made(CheckResult.Remark, $"It takes effect on {Dates.Words(day)}."), day),
            { On: { } day } => (VerdictKind.Carried, Made(CheckResult.Remark, $"It was to take effect on {Dates.Words(day)}, and takes effect only on {Dates.Words(agreed)}."), agreed),
            _ => (VerdictKind.Carried, null, agreed),
        };
    }

    /// <summary>In words, for a decision of which more than the signatures is still awaited.</summary>
    internal static Check? Ahead(EffectRule? effect) => effect switch
    {
        { OnLastSignature: true } => Made(CheckResult.Remark, "It takes effect when the last organisation has signed."),
        { OnSignature: { } count } => Made(CheckResult.Remark, string.Create(CultureInfo.InvariantCulture, $"It takes effect when {count} organisations have signed.")),
        { On: { } day } => Made(CheckResult.Remark, $"It takes effect on {Dates.Words(day)}."),
        _ => null,
    };

    /// <summary>Whose signature is still needed.</summary>
    internal static IEnumerable<string> WouldChange(Case judged)
    {
        if (judged.Rule.Effect is { OnLastSignature: true })
        {
            foreach (OrganisationId missing in Signatories(judged).Where(s => !judged.Decision.Signatures.Any(signed => signed.By == s))) yield return $"The signature of {judged.NameOf(missing)}.";
        }
        else if (judged.Rule.Effect is { OnSignature: { } count } && count - Days(judged).Count is var more and > 0)
        {
            yield return more == 1 ? "One more signature." : string.Create(CultureInfo.InvariantCulture, $"{more} more signatures.");
        }
    }

    private static (VerdictKind, Check?, DateOnly?) AtLast(Case judged, DateOnly agreed)
    {
        IReadOnlyList<OrganisationId> needed = Signatories(judged);
        if (needed.Count == 0) return (VerdictKind.Pending, Made(CheckResult.Unverified, "It takes effect when the last organisation has signed, and the record does not say who signs the document."), null);
        List<OrganisationId> missing = [.. needed.Where(n => !judged.Decision.Signatures.Any(s => s.By == n))];
        if (missing.Count > 0)
        {
            return (VerdictKind.Pending, Made(CheckResult.NotMet, string.Create(CultureInfo.InvariantCulture, $"It takes effect when the last organisation has signed: {needed.Count - missing.Count} of {needed.Count} have. Still to sign: {string.Join(", ", missing.Select(judged.NameOf))}.")), null);
        }

        DateOnly on = judged.Decision.Signatures.Where(s => needed.Contains(s.By)).Select(s => s.On).Append(agreed).Max();
        return (VerdictKind.Carried, Made(CheckResult.Met, string.Create(CultureInfo.InvariantCulture, $"It took effect on {Dates.Words(on)}, when the last of {needed.Count} organisations had signed.")), on);
    }

    private static (VerdictKind, Check?, DateOnly?) AtCount(Case judged, int count, DateOnly agreed)
    {
        IReadOnlyList<DateOnly> days = Days(judged);
        if (days.Count < count) return (VerdictKind.Pending, Made(CheckResult.NotMet, string.Create(CultureInfo.InvariantCulture, $"It takes effect when {count} organisations have signed: {days.Count} of {count} have.")), null);
        DateOnly on = days[count - 1] > agreed ? days[count - 1] : agreed;
        return (VerdictKind.Carried, Made(CheckResult.Met, string.Create(CultureInfo.InvariantCulture, $"It took effect on {Dates.Words(on)}, with signature {count} of the {count} needed.")), on);
    }

    // An organisation signs once; where the document has signatories, nobody else's signature counts.
    private static IReadOnlyList<DateOnly> Days(Case judged)
    {
        IReadOnlyList<OrganisationId> signatories = Signatories(judged);
        return [.. judged.Decision.Signatures.Where(s => signatories.Count == 0 || signatories.Contains(s.By)).GroupBy(s => s.By).Select(s => s.Min(one => one.On)).Order()];
    }

    private static IReadOnlyList<OrganisationId> Signatories(Case judged) =>
        judged.Decision.Document is { } id && judged.Record.Documents.FirstOrDefault(d => d.Id == id) is Document document ? document.Signatories : [];

    private static Check Made(CheckResult result, string reason) => new(GovernanceCodes.Effect, "Effect", result, reason);
}
