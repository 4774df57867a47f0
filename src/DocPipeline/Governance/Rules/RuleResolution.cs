using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Rules;

/// <summary>Finds the rule for a kind of decision, and what it leaves unsaid. Nothing unsaid is filled in: it becomes an open question.</summary>
/// <param name="Rule">The rule as far as it is stated.</param>
/// <param name="Questions">What is unsaid.</param>
internal sealed record RuleResolution(Rule Rule, IReadOnlyList<OpenQuestion> Questions)
{
    /// <summary>The rule of a body for a kind of decision.</summary>
    /// <param name="rules">The body's rules; nothing where the record has none.</param>
    /// <param name="type">The kind of decision.</param>
    internal static RuleResolution Of(BodyRules? rules, DecisionType type)
    {
        DecisionRule? stated = Stated(rules, type);
        var rule = new Rule
        {
            Type = type,
            Quorum = stated is { Quorum.Count: > 0 } ? stated.Quorum : rules?.Quorum ?? [],
            QuorumIncludes = rules?.QuorumIncludes ?? [],
            AdjournAfterMinutes = rules?.AdjournAfterMinutes,
            Voters = rules is { Voters.Count: > 0 } ? rules.Voters.ToHashSet() : [SeatKind.Voting],
            WithoutVote = (stated?.WithoutVote ?? []).ToHashSet(),
            Substitutes = rules?.Substitutes ?? Substitution.Registered,
            Consensus = stated?.Consensus ?? Presets.Consensus(stated?.Preset),
            Majority = stated is { Majority.Count: > 0 } ? stated.Majority : stated?.Preset is { } preset ? Presets.Majority(preset) : [],
            Includes = stated?.Includes ?? [],
            Otherwise = stated?.Otherwise ?? [],
            ElseChair = stated?.ElseChair ?? false,
            ElseDeferred = stated?.ElseDeferred ?? false,
            AllPresent = (stated?.AllPresent ?? false) || Presets.AllPresent(stated?.Preset),
            AbstentionBlocks = stated?.AbstentionBlocks ?? false,
            Tie = stated?.Tie,
            Notice = stated?.Notice,
            InWriting = stated?.InWriting,
            Ratification = stated?.Ratification,
            Effect = stated?.Effect,
            ConcernedVotes = stated?.ConcernedVotes,
            VoteOnRequestOf = stated?.VoteOnRequestOf,
            CommittedAgreeFirst = stated?.CommittedAgreeFirst ?? false,
            ByDirectionOf = stated?.ByDirectionOf ?? [],
            Grounds = stated?.Grounds ?? [],
            Words = Words(rules, type, stated),
        };
        return new RuleResolution(rule, [.. OpenQuestions.Of(rule)]);
    }

    // A kind of decision may be taken by another's rule; a circle leads nowhere and counts as unsaid.
    internal static DecisionRule? Stated(BodyRules? rules, DecisionType type)
    {
        var seen = new HashSet<DecisionType>();
        DecisionRule? stated = null;
        for (DecisionType? next = type; next is { } wanted && seen.Add(wanted); next = stated?.As)
            stated = rules?.Decisions.FirstOrDefault(d => d.Type == wanted);
        return stated?.As is null ? stated : null;
    }

    private static string Words(BodyRules? rules, DecisionType type, DecisionRule? stated)
    {
        if (stated is null) return $"No rule is stated for a decision of the kind ‘{type}’.";
        string words = stated.Words ?? SpokenRule.Of(stated);
        string place = (rules?.Document, stated.StatedIn) switch
        {
            ({ } document, { } anchor) => $" ({document}, #{anchor})",
            ({ } document, null) => $" ({document})",
            (null, { } anchor) => $" (#{anchor})",
            _ => "",
        };
        return words + place;
    }
}
