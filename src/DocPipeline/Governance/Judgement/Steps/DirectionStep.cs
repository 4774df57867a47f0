using DocPipeline.Governance.Decisions.Consents;
using DocPipeline.Governance.Verdicts;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Was it directed by somebody whom the rules let direct it? Then nobody votes on it (S1:189).</summary>
internal static class DirectionStep
{
    internal static Check? Judge(Case judged)
    {
        if (judged.Decision.Direction is not { } direction) return null;
        string by = Capital(judged.NameOf(direction.By)), where = direction.Reference is { } reference ? $" ({reference})" : "";
        return IsAllowed(judged, direction)
            ? new Check(GovernanceCodes.Directed, "Direction", CheckResult.Met, $"{by} directed it on {Dates.Words(direction.On)}{where}; no vote is needed.")
            : new Check(GovernanceCodes.Directed, "Direction", CheckResult.NotMet, judged.Rule.ByDirectionOf.Count == 0
                ? $"{by} directed it on {Dates.Words(direction.On)}{where}, and the rules let nobody direct it."
                : $"{by} directed it on {Dates.Words(direction.On)}{where}. The rules let only {string.Join(" or ", judged.Rule.ByDirectionOf.Select(judged.NameOf))} direct it.");
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static bool IsAllowed(Case judged, Direction direction) => judged.Rule.ByDirectionOf.Contains(direction.By, StringComparer.Ordinal);
}
