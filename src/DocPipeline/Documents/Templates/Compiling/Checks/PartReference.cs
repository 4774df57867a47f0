using System.Xml.Linq;

namespace DocPipeline.Documents.Templates.Compiling.Checks;

/// <summary>A place of a part that refers to another part, or to a note in one.</summary>
/// <param name="To">What it refers to.</param>
/// <param name="Id">The id of the relationship or of the note.</param>
/// <param name="Paragraph">The paragraph in which or after which it stands, from 1.</param>
internal sealed record PartReference(PartReferenceKind To, string Id, int Paragraph)
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The references of a part. An empty relationship, which Word writes for a link that only acts, refers to nothing.</summary>
    internal static IEnumerable<PartReference> Of(XElement root)
    {
        int paragraph = 0;
        foreach (XElement element in root.DescendantsAndSelf())
        {
            if (element.Name == Wml.Paragraph) paragraph++;
            foreach (XAttribute attribute in element.Attributes().Where(a => a.Name.NamespaceName == Relationships && a.Value.Length > 0))
                yield return new PartReference(PartReferenceKind.Relationship, attribute.Value, Math.Max(1, paragraph));
            if (NoteOf(element) is { } kind && element.Attribute(Wml.Name("id"))?.Value is { } id)
                yield return new PartReference(kind, id, Math.Max(1, paragraph));
        }
    }

    // In the text a reference; in the settings the lines that part notes from the text.
    private static PartReferenceKind? NoteOf(XElement element) =>
        element.Name == Wml.Name("footnoteReference") || (element.Name == Wml.Name("footnote") && element.Parent?.Name == Wml.Name("footnotePr")) ? PartReferenceKind.Footnote
        : element.Name == Wml.Name("endnoteReference") || (element.Name == Wml.Name("endnote") && element.Parent?.Name == Wml.Name("endnotePr")) ? PartReferenceKind.Endnote
        : null;
}
