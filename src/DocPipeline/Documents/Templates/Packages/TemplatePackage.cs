using DocPipeline.Documents.Packaging;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>A template before it is compiled: its parts and how they are related, from an unpacked folder or from a .docx.</summary>
/// <param name="Name">What findings call it.</param>
/// <param name="Parts">Every part but the relationships and the content types.</param>
/// <param name="Relationships">The relationships, each with the part that they start from; nothing for the package itself.</param>
internal sealed record TemplatePackage(string Name, IReadOnlyList<TemplatePart> Parts, IReadOnlyList<(string From, Relationship Relationship)> Relationships)
{
    /// <summary>The properties of its file into which tags were typed: title, subject, keywords, description.</summary>
    internal IReadOnlyDictionary<string, string> Properties { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
}
