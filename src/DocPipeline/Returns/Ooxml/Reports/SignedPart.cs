namespace DocPipeline.Returns.Ooxml.Reports;

/// <summary>A part that a signature names.</summary>
/// <param name="Name">Its name in the package.</param>
/// <param name="State">What became of it.</param>
public sealed record SignedPart(string Name, SignedPartState State);
