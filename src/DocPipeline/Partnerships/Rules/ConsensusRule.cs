namespace DocPipeline.Partnerships.Rules;

/// <summary>What a consensus is worth.</summary>
public enum ConsensusRule
{
    /// <summary>It decides: a vote is taken only where it fails.</summary>
    Suffices,

    /// <summary>It is sought first, but the decision needs a vote that is counted.</summary>
    NeedsCount,
}
