namespace DocPipeline.BrowserTests;

/// <summary>How somebody looks at the site.</summary>
public sealed record Looks
{
    /// <summary>The width of the window, in pixels.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>The height of the window, in pixels.</summary>
    public int Height { get; init; } = 900;

    /// <summary>Whether scripts run in the browser. The site has none; what judges its pages does.</summary>
    public bool RunsScripts { get; init; }

    /// <summary>Whether they have asked for a dark page.</summary>
    public bool IsDark { get; init; }

    /// <summary>Whether their system forces its colours.</summary>
    public bool ForcesColours { get; init; }
}
