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
}
