using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading.Structure;

/// <summary>What the mark at the end of a paragraph says about it (ECMA-376 part 1, 17.3.1.29 and 17.13.5).</summary>
internal static class ParagraphMark
{
    /// <summary>The tracked deletion, or move away, of the mark; the paragraph then goes on in the next one.</summary>
    internal static OpenXmlElement? Deleted(Paragraph paragraph) =>
        Of(paragraph) is { } mark ? mark.GetFirstChild<Deleted>() ?? (OpenXmlElement?)mark.GetFirstChild<MoveFrom>() : null;

    internal static OpenXmlElement? Inserted(Paragraph paragraph) =>
        Of(paragraph) is { } mark ? mark.GetFirstChild<Inserted>() ?? (OpenXmlElement?)mark.GetFirstChild<MoveTo>() : null;

    /// <summary>A hidden mark that lets a heading and the text after it stand in one line, Word's style separator.</summary>
    internal static bool IsStyleSeparator(Paragraph paragraph) => Of(paragraph)?.GetFirstChild<SpecVanish>() is { } vanish && (vanish.Val?.Value ?? true);

    internal static bool IsHidden(Paragraph paragraph) => Of(paragraph)?.GetFirstChild<Vanish>() is { } vanish && (vanish.Val?.Value ?? true);

    private static ParagraphMarkRunProperties? Of(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphMarkRunProperties;
}
