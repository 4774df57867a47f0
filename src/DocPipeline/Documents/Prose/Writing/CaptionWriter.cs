using System.Globalization;
using System.Text;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Text;

namespace DocPipeline.Documents.Prose.Writing;

/// <summary>Writes the caption of a table or figure: its number, which is what references print, and its words.</summary>
internal static class CaptionWriter
{
    /// <summary>Writes the caption.</summary>
    /// <param name="context">The rendering.</param>
    /// <param name="xml">Takes the paragraph.</param>
    /// <param name="format">Its format.</param>
    /// <param name="kind">The house word “Table” or “Figure”.</param>
    /// <param name="number">Its number.</param>
    /// <param name="caption">Its words.</param>
    /// <param name="anchor">Its anchor.</param>
    internal static void Append(RenderContext context, StringBuilder xml, ParagraphFormat format, string kind, int number, IReadOnlyList<Inline> caption, string? anchor)
    {
        string words = number.ToString(CultureInfo.InvariantCulture);
        string label = RunText.Run($"{context.Words.Of(kind)}\u00A0") + $"<w:fldSimple w:instr=\" SEQ {kind} \\* ARABIC \">{RunText.Run(words)}</w:fldSimple>";
        if (anchor is not null && context.Model.References.Contains(anchor))
        {
            string bookmark = BookmarkName.For(anchor);
            if (context.Place(anchor, new AnchorTarget(kind, words, bookmark))) label = context.Bookmark(bookmark, label);
        }

        format.AppendTo(xml);
        xml.Append(label).Append(RunText.Run(": "));
        new InlineWriter(context, xml, context.Links).Write(caption);
        context.Marks.EndParagraph(xml);
    }
}
