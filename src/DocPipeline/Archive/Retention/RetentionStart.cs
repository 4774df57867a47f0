namespace DocPipeline.Archive.Retention;

/// <summary>From when the time is counted for which an object is kept.</summary>
internal enum RetentionStart
{
    /// <summary>From the day on which it ceased to be in force: it expired, was superseded or was voided.</summary>
    EndOfForce,

    /// <summary>From the day on which it was filed last.</summary>
    Issue,
}
