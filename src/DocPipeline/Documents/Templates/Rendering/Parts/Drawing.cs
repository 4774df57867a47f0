using System.Globalization;
using DocPipeline.Documents.Packaging;
using DocPipeline.Partnerships.Pictures;

namespace DocPipeline.Documents.Templates.Rendering.Parts;

/// <summary>A picture in line with text, or at a place of the page.</summary>
/// <remarks>Source: ECMA-376 part 1, 20.4.2.8 (inline) and 20.2.2.5 (pic).</remarks>
internal static class Drawing
{
    private const string Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Placed = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>A run with the picture.</summary>
    /// <param name="context">The rendering.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="width">Its width as printed, in EMU.</param>
    /// <param name="height">Its height.</param>
    /// <param name="alternative">What it shows, in words.</param>
    internal static string Run(RenderContext context, Picture picture, long width, long height, string alternative)
    {
        int id = context.NextControlId();
        return string.Create(CultureInfo.InvariantCulture, $"<w:r><w:drawing><wp:inline xmlns:wp=\"{Placed}\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>")
            + Content(context, picture, id, width, height, alternative) + "</wp:inline></w:drawing></w:r>";
    }

    /// <summary>A run with a picture that stands at a place of the page, whatever the text around it.</summary>
    /// <param name="context">The rendering.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="left">How far from the page's left edge, in EMU.</param>
    /// <param name="top">How far from its upper edge.</param>
    /// <param name="side">Its width and height as printed.</param>
    /// <param name="alternative">What it shows, in words.</param>
    /// <remarks>Source: ECMA-376 part 1, 20.4.2.3 (anchor).</remarks>
    internal static string OnPage(RenderContext context, Picture picture, long left, long top, long side, string alternative)
    {
        int id = context.NextControlId();
        return string.Create(CultureInfo.InvariantCulture, $"<w:r><w:drawing><wp:anchor xmlns:wp=\"{Placed}\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"251658240\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>")
            + string.Create(CultureInfo.InvariantCulture, $"<wp:positionH relativeFrom=\"page\"><wp:posOffset>{left}</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>{top}</wp:posOffset></wp:positionV><wp:extent cx=\"{side}\" cy=\"{side}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/>")
            + Content(context, picture, id, side, side, alternative) + "</wp:anchor></w:drawing></w:r>";
    }

    private static string Content(RenderContext context, Picture picture, int id, long width, long height, string alternative)
    {
        string relationship = context.Pictures.In(context.PartName, picture);
        return string.Create(CultureInfo.InvariantCulture, $"<wp:docPr id=\"{id}\" name=\"Picture {id}\" descr=\"{Xml.Escape(alternative)}\"/>")
            + $"<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"{Main}\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic xmlns:a=\"{Main}\"><a:graphicData uri=\"{Pic}\"><pic:pic xmlns:pic=\"{Pic}\">"
            + string.Create(CultureInfo.InvariantCulture, $"<pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"Picture {id}\" descr=\"{Xml.Escape(alternative)}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{relationship}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>")
            + string.Create(CultureInfo.InvariantCulture, $"<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>");
    }
}
