namespace DocPipeline.Partnerships.Duties;

/// <summary>What follows where a duty is not kept.</summary>
public enum Consequence
{
    /// <summary>Nothing but that it is said.</summary>
    Warning,

    /// <summary>The body may act, after it has considered the circumstances. It never follows by itself.</summary>
    Power,

    /// <summary>It follows by itself, without anybody deciding.</summary>
    Automatic,
}
