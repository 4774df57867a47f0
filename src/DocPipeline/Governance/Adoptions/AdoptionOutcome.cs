namespace DocPipeline.Governance.Adoptions;

/// <summary>What came of an attempt to adopt a decision.</summary>
public enum AdoptionOutcome
{
    /// <summary>The next version is made, and the day is known from which it is in force.</summary>
    Adopted,

    /// <summary>The next version is made; it waits for others to ratify or to sign.</summary>
    Waiting,

    /// <summary>No version is made.</summary>
    Refused,
}
