using System.Text;
using DocPipeline.Documents.Templates.Rendering;

namespace DocPipeline.Documents.Prose.Writing;

/// <summary>Writes a footnote into the part that holds them.</summary>
internal static class NoteWriter
{
    // Where its words start, behind the number (look.md A5).
    private const int TextEdge = 340;

    /// <summary>Writes the note and answers its id.</summary>
    internal static int Write(RenderContext context, NoteInline note)
    {
        var xml = new StringBuilder();
        var inlines = new InlineWriter(context, xml, context.Footnotes.Links);
        for (int i = 0; i < note.Paragraphs.Count; i++)
        {
            ParagraphFormat format = i == 0 ? new ParagraphFormat("FootnoteText") : new ParagraphFormat("FootnoteText") { Left = TextEdge, IsFlush = true };
            format.AppendTo(xml);
            if (i == 0) xml.Append("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:tab/></w:r>");
            inlines.Write(note.Paragraphs[i].Text);
            xml.Append("</w:p>");
        }

        return context.Footnotes.Add(xml);
    }
}
