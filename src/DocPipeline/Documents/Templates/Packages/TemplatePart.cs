using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>A part of a template.</summary>
/// <param name="Name">Its name in the package, without the leading slash.</param>
/// <param name="ContentType">Its content type.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record TemplatePart(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    private const string Wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Whether tags may stand in it: the text, headers, footers and notes, not the styles.</summary>
    internal bool MayHaveTags => ContentType is Wordprocessing + "document.main+xml" or Wordprocessing + "header+xml" or Wordprocessing + "footer+xml"
        or Wordprocessing + "footnotes+xml" or Wordprocessing + "endnotes+xml";

    internal bool IsDocument => ContentType == Wordprocessing + "document.main+xml";

    internal bool IsStyles => ContentType == Wordprocessing + "styles+xml";

    internal bool IsNumbering => ContentType == Wordprocessing + "numbering+xml";

    internal bool IsFootnotes => ContentType == Wordprocessing + "footnotes+xml";

    internal bool IsSettings => ContentType == Wordprocessing + "settings+xml";

    /// <summary>What the root of the part has to be; nothing where that does not matter.</summary>
    internal XName? Root => ContentType switch
    {
        Wordprocessing + "document.main+xml" => Wml.Name("document"),
        Wordprocessing + "header+xml" => Wml.Name("hdr"),
        Wordprocessing + "footer+xml" => Wml.Name("ftr"),
        Wordprocessing + "fontTable+xml" => Wml.Name("fonts"),
        Wordprocessing + "footnotes+xml" => Wml.Name("footnotes"),
        Wordprocessing + "endnotes+xml" => Wml.Name("endnotes"),
        Wordprocessing + "styles+xml" => Wml.Name("styles"),
        Wordprocessing + "numbering+xml" => Wml.Name("numbering"),
        Wordprocessing + "settings+xml" => Wml.Name("settings"),
        "application/vnd.openxmlformats-officedocument.theme+xml" => XName.Get("theme", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        _ => null,
    };
}
