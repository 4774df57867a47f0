namespace DocPipeline.Returns.Check;

/// <summary>Which issue of which document a file says that it is, at one place of it.</summary>
/// <param name="Document">Partnership and document: <c>cheshire-west/agreement</c>; nothing where the place does not say.</param>
/// <param name="Version">The version; nothing where the place does not say.</param>
/// <param name="Code">The issue code that footers print; nothing where the document has none.</param>
public sealed record IssueName(string? Document, string? Version, string? Code);
