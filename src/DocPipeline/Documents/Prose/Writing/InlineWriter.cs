using System.Globalization;
using System.Text;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Parts;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Documents.Words;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Prose.Writing;

/// <summary>Writes inlines as runs, links, fields and content controls.</summary>
/// <param name="context">The rendering.</param>
/// <param name="xml">Takes the runs.</param>
/// <param name="links">The links of the part that the runs stand in.</param>
internal sealed class InlineWriter(RenderContext context, StringBuilder xml, PartLinks links)
{
    /// <summary>Writes the inlines of one paragraph or table cell.</summary>
    internal void Write(IReadOnlyList<Inline> inlines, string? characterStyle = null)
    {
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case TextInline text:
                    xml.Append(RunText.Run(text.Text, characterStyle));
                    break;
                case BreakInline:
                    xml.Append("<w:r><w:br/></w:r>");
                    break;
                case StrongInline strong:
                    Write(strong.Content, characterStyle ?? "Strong");
                    break;
                case LinkInline link:
                    xml.Append("<w:hyperlink r:id=\"").Append(links.To(link.Url)).Append("\" w:history=\"1\">");
                    Write(link.Content, "Hyperlink");
                    xml.Append("</w:hyperlink>");
                    break;
                case ReferenceInline reference:
                    Write(reference, characterStyle);
                    break;
                case NoteInline note:
                    xml.Append(CultureInfo.InvariantCulture, $"<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{NoteWriter.Write(context, note)}\"/></w:r>");
                    break;
                case FactInline fact:
                    Write(fact, characterStyle);
                    break;
            }
        }
    }

    /// <summary>The words of inlines as a reader will see them, for the contents list.</summary>
    internal static string Plain(RenderContext context, IReadOnlyList<Inline> inlines) => InlineText.Plain(inlines, inline => inline switch
    {
        FactInline fact => ValueOf(context, fact) ?? GapControl.Words(fact.Path, context.Words),
        ReferenceInline reference => context.Part.Defer(() => context.Target(reference.Anchor) is { } target ? $"{context.Words.Of(target.Kind)}\u00A0{target.Number}" : GapControl.Words(reference.Anchor, context.Words)),
        _ => "",
    });

    private static string? ValueOf(RenderContext context, FactInline fact) =>
        context.Model.Facts.TryFind(fact.Path, out string? value) ? value : null;

    private void Write(FactInline fact, string? characterStyle)
    {
        if (ValueOf(context, fact) is not { } value)
        {
            xml.Append(GapControl.Write(fact.Path, context.NextControlId(), context.Words));
            return;
        }

        string tag = ControlTag.For("fact:" + fact.Path);

        // A control for plain text, but where the words have a style: LibreOffice draws the words of such a control without it.
        string kind = characterStyle is null ? "<w:text/>" : "";
        xml.Append(CultureInfo.InvariantCulture, $"<w:sdt><w:sdtPr><w:alias w:val=\"{Xml.Escape(ControlTag.For(fact.Path))}\"/><w:tag w:val=\"{Xml.Escape(tag)}\"/><w:id w:val=\"{context.NextControlId()}\"/>{kind}</w:sdtPr><w:sdtContent>");
        xml.Append(RunText.Run(value, characterStyle, context.Model.Facts.IsEnglish(fact.Path) ? HouseWords.English.Tag : null)).Append("</w:sdtContent></w:sdt>");
    }

    private void Write(ReferenceInline reference, string? characterStyle)
    {
        if (reference.Content.Count > 0)
        {
            xml.Append("<w:hyperlink w:anchor=\"").Append(BookmarkName.For(reference.Anchor)).Append("\" w:history=\"1\">");
            Write(reference.Content, "Hyperlink");
            xml.Append("</w:hyperlink>");
            return;
        }

        xml.Append(Reference(context, reference.Anchor, reference.Place, characterStyle));
    }

    /// <summary>The kind and number of the place that an anchor names, once they are known: the number may come later in the document than the reference.</summary>
    /// <param name="context">The rendering.</param>
    /// <param name="anchor">The anchor.</param>
    /// <param name="place">Where the prose refers to it; nothing where a tag of the template does.</param>
    /// <param name="characterStyle">The id of the character style, or nothing.</param>
    internal static string Reference(RenderContext context, string anchor, Place? place, string? characterStyle) => context.Part.Defer(() =>
    {
        // A template may leave out the section that is meant; the place then shows as a gap.
        if (context.Target(anchor) is not { } target) return context.LostReference(anchor, place);
        string kind = context.Words.Of(target.Kind);

        // Word would print the whole label of an appendix, colon and all, so that reference is a link with the right words, not a field.
        if (target.Kind == "Appendix") return $"<w:hyperlink w:anchor=\"{target.Bookmark}\" w:history=\"1\">{RunText.Run($"{kind}\u00A0{target.Number}", characterStyle)}</w:hyperlink>";

        // A table's or figure's bookmark holds “Table 2” itself.
        if (target.Kind is "Table" or "Figure") return $"<w:fldSimple w:instr=\" REF {target.Bookmark} \\h \">{RunText.Run($"{kind}\u00A0{target.Number}", characterStyle)}</w:fldSimple>";
        return RunText.Run(kind + "\u00A0", characterStyle)
            + $"<w:fldSimple w:instr=\" REF {target.Bookmark} \\r \\h \">{RunText.Run(target.Number ?? "", characterStyle)}</w:fldSimple>";
    });
}
