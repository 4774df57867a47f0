using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Rules;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Rules;

namespace DocPipeline.Governance.Adoptions;

/// <summary>From when a decision that the body has carried has effect, or what it waits for.</summary>
/// <param name="Kind">What brings it into effect.</param>
/// <param name="On">The day; nothing while it waits.</param>
/// <param name="WaitsFor">What it waits for, each as a sentence.</param>
internal sealed record Effect(EffectKind Kind, DateOnly? On, IReadOnlyList<string> WaitsFor)
{
    /// <summary>The day that the verdict gives, or the one that the proposal itself says if that is later.</summary>
    /// <param name="rules">The rules of the body that decided.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="verdict">Carried or pending.</param>
    internal static Effect Of(BodyRules? rules, Decision decision, Verdict verdict)
    {
        Rule rule = RuleResolution.Of(rules, decision.Type).Rule;
        EffectKind kind = rule switch
        {
            { Effect: { OnLastSignature: true } or { OnSignature: not null } } => EffectKind.OnSignatures,
            { Ratification: not null } => EffectKind.OnRatification,
            _ => EffectKind.AtOnce,
        };
        if (verdict.Kind == VerdictKind.Pending) return new Effect(kind, null, verdict.WouldChange.Count > 0 ? verdict.WouldChange : [verdict.Headline]);
        DateOnly on = Later(verdict.TakesEffectOn ?? decision.DecidedOn, decision.TakesEffectOn ?? default);
        return new Effect(kind == EffectKind.AtOnce && on > decision.DecidedOn ? EffectKind.OnDate : kind, on, []);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
