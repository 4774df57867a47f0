namespace DocPipeline.Pipeline.Demonstration;

/// <summary>What has just happened in the demonstration.</summary>
/// <param name="Chapter">The chapter that it belongs to.</param>
/// <param name="Text">What happened, in a sentence.</param>
/// <param name="File">Where to look at it, in the demonstration's folder.</param>
public sealed record DemoStep(string Chapter, string Text, string? File = null);
