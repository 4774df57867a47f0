using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Vml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading;

/// <summary>
/// The words of a paragraph as a reader sees them: field results, not instructions; insertions, not deletions; no hidden text. NFC, with
/// white space folded and no-break spaces as spaces, so that a line end or an editor's habits make no difference.
/// </summary>
internal static class ParagraphText
{
    internal static string Of(Paragraph paragraph)
    {
        var text = new StringBuilder();
        int instruction = 0;
        var fields = new Stack<bool>();
        Append(paragraph, text, fields, ref instruction);
        return Fold(text.ToString());
    }

    /// <summary>Text boxes anchored in the paragraph; of two renderings of one box (choice and fallback) the first.</summary>
    internal static IEnumerable<TextBoxContent> TextBoxes(Paragraph paragraph) =>
        paragraph.Descendants<TextBoxContent>().Where(b => !b.Ancestors<AlternateContentFallback>().Any() && b.Ancestors<Paragraph>().First() == paragraph);

    /// <summary>WordArt in the paragraph, such as a DRAFT mark.</summary>
    internal static IEnumerable<string> Watermarks(Paragraph paragraph) =>
        paragraph.Descendants<TextPath>().Select(t => t.String?.Value ?? "").Where(t => t.Length > 0);

    /// <summary>NFC, runs of white space as one space, none at the ends.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormC))
        {
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    // fields: for each field that is open, whether its instruction has ended. Text counts while every open field shows its result.
    private static void Append(OpenXmlElement element, StringBuilder text, Stack<bool> fields, ref int instruction)
    {
        foreach (OpenXmlElement child in element.ChildElements)
        {
            switch (child)
            {
                case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties or SdtProperties or Drawing or Picture or AlternateContent:
                    break;
                case Run run when IsHidden(run):
                    break;
                case FieldChar field:
                    if (field.FieldCharType?.Value == FieldCharValues.Begin)
                    {
                        fields.Push(false);
                        instruction++;
                    }
                    else if (fields.Count > 0 && field.FieldCharType?.Value == FieldCharValues.Separate && !fields.Peek())
                    {
                        fields.Pop();
                        fields.Push(true);
                        instruction--;
                    }
                    else if (fields.Count > 0 && field.FieldCharType?.Value == FieldCharValues.End && !fields.Pop()) instruction--;
                    break;
                case Text words when instruction == 0:
                    text.Append(words.Text);
                    break;
                case TabChar or PositionalTab or Break or CarriageReturn when instruction == 0:
                    text.Append(' ');
                    break;
                case NoBreakHyphen when instruction == 0:
                    text.Append('-');
                    break;
                case SymbolChar symbol when instruction == 0:
                    text.Append(int.TryParse(symbol.Char?.Value, System.Globalization.NumberStyles.HexNumber, null, out int code) && code is > 0x1F and < 0xD800 ? (char)code : '\uFFFD');
                    break;
                default:
                    Append(child, text, fields, ref instruction);
                    break;
            }
        }
    }

    private static bool IsHidden(Run run) => run.RunProperties?.Vanish is { } vanish && (vanish.Val?.Value ?? true);
}
