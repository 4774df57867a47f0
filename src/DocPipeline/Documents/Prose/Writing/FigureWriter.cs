using System.Text;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Parts;
using DocPipeline.Partnerships.Pictures;

namespace DocPipeline.Documents.Prose.Writing;

/// <summary>Writes a picture in line with the text and its caption below it, on one page.</summary>
internal static class FigureWriter
{
    // 9026 twentieths of a point, the width of the text, and 18 cm of the 23.9 cm that a page has for text: its caption stands below it.
    private const long Widest = 9026 * 635;
    private const long Highest = 18 * Picture.Centimetre;
    private const int SpaceAbove = 80;
    private const int SpaceBelow = 240;

    internal static void Write(RenderContext context, StringBuilder xml, ProseFigure figure, int? before)
    {
        Picture picture = context.Model.Pictures[figure.File];
        (long width, long height) = picture.Within(Widest, Highest);
        if (figure.Width is { } wanted)
        {
            // A picture may be drawn larger than it is where that is asked for.
            double scale = Math.Min((double)wanted / picture.Width, (double)Highest / picture.Height);
            (width, height) = ((long)(picture.Width * scale), (long)(picture.Height * scale));
        }

        new ParagraphFormat("Normal") { KeepNext = true, Before = before, After = 0, IsSingleSpaced = true }.AppendTo(xml);
        xml.Append(Drawing.Run(context, picture, width, height, figure.AlternativeText));
        context.Marks.EndParagraph(xml);
        CaptionWriter.Append(context, xml, new ParagraphFormat("Caption") { KeepNext = false, Before = SpaceAbove, After = SpaceBelow }, "Figure", context.NextFigure(), figure.Caption, figure.Anchor);
    }
}
