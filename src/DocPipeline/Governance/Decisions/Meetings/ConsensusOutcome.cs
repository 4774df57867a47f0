namespace DocPipeline.Governance.Decisions.Meetings;

/// <summary>How the search for a consensus ended.</summary>
public enum ConsensusOutcome
{
    /// <summary>Nobody objected.</summary>
    Reached,

    /// <summary>Somebody objected.</summary>
    ObjectedTo,
}
