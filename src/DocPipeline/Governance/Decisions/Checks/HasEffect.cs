using DocPipeline.Findings;
using DocPipeline.Governance.Judgement.Steps;
using DocPipeline.Governance.Rules;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Rules.Majorities;

namespace DocPipeline.Governance.Decisions.Checks;

/// <summary>That what is recorded has a rule by which it counts.</summary>
internal static class HasEffect
{
    // A chair may well have used a vote that the rules do not give: that is said, and the verdict does not count it.
    internal static IEnumerable<Finding> CastingVotes(DecisionChecks.Read read)
    {
        if (read.Body is null) yield break;
        RuleResolution resolution = RuleResolution.Of(read.Rules, read.Decision.Type);
        bool isOpen = resolution.Questions.Any(q => q.Key is "tie" or "majority");
        if (read.Decision.CastingVote is not null && !isOpen && resolution.Rule.Tie is not (TieRule.CastingVote or TieRule.CastingVoteOfWhoeverPresides))
            yield return Without(read.Of(nameof(Decision.CastingVote)), "a casting vote", "‘tie: casting-vote’ in the rule");
        if (read.Decision.ChairDecision is not null && !isOpen && !resolution.Rule.ElseChair && resolution.Rule.Tie != TieRule.ChairDecides)
            yield return Without(read.Of(nameof(Decision.ChairDecision)), "a decision of the chair", "‘tie: chair-decides’ or ‘elseChair: true’ in the rule");

        Finding Without(Place place, string what, string expected) => new(DecisionCodes.NoEffect, Severity.Warning, $"The rule for ‘{read.Decision.Type}’ of ‘{read.Decision.Body}’ does not provide for {what}, so it does not count.")
        {
            Place = place,
            Expected = expected,
            Suggestion = "Take it out if it was not used, or correct the rule if the document gives it.",
        };
    }

    internal static IEnumerable<Finding> Ratifications(DecisionChecks.Read read)
    {
        if (read.Body is null || read.Decision.Ratifications.Count == 0) yield break;
        List<string> needed = RuleResolution.Of(read.Rules, read.Decision.Type).Rule.Ratification is { } rule ? RatificationStep.Needed(rule) : [];
        foreach (Ratified stray in read.Decision.Ratifications.Where(r => !needed.Contains(r.By)))
        {
            yield return DecisionCodes.NoEffect.Error(
                read.Places.Of(stray, nameof(Ratified.By)),
                needed.Count == 0 ? $"The rule for ‘{read.Decision.Type}’ asks for nobody's agreement afterwards." : $"The rule for ‘{read.Decision.Type}’ does not ask for the agreement of ‘{stray.By}’.",
                needed.Count == 0 ? "no ‘ratifications’" : $"one of {string.Join(", ", needed)}",
                Nearest.To(stray.By, needed) is { } near ? $"Write ‘{near}’." : "Take the entry out, or correct the ‘ratification’ of the rule.");
        }
    }
}
