using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Documents.Reading.Structure;
using DocPipeline.Findings;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading;

/// <summary>Walks a Word file in reading order.</summary>
internal sealed class DocumentTextReader
{
    private readonly List<TextBlock> blocks = [];
    private readonly List<IReadOnlyList<Paragraph>> paragraphs = [];
    private readonly List<string> canonical = [];
    private readonly List<Paragraph> joined = [];
    private readonly MarksFound marks = new();
    private readonly MainDocumentPart main;
    private readonly StyleTable styles;
    private readonly ListCounter lists;
    private readonly InlineReader inline;
    private OpenXmlPart part;
    private int tables;

    private DocumentTextReader(MainDocumentPart main)
    {
        this.main = main;
        part = main;
        styles = new StyleTable(main.StyleDefinitionsPart?.Styles);
        lists = new ListCounter(main.NumberingDefinitionsPart?.Numbering);
        inline = new InlineReader(styles, marks);
    }

    internal static Outcome<DocumentText> Read(string name, ReadOnlyMemory<byte> content) => UntrustedWordFile.Read(name, content, (_, main) => Read(main).Text);

    /// <summary>Reads a file that is open.</summary>
    /// <param name="main">Its main part, which has a body.</param>
    internal static ReadDocument Read(MainDocumentPart main)
    {
        var reader = new DocumentTextReader(main);
        Body body = main.Document.Body!;
        reader.Part(body, TextArea.Body);
        reader.HeadersAndFooters(body);
        reader.Notes(TextArea.Footnote, main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? []);
        reader.Notes(TextArea.Endnote, main.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? []);
        reader.Comments();
        return new ReadDocument(new DocumentText(reader.blocks, reader.canonical, reader.marks), reader.paragraphs);
    }

    private void Part(OpenXmlElement root, TextArea area)
    {
        inline.Enter(root);
        Blocks(root, area, null);
    }

    // Where a container ends, a paragraph whose mark is gone has nothing to be joined with.
    private void Blocks(OpenXmlElement container, TextArea area, TableCellPlace? cell)
    {
        Within(container, area, cell);
        if (joined.Count > 0) Finish(area, cell, isJoined: false);
    }

