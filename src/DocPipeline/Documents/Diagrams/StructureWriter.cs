using System.Globalization;
using System.Text;
using DocPipeline.Documents.Numbering;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Writing;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Documents.Words;

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
            new ParagraphFormat("Normal") { KeepNext = true, After = 0, IsSingleSpaced = true }.AppendTo(xml);
            xml.Append(StructureMarkup.Write(context, diagram, context.Words.Of("Structure"), Sentence(structure, context.Words))).Append("</w:p>");
            if (caption is not null)
            {
                var format = new ParagraphFormat("Caption") { KeepNext = false, Before = SpaceBeforeCaption, After = SpaceAfterCaption };
                CaptionWriter.Append(context, xml, format, "Figure", context.NextFigure(), caption, anchor);
            }
        }

        AppendList(context, xml, structure);
        return xml.ToString();
    }

    private static string Sentence(StructureFacts structure, HouseWords words)
    {
        int lines = structure.Bodies.Sum(b => b.ReportsTo.Count);
        return words.Of("A diagram of which body reports to which, with boxes: %1, lines: %2; the list below it says the same.", Plain(structure.Bodies.Count), Plain(lines));
    }

    private static void AppendList(RenderContext context, StringBuilder xml, StructureFacts structure)
    {
        new ParagraphFormat("Normal") { KeepNext = true, After = SpaceAfterLeadIn }.AppendTo(xml);
        xml.Append(RunText.Run(context.Words.Of("The same in words:"))).Append("</w:p>");
        List<(string Lead, string Names)> entries =
        [
            .. structure.Bodies.Select(b => (Lead: b.Name, Names: Names(structure.Below(b)))).Where(e => e.Names.Length > 0).Select(e => (context.Words.Of("Reporting to %1:", e.Lead), e.Names)),
            .. structure.Alone.Any() ? [(context.Words.Of("No line of accountability stated:"), Names(structure.Alone))] : Array.Empty<(string, string)>(),
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

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Names(IEnumerable<BodyFacts> bodies) => string.Join("; ", bodies.Select(b => b.Name));
}
