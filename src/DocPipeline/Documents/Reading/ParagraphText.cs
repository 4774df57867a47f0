using System.Text;
using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Documents.Reading.Structure;
using DocumentFormat.OpenXml.Vml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading;

/// <summary>
/// The words of a paragraph as a reader sees them: field results, not instructions; insertions, not deletions; no hidden text. NFC, with
/// white space folded and no-break spaces as spaces, so that a line end or an editor's habits make no difference.
/// </summary>
internal static class ParagraphText
{
    /// <summary>The words of a paragraph that is read by itself, without the styles of its file.</summary>
    internal static string Of(Paragraph paragraph)
    {
        var reader = new InlineReader(new StyleTable(null), new MarksFound());
        reader.Enter(paragraph);
        reader.Read(paragraph, 0);
        return Fold(reader.TakeWords().Shown);
    }

    /// <summary>Text boxes anchored in the paragraph; of two renderings of one box (choice and fallback) the first.</summary>
    internal static IEnumerable<TextBoxContent> TextBoxes(Paragraph paragraph) =>
        paragraph.Descendants<TextBoxContent>().Where(b => !b.Ancestors<DocumentFormat.OpenXml.AlternateContentFallback>().Any() && b.Ancestors<Paragraph>().First() == paragraph && !IsGone(b));

    /// <summary>WordArt in the paragraph, such as a DRAFT mark.</summary>
    internal static IEnumerable<string> Watermarks(Paragraph paragraph) =>
        paragraph.Descendants<TextPath>().Where(t => !IsGone(t)).Select(t => t.String?.Value ?? "").Where(t => t.Length > 0);

    private static bool IsGone(DocumentFormat.OpenXml.OpenXmlElement element) => element.Ancestors().Any(a => a is DeletedRun or MoveFromRun);

    /// <summary>NFC, runs of white space as one space, none at the ends.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in Composed(text))
        {
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    // Half a surrogate pair, which XML cannot hold but a careless escape can make, has no normal form.
    private static string Composed(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
