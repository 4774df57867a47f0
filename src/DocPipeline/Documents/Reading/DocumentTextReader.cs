using System.Globalization;
using DocPipeline.Findings;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading;

/// <summary>Walks a Word file in reading order.</summary>
internal sealed class DocumentTextReader
{
    private readonly List<TextBlock> blocks = [];
    private readonly StyleTable styles;
    private readonly ListCounter lists;
    private int tables;

    private DocumentTextReader(MainDocumentPart main)
    {
        styles = new StyleTable(main.StyleDefinitionsPart?.Styles);
        lists = new ListCounter(main.NumberingDefinitionsPart?.Numbering);
    }

    internal static Outcome<DocumentText> Read(string name, ReadOnlyMemory<byte> content) => UntrustedWordFile.Read(name, content, (_, main) =>
    {
        var reader = new DocumentTextReader(main);
        Body body = main.Document.Body!;
        reader.Blocks(body, TextArea.Body, null);
        reader.HeadersAndFooters(main, body);
        reader.Notes(main);
        return new DocumentText(reader.blocks);
    });

    private void Blocks(OpenXmlElement container, TextArea area, TableCellPlace? cell)
    {
        foreach (OpenXmlElement element in container.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    Add(paragraph, area, cell);
                    break;
                case Table table:
                    Table(table, area);
                    break;
                case SdtBlock block:
                    Blocks(block.SdtContentBlock ?? (OpenXmlElement)block, area, cell);
                    break;
                case DeletedRun or MoveFromRun:
                    break;
                case CustomXmlBlock or InsertedRun or MoveToRun:
                    Blocks(element, area, cell);
                    break;
            }
        }
    }

    private void Table(Table table, TextArea area)
    {
        int number = ++tables;
        int row = 0;
        foreach (TableRow tableRow in table.Elements<TableRow>().Concat(table.Elements<SdtRow>().SelectMany(s => s.Descendants<TableRow>())))
        {
            row++;
            int column = 0;
            foreach (OpenXmlElement child in tableRow.ChildElements)
            {
                foreach (TableCell tableCell in child is TableCell one ? [one] : child is SdtCell wrapped ? wrapped.Descendants<TableCell>() : [])
                    Blocks(tableCell, area, new TableCellPlace(number, row, ++column));
            }
        }
    }

    private void Add(Paragraph paragraph, TextArea area, TableCellPlace? cell)
    {
        string style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        (int Id, int Level)? list = styles.ListOf(paragraph.ParagraphProperties);
        string? number = list is { } entry ? lists.Next(entry.Id, entry.Level) : null;
        string text = ParagraphText.Of(paragraph);
        blocks.Add(new TextBlock(area, style, styles.OutlineLevelOf(paragraph.ParagraphProperties), number, list?.Level ?? 0, text, cell));
        foreach (string mark in ParagraphText.Watermarks(paragraph)) blocks.Add(new TextBlock(TextArea.Watermark, "", null, null, 0, mark, null));
        foreach (TextBoxContent box in ParagraphText.TextBoxes(paragraph)) Blocks(box, TextArea.TextBox, null);
    }

    private void HeadersAndFooters(MainDocumentPart main, Body body)
    {
        var seen = new HashSet<(string, TextArea)>();
        foreach (SectionProperties section in body.Descendants<SectionProperties>())
        {
            bool first = section.GetFirstChild<TitlePage>() is { } title && (title.Val?.Value ?? true);
            foreach (HeaderFooterReferenceType reference in section.Elements<HeaderFooterReferenceType>())
            {
                bool isFirst = reference.Type?.Value == HeaderFooterValues.First;
                if ((isFirst && !first) || reference.Id?.Value is not { } id) continue;
                TextArea area = (reference is HeaderReference, isFirst) switch
                {
                    (true, false) => TextArea.Header,
                    (true, true) => TextArea.FirstHeader,
                    (false, false) => TextArea.Footer,
                    (false, true) => TextArea.FirstFooter,
                };
                if (seen.Add((id, area)) && main.GetPartById(id).RootElement is { } root) Blocks(root, area, null);
            }
        }
    }

    private void Notes(MainDocumentPart main)
    {
        Footnotes(main);
        foreach (Endnote note in main.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? []) if (IsReal(note)) Blocks(note, TextArea.Endnote, null);
    }

    // In the order in which the text refers to them, each with the number that Word gives it for that.
    private void Footnotes(MainDocumentPart main)
    {
        List<Footnote> notes = [.. (main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? []).Where(IsReal)];
        if (notes.Count == 0) return;
        var numbers = new Dictionary<long, int>();
        foreach (FootnoteReference reference in main.Document!.Body!.Descendants<FootnoteReference>())
            if (reference.Id?.Value is { } id && reference.CustomMarkFollows is null) numbers.TryAdd(id, numbers.Count + 1);
        foreach (Footnote note in notes.OrderBy(NumberOf))
        {
            int first = blocks.Count;
            Blocks(note, TextArea.Footnote, null);
            if (first < blocks.Count && NumberOf(note) is var number and < int.MaxValue) blocks[first] = blocks[first] with { Number = number.ToString(CultureInfo.InvariantCulture) };
        }

        int NumberOf(Footnote note) => note.Id?.Value is { } id && numbers.TryGetValue(id, out int number) ? number : int.MaxValue;
    }

    // Separators are kept in the same part as the notes.
    private static bool IsReal(FootnoteEndnoteType note) => note.Type is null || note.Type.Value == FootnoteEndnoteValues.Normal;
}