    private void Within(OpenXmlElement container, TextArea area, TableCellPlace? cell)
    {
        foreach (OpenXmlElement element in container.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    Add(paragraph, area, cell);
                    break;
                case Table table:
                    if (joined.Count > 0) Finish(area, cell, isJoined: false);
                    Table(table, area);
                    break;
                case SdtBlock control:
                    int first = blocks.Count;
                    if (control.SdtContentBlock is { } content) Within(content, area, cell);
                    Control(control.SdtProperties, first);
                    break;
                case CustomXmlBlock or InsertedRun or MoveToRun:
                    Within(element, area, cell);
                    break;
                case AlternateContent alternate:
                    Within(alternate.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement?)alternate.GetFirstChild<AlternateContentFallback>() ?? new Body(), area, cell);
                    break;
            }
        }
    }

    private void Control(SdtProperties? properties, int first) =>
        marks.Controls.Add(InlineReader.Describe(properties, string.Join('\n', blocks.Skip(first).Where(b => b.Area is not (TextArea.TextBox or TextArea.Watermark)).Select(b => b.Text)), first));

    private void Table(Table table, TextArea area)
    {
        int number = 0, index = 0;
        foreach (TableRow row in RowsOf(table))
        {
            if (!IsKept(row)) continue;
            if (index++ == 0) number = ++tables;
            int column = 0;
            foreach (TableCell tableCell in CellsOf(row))
            {
                if (tableCell.TableCellProperties?.GetFirstChild<CellDeletion>() is { } gone) marks.Change(TrackedChangeKind.Deletion, gone, tableCell.InnerText, blocks.Count - 1);
                else Blocks(tableCell, area, new TableCellPlace(number, index, ++column));
            }
        }
    }

    private static IEnumerable<TableRow> RowsOf(OpenXmlElement container)
    {
        foreach (OpenXmlElement element in container.ChildElements)
        {
            if (element is TableRow row) yield return row;
            else if (element is SdtRow or SdtContentRow or CustomXmlRow)
            {
                foreach (TableRow inner in RowsOf(element)) yield return inner;
            }
        }
    }

    private IEnumerable<TableCell> CellsOf(OpenXmlElement container)
    {
        foreach (OpenXmlElement element in container.ChildElements)
        {
            if (element is TableCell cell) yield return cell;
            else if (element is SdtCell or SdtContentCell or CustomXmlCell)
            {
                int first = blocks.Count;
                foreach (TableCell inner in CellsOf(element)) yield return inner;
                if (element is SdtCell control) Control(control.SdtProperties, first);
            }
        }
    }

    private bool IsKept(TableRow row)
    {
        if (row.TableRowProperties?.GetFirstChild<Inserted>() is { } inserted) marks.Change(TrackedChangeKind.RowInserted, inserted, "", blocks.Count);
        if (row.TableRowProperties?.GetFirstChild<Deleted>() is not { } deleted) return true;
        marks.Change(TrackedChangeKind.RowDeleted, deleted, string.Join(' ', row.Descendants<Paragraph>().Select(p => p.InnerText)), blocks.Count - 1);
        return false;
    }

    private void Add(Paragraph paragraph, TextArea area, TableCellPlace? cell)
    {
        joined.Add(paragraph);
        inline.Read(paragraph, blocks.Count);
        if (paragraph.ParagraphProperties?.ParagraphPropertiesChange is { } change) marks.Change(TrackedChangeKind.Formatting, change, "", blocks.Count);
        if (ParagraphMark.Inserted(paragraph) is { } added) marks.Change(TrackedChangeKind.ParagraphInserted, added, "", blocks.Count);
        if (ParagraphMark.Deleted(paragraph) is { } gone) marks.Change(TrackedChangeKind.ParagraphDeleted, gone, "", blocks.Count);
        else if (!ParagraphMark.IsStyleSeparator(paragraph)) Finish(area, cell, isJoined: true);
    }

    // Where marks are gone, what was joined has the properties of the first paragraph whose mark is left (as Word does it).
    private void Finish(TextArea area, TableCellPlace? cell, bool isJoined)
    {
        (string shown, string words) = inline.TakeWords();
        Paragraph[] read = [.. joined];
        joined.Clear();
        Paragraph owner = read.FirstOrDefault(p => ParagraphMark.Deleted(p) is null) ?? read[^1];
        string text = ParagraphText.Fold(shown);
        bool isGone = (!isJoined && text.Length == 0 && ParagraphMark.Deleted(owner) is not null) || (text.Length == 0 && ParagraphMark.IsHidden(owner));
        if (!isGone)
        {
            ParagraphProperties? properties = owner.ParagraphProperties;
            string style = properties?.ParagraphStyleId?.Val?.Value ?? "";
            (int Id, int Level)? list = styles.ListOf(properties, lists);
            string? number = list is { } entry ? lists.Next(entry.Id, entry.Level) : null;
            Emit(new TextBlock(area, style, styles.OutlineLevelOf(properties), number, list?.Level ?? 0, text, cell), CanonicalText.Words(words, inline.WasInContents || style.StartsWith("TOC", StringComparison.Ordinal)), read);
        }

        foreach (Paragraph paragraph in read) Shapes(paragraph);
    }

    private void Emit(TextBlock block, string words, IReadOnlyList<Paragraph> from)
    {
        blocks.Add(block);
        canonical.Add(words);
        paragraphs.Add(from);
    }

    private void Shapes(Paragraph paragraph)
    {
        if (!paragraph.Descendants().Any(e => e is Drawing or Picture or EmbeddedObject)) return;
        foreach (string mark in ParagraphText.Watermarks(paragraph)) Emit(new TextBlock(TextArea.Watermark, "", null, null, 0, ParagraphText.Fold(mark), null), mark, [paragraph]);
        foreach (TextBoxContent box in ParagraphText.TextBoxes(paragraph))
        {
            (FieldTable, Stack<OpenField>) outside = inline.Pause();
            Part(box, TextArea.TextBox);
            inline.Resume(outside);
        }

        foreach (string words in DiagramText.Of(paragraph, part)) Emit(new TextBlock(TextArea.TextBox, "", null, null, 0, ParagraphText.Fold(words), null), words, [paragraph]);
    }

    private void HeadersAndFooters(Body body)
    {
        bool hasEven = main.DocumentSettingsPart?.Settings?.GetFirstChild<EvenAndOddHeaders>() is { } even && (even.Val?.Value ?? true);
        var seen = new HashSet<(string, TextArea)>();
        foreach (SectionProperties section in body.Descendants<SectionProperties>())
        {
            if (section.GetFirstChild<SectionPropertiesChange>() is { } change) marks.Change(TrackedChangeKind.Formatting, change, "", blocks.Count - 1);
            bool first = section.GetFirstChild<TitlePage>() is { } title && (title.Val?.Value ?? true);
            foreach (HeaderFooterReferenceType reference in section.Elements<HeaderFooterReferenceType>())
            {
                bool isFirst = reference.Type?.Value == HeaderFooterValues.First;
                if ((isFirst && !first) || (reference.Type?.Value == HeaderFooterValues.Even && !hasEven) || reference.Id?.Value is not { } id) continue;
                TextArea area = (reference is HeaderReference, isFirst) switch
                {
                    (true, false) => TextArea.Header,
                    (true, true) => TextArea.FirstHeader,
                    (false, false) => TextArea.Footer,
                    (false, true) => TextArea.FirstFooter,
                };
                if (!seen.Add((id, area)) || !main.TryGetPartById(id, out OpenXmlPart? header) || header.RootElement is not { } root) continue;
                part = header;
                Part(root, area);
                part = main;
            }
        }
    }

    // In the order in which the text refers to them, each with the number that Word gives it for that.
    private void Notes(TextArea area, IEnumerable<FootnoteEndnoteType> part)
    {
        List<FootnoteEndnoteType> notes = [.. part.Where(IsReal)];
        List<long> order = [.. inline.NoteNumbers.Keys.Where(k => k.Area == area).Select(k => k.Id)];
        foreach (FootnoteEndnoteType note in notes.OrderBy(n => n.Id?.Value is { } id && order.IndexOf(id) is >= 0 and var place ? place : int.MaxValue))
        {
            int first = blocks.Count;
            Part(note, area);
            if (first < blocks.Count && note.Id?.Value is { } id && inline.NoteNumbers.GetValueOrDefault((area, id)) is { } number) blocks[first] = blocks[first] with { Number = number };
        }
    }

    // Separators are kept in the same part as the notes.
    private static bool IsReal(FootnoteEndnoteType note) => note.Type is null || note.Type.Value == FootnoteEndnoteValues.Normal;

    private void Comments()
    {
        foreach (Comment comment in main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? [])
        {
            string text = string.Join('\n', comment.Descendants<Paragraph>().Select(ParagraphText.Of));
            int block = comment.Id?.Value is { } id && inline.Commented.TryGetValue(id, out int at) ? at : -1;
            marks.Comments.Add(new TextComment(comment.Author?.Value ?? "", MarksFound.TimeOf(comment.Date), text, block));
        }
    }
}
