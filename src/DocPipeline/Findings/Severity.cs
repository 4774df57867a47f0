namespace DocPipeline.Findings;

/// <summary>How much a <see cref="Finding"/> stands in the way.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Note,

    /// <summary>The work was done, and a person should look at this.</summary>
    Warning,

    /// <summary>The work was refused until this is mended.</summary>
    Error,
}
