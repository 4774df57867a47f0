using System.Globalization;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Rules;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Adoptions;

/// <summary>From when a decision that the body has carried has effect, or what it waits for.</summary>
/// <param name="Kind">What brings it into effect.</param>
/// <param name="On">The day; nothing while it waits.</param>
/// <param name="WaitsFor">What it waits for, each as a clause.</param>
internal sealed record Effect(EffectKind Kind, DateOnly? On, IReadOnlyList<string> WaitsFor)
{
    /// <summary>The latest of the days on which the decision was taken, ratified, signed, and said to take effect.</summary>
    /// <param name="rules">The rules of the body that decided.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="verdict">Carried or pending.</param>
    /// <param name="document">The document, with its signatories.</param>
    internal static Effect Of(BodyRules? rules, Decision decision, Verdict verdict, Document document)
    {
        Rule rule = RuleResolution.Of(rules, decision.Type).Rule;
        var waits = new List<string>();
        DateOnly on = decision.DecidedOn;
        var kind = EffectKind.AtOnce;
        if (rule.Ratification is { } ratification)
        {
            kind = EffectKind.OnRatification;
            if (verdict.Kind == VerdictKind.Pending) waits.Add($"ratification: {string.Join(", ", Missing(ratification, decision))} must still agree");
            foreach (Ratified heard in decision.Ratifications.Where(r => !r.Refused)) on = Later(on, heard.On);
        }

        if ((rule.Effect?.On ?? decision.TakesEffectOn) is not null)
        {
            DateOnly day = Later(rule.Effect?.On ?? default, decision.TakesEffectOn ?? default);
            if (day > on && kind == EffectKind.AtOnce) kind = EffectKind.OnDate;
            on = Later(on, day);
        }

        if (rule.Effect is { OnLastSignature: true } or { OnSignature: not null })
        {
            kind = EffectKind.OnSignatures;
            DateOnly[] signed = [.. decision.Signatures.Select(s => s.On).Order()];
            int needed = rule.Effect.OnSignature ?? document.Signatories.Count;
            if (signed.Length >= needed && needed > 0) on = Later(on, signed[needed - 1]);
            else waits.Add(Signatures(decision, document, needed, isLast: rule.Effect.OnLastSignature));
        }

        return new Effect(kind, waits.Count == 0 ? on : null, waits);
    }

    private static IEnumerable<string> Missing(RatificationRule rule, Decision decision) =>
        rule.Each.Select(o => o.Value).Concat(rule.Body is { } body ? [body.Value] : []).Concat(rule.Outside is { } outside ? [outside] : []).Except(decision.Ratifications.Where(r => !r.Refused).Select(r => r.By));

    private static string Signatures(Decision decision, Document document, int needed, bool isLast)
    {
        if (document.Signatories.Count == 0) return "signatures: the record names nobody who signs the document";
        string missing = string.Join(", ", document.Signatories.Except(decision.Signatures.Select(s => s.By)).Select((OrganisationId o) => o.Value));
        string count = string.Create(CultureInfo.InvariantCulture, $"{decision.Signatures.Count} of {needed}");
        return isLast ? $"the last signature: {count} have signed, still to sign: {missing}" : $"signatures: {count} that are needed, not yet signed: {missing}";
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
