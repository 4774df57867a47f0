using System.Text;
using DocPipeline.Documents.Pages;
using DocPipeline.Documents.Reading.Structure;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Preview;

/// <summary>
/// Writes the words of a block with what is bold, what is still to be supplied, and links. Which words there are, the reader of the file decides:
/// where the marks cannot be laid on exactly these, the words stand without marks.
/// </summary>
internal sealed class PreviewWords(MainDocumentPart main)
{
    private readonly StyleTable styles = new(main.StyleDefinitionsPart?.Styles);
    private readonly StringBuilder text = new();
    private readonly List<Mark> marks = [];

    private enum Kind
    {
        Plain,
        Bold,
        Gap,
    }

    internal string Of(string words, IReadOnlyList<Paragraph> paragraphs)
    {
        text.Clear();
        marks.Clear();
        foreach (Paragraph paragraph in paragraphs)
        {
            int open = 0;
            Walk(paragraph, paragraph.ParagraphProperties, default, ref open);
        }

        return Lay(words) ?? Html.Text(words);
    }

    private void Walk(OpenXmlElement element, ParagraphProperties? properties, Mark mark, ref int hiddenFields)
    {
        foreach (OpenXmlElement child in element.ChildElements)
        {
            switch (child)
            {
                case ParagraphProperties or RunProperties or SdtProperties or SdtEndCharProperties or DeletedRun or MoveFromRun or Drawing or Picture or EmbeddedObject or FieldCode:
                    break;
                case FieldChar field when field.FieldCharType?.Value is { } type:
                    // From where a field begins to where its result does, its instruction stands.
                    if (type == FieldCharValues.Begin) hiddenFields++;
                    else if (type == FieldCharValues.Separate && hiddenFields > 0) hiddenFields--;
                    break;
                case Hyperlink link:
                    Walk(link, properties, mark with { Link = AddressOf(link) ?? mark.Link }, ref hiddenFields);
                    break;
                case Run run:
                    if (!styles.IsHidden(run.RunProperties, properties)) Walk(run, properties, mark with { Kind = KindOf(run.RunProperties) }, ref hiddenFields);
                    break;
                case Text words when hiddenFields == 0:
                    Add(words.Text, mark);
                    break;
                case TabChar or PositionalTab or Break or CarriageReturn when hiddenFields == 0:
                    Add(" ", mark);
                    break;
                case NoBreakHyphen when hiddenFields == 0:
                    Add("-", mark);
                    break;
                case AlternateContent alternate:
                    if (alternate.GetFirstChild<AlternateContentFallback>() is { } plain) Walk(plain, properties, mark, ref hiddenFields);
                    break;
                default:
                    Walk(child, properties, mark, ref hiddenFields);
                    break;
            }
        }
    }

    private void Add(string words, Mark mark)
    {
        text.Append(words);
        for (int i = 0; i < words.Length; i++) marks.Add(mark);
    }

    private static Kind KindOf(RunProperties? run) => run?.RunStyle?.Val?.Value switch
    {
        "ToSupply" => Kind.Gap,
        "Strong" => Kind.Bold,
        _ => run?.Bold is { } bold && (bold.Val?.Value ?? true) ? Kind.Bold : Kind.Plain,
    };

    private string? AddressOf(Hyperlink link) =>
        link.Id?.Value is { } id && main.HyperlinkRelationships.FirstOrDefault(each => each.Id == id)?.Uri is { IsAbsoluteUri: true } uri && uri.Scheme is "https" or "http" or "mailto" ? uri.AbsoluteUri : null;

    // Folds the text as the reader does, with each letter's mark, and writes it where it is what the reader reads.
    private string? Lay(string words)
    {
        if (!text.ToString().IsNormalized()) return null;
        var html = new StringBuilder(words.Length + 32);
        Mark current = default;
        int written = 0;
        bool isSpace = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                isSpace = written > 0;
                continue;
            }

            if (isSpace)
            {
                // The space before a mark stands outside it, so that no line under it joins two words.
                if (marks[i] != current) Turn(html, ref current, default);
                if (!Put(html, words, ref written, ' ')) return null;
                isSpace = false;
            }

            if (marks[i] != current) Turn(html, ref current, marks[i]);
            if (!Put(html, words, ref written, text[i])) return null;
        }

        Turn(html, ref current, default);
        return written == words.Length ? html.ToString() : null;
    }

    private static bool Put(StringBuilder html, string words, ref int written, char letter)
    {
        if (written >= words.Length || words[written] != letter) return false;
        html.Append(letter is '&' or '<' or '>' or '"' || char.IsControl(letter) ? Html.Text(letter.ToString()) : letter.ToString());
        written++;
        return true;
    }

    private static void Turn(StringBuilder html, ref Mark current, Mark next)
    {
        html.Append(current.Kind switch { Kind.Bold => "</strong>", Kind.Gap => "</mark>", _ => "" });
        if (current.Link is not null) html.Append("</a>");
        if (next.Link is not null) html.Append("<a href=\"").Append(Html.Text(next.Link)).Append("\" rel=\"noreferrer\">");
        html.Append(next.Kind switch { Kind.Bold => "<strong>", Kind.Gap => "<mark>", _ => "" });
        current = next;
    }

    private readonly record struct Mark(Kind Kind, string? Link);
}
