namespace DocPipeline.Documents.Kinds;

/// <summary>A fact of the record that a document can print, in a content control of its own.</summary>
/// <param name="Path">The fact, as prose names it: <c>partnership.name</c>.</param>
/// <param name="Tag">The tag of the control: <c>fact:</c> and the path, cut short where it is too long for Word.</param>
/// <param name="Label">What it is, in words.</param>
/// <param name="Value">What is printed.</param>
public sealed record PrintedFact(string Path, string Tag, string Label, string Value);
