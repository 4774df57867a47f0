namespace DocPipeline.Governance.Events;

/// <summary>What came of a review.</summary>
public enum ReviewOutcome
{
    /// <summary>It stands as it was.</summary>
    ConfirmedUnchanged,

    /// <summary>It was changed.</summary>
    Amended,

    /// <summary>Something else took its place.</summary>
    Replaced,
}
