using DocPipeline.Governance.Judgement;

namespace DocPipeline.Governance.Rules;

/// <summary>Something that the rules leave unsaid, and the answers that a reader could give.</summary>
/// <param name="Key">The key by which a ruling names it.</param>
/// <param name="Words">What is left unsaid, as a clause: “the constitution does not say whether both end days count”.</param>
/// <param name="Answers">The answers; at least two.</param>
internal sealed record OpenQuestion(string Key, string Words, IReadOnlyList<OpenAnswer> Answers)
{
    /// <summary>Whether a case raises it at all; nothing where every case does.</summary>
    internal Func<Case, bool>? Arises { get; init; }
}

/// <summary>An answer to an open question.</summary>
/// <param name="Key">The key by which a ruling names it.</param>
/// <param name="Words">The answer in words.</param>
/// <param name="Apply">The rule under this answer.</param>
internal sealed record OpenAnswer(string Key, string Words, Func<Rule, Rule> Apply);
