namespace DocPipeline.Pipeline.Demonstration;

/// <summary>Where the demonstration is played: its folder, and what has happened so far.</summary>
internal sealed class DemoStage(DemoSettings settings, Action<DemoStep> onStep)
{
    private readonly List<DemoStep> steps = [];

    internal DemoSettings Settings => settings;

    /// <summary>The chapter that is being played.</summary>
    internal string Chapter { get; set; } = "";

    /// <summary>Everything that has happened.</summary>
    internal IReadOnlyList<DemoStep> Steps => steps;

    /// <summary>Says what has just happened.</summary>
    internal void Say(string text, string? file = null)
    {
        DemoStep step = new(Chapter, text, file);
        steps.Add(step);
        onStep(step);
    }

    /// <summary>Writes a file into the folder.</summary>
    internal void Write(string path, ReadOnlyMemory<byte> content)
    {
        string full = Path.Combine(settings.Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content.ToArray());
    }
}
