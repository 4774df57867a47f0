namespace DocPipeline.Governance.Decisions.Votes;

/// <summary>How somebody voted.</summary>
public enum Vote
{
    /// <summary>For the proposal.</summary>
    For,

    /// <summary>Against it.</summary>
    Against,

    /// <summary>Neither; counts as present, not as a vote cast.</summary>
    Abstain,
}
