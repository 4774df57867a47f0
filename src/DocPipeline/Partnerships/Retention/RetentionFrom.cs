namespace DocPipeline.Partnerships.Retention;

/// <summary>From when years are counted.</summary>
public enum RetentionFrom
{
    /// <summary>From the day on which it ceased to be in force.</summary>
    EndOfForce,

    /// <summary>From the day on which it was issued last.</summary>
    Issue,
}
