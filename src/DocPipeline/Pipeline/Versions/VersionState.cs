namespace DocPipeline.Pipeline.Versions;

/// <summary>Where a version of a document stands.</summary>
public enum VersionState
{
    /// <summary>Its words may still change.</summary>
    Draft,

    /// <summary>Its words are fixed; it is not in force.</summary>
    Issued,

    /// <summary>It is adopted, and comes into force on a later day or when something else has happened.</summary>
    Waiting,

    /// <summary>It is in force.</summary>
    InForce,

    /// <summary>Another version took its place.</summary>
    Superseded,
}
