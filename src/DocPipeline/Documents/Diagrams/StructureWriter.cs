using System.Globalization;
using System.Text;
using DocPipeline.Documents.Numbering;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Writing;
using DocPipeline.Documents.Templates.Rendering;

namespace DocPipeline.Documents.Diagrams;

/// <summary>Writes a structure: the diagram, its caption, and the same facts as a list for those who cannot see it (look.md A7).</summary>
internal static class StructureWriter
{
    private const int SpaceBeforeCaption = 80;
    private const int SpaceAfterCaption = 240;
    private const int SpaceAfterLeadIn = 80;
    private const int SpaceAfterList = 160;

    /// <summary>Writes the paragraphs of a structure. One that is too large for a page is written as the list alone.</summary>
    /// <param name="context">The rendering.</param>
    /// <param name="structure">The structure; nothing is written of one without bodies.</param>
    /// <param name="caption">The words of the caption; nothing for none.</param>
    /// <param name="anchor">The anchor of the caption.</param>
    internal static string Write(RenderContext context, StructureFacts structure, IReadOnlyList<Inline>? caption, string? anchor)
    {
        if (structure.Bodies.Count == 0) return "";
        var xml = new StringBuilder();
        if (DiagramLayout.Of(structure) is { } diagram)
        {
            new ParagraphFormat("Figure").AppendTo(xml);
            xml.Append(StructureMarkup.Write(context, diagram, "Structure", Sentence(structure))).Append("</w:p>");
            if (caption is not null) AppendCaption(context, xml, caption, anchor);
        }

        AppendList(context, xml, structure);
        return xml.ToString();
    }

    private static string Sentence(StructureFacts structure)
    {
        int lines = structure.Bodies.Sum(b => b.ReportsTo.Count);
        return string.Create(CultureInfo.InvariantCulture, $"A diagram of which body reports to which, with boxes: {structure.Bodies.Count}, lines: {lines}; the list below it says the same.");
    }

    private static void AppendCaption(RenderContext context, StringBuilder xml, IReadOnlyList<Inline> caption, string? anchor)
    {
        string number = context.NextFigure().ToString(CultureInfo.InvariantCulture);
        string label = RunText.Run("Figure\u00A0") + $"<w:fldSimple w:instr=\" SEQ Figure \\* ARABIC \">{RunText.Run(number)}</w:fldSimple>";
        if (anchor is not null && context.Model.References.Contains(anchor))
        {
            string bookmark = BookmarkName.For(anchor);
            context.Place(anchor, new AnchorTarget("Figure", number, bookmark));
            label = context.Bookmark(bookmark, label);
        }

        new ParagraphFormat("Caption") { Before = SpaceBeforeCaption, After = SpaceAfterCaption }.AppendTo(xml);
        xml.Append(label).Append(RunText.Run(": "));
        new InlineWriter(context, xml).Write(caption);
        xml.Append("</w:p>");
    }

    private static void AppendList(RenderContext context, StringBuilder xml, StructureFacts structure)
    {
        new ParagraphFormat("Normal") { KeepNext = true, After = SpaceAfterLeadIn }.AppendTo(xml);
        xml.Append(RunText.Run("The same in words:")).Append("</w:p>");
        List<(string Lead, string Names)> entries =
        [
            .. structure.Bodies.Select(b => (Lead: b.Name, Names: Names(structure.Below(b)))).Where(e => e.Names.Length > 0).Select(e => ($"Reporting to {e.Lead}:", e.Names)),
            .. structure.Alone.Any() ? [("No line of accountability stated:", Names(structure.Alone))] : Array.Empty<(string, string)>(),
        ];
        int list = context.Lists.Start(ListFamily.Bullet, 0);
        for (int i = 0; i < entries.Count; i++)
        {
            var format = new ParagraphFormat("ListBullet") { After = i == entries.Count - 1 ? SpaceAfterList : null };
            format.Number(list, 0);
            format.AppendTo(xml);
            xml.Append(RunText.Run(entries[i].Lead, "Strong")).Append(RunText.Run(" " + entries[i].Names)).Append("</w:p>");
        }
    }

    private static string Names(IEnumerable<BodyFacts> bodies) => string.Join("; ", bodies.Select(b => b.Name));
}
