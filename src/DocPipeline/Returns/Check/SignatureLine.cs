namespace DocPipeline.Returns.Check;

/// <summary>A line of a signature block.</summary>
/// <param name="Label">Its label as printed: <c>Name</c>.</param>
/// <param name="Value">What was written beside it; empty where nothing was.</param>
public sealed record SignatureLine(string Label, string Value);
