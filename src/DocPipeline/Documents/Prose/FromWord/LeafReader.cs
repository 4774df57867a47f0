using System.Text.RegularExpressions;
using DocPipeline.Documents.Reading.Structure;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>
/// Reads the text of any Word file as prose would have it: headings, clauses by level, entries of lists by their labels, quotations, tables
/// and pictures with their captions. What a paragraph is follows from its list and its style; where it stands, from its indentation.
/// </summary>
internal sealed partial class LeafReader
{
    private const int DeepestHeading = 4;

    private readonly List<Leaf> leaves = [];
    private readonly List<int> marks = [];
    private readonly List<string> bookmarks = [];
    private readonly PieceReader pieces;
    private readonly WordIndents indents;
    private readonly ListCounter lists;
    private bool isInProse, isContents;

    private LeafReader(MainDocumentPart main)
    {
        (pieces, lists) = (new PieceReader(main), new ListCounter(main.NumberingDefinitionsPart?.Numbering));
        indents = new WordIndents(main, lists);
    }

    /// <summary>Reads the file's text. Tracked changes have to be accepted before: see <see cref="AcceptedRevisions"/>.</summary>
    internal static IReadOnlyList<Leaf> Read(MainDocumentPart main)
    {
        var reader = new LeafReader(main);
        reader.Blocks(main.Document!.Body!);
        return reader.WithCaptions();
    }

    private void Blocks(OpenXmlElement container)
    {
        foreach (OpenXmlElement element in container.ChildElements)
        {
            switch (element)
            {
                case BookmarkStart start:
                    Meet(start);
                    break;
                case Paragraph paragraph:
                    Read(paragraph);
                    break;
                case Table table:
                    Read(table);
                    break;
                case SdtBlock control:
                    bool was = isContents;
                    isContents |= control.SdtProperties?.Descendants<DocPartGallery>().Any(g => g.Val?.Value == "Table of Contents") == true;
                    Blocks(control.SdtContentBlock ?? (OpenXmlElement)control);
                    isContents = was;
                    break;
                case OpenXmlCompositeElement and not SectionProperties:
                    Blocks(element);
                    break;
            }
        }
    }

    private void Meet(BookmarkStart start)
    {
        string? name = start.Name?.Value;
        if (BlockMark.IsEnd(name)) isInProse = false;
        else if (BlockMark.NumberOf(name) is { } mark)
        {
            isInProse = true;
            marks.Add(mark);
        }
        else if (name is not null)
        {
            bookmarks.Add(name);
        }
    }

    private void Read(Paragraph paragraph)
    {
        bool isEnd = false;
        foreach (BookmarkStart start in paragraph.Descendants<BookmarkStart>())
        {
            if (BlockMark.IsEnd(start.Name?.Value)) isEnd = true;
            else Meet(start);
        }

        if (Leaf(paragraph) is { } leaf)
        {
            leaves.Add(leaf with { Marks = [.. marks], Bookmarks = [.. bookmarks], IsOutside = !isInProse });
            marks.Clear();
            bookmarks.Clear();
        }

        if (isEnd) isInProse = false;
    }

    private Leaf? Leaf(Paragraph paragraph)
    {
        (int Id, int Level)? list = indents.ListOf(paragraph);
        string? label = list is { } entry ? lists.Next(entry.Id, entry.Level) : null;
        IReadOnlyList<Piece> text = pieces.Read(paragraph);
        string style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        (int first, int left) = indents.EdgesOf(paragraph);
        var leaf = new Leaf { Kind = LeafKind.Paragraph, Pieces = text, Label = label, ListPlace = list, LabelEdge = first, TextEdge = left, Style = style };
        if (text.Count == 0)
        {
            if (paragraph.Descendants<Drawing>().FirstOrDefault() is not { } drawing) return null;
            return leaf with { Kind = LeafKind.Figure, Label = null, AlternativeText = drawing.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().FirstOrDefault()?.Description?.Value ?? "" };
        }

        string name = indents.NameOf(style);
        if (isContents || ContentsStyle().IsMatch(style)) return leaf with { IsContents = isContents ? !name.EndsWith("heading", StringComparison.Ordinal) : true, Label = null };
        if (name == "caption" || style.StartsWith("Caption", StringComparison.Ordinal)) return leaf with { Kind = LeafKind.Caption };
        if (indents.OutlineLevelOf(paragraph) is { } level)
        {
            bool isAppendix = level == 1 && label is not null && AppendixLabel().IsMatch(label);
            return leaf with { Kind = LeafKind.Heading, Level = Math.Min(level, DeepestHeading), IsAppendix = isAppendix };
        }

        if (label is not null) return Numbered(leaf, label);
        return name is "quote" or "intense quote" or "quotations" or "block text" ? leaf with { Kind = LeafKind.Quote } : leaf;
    }

    private Leaf Numbered(Leaf leaf, string label)
    {
        NumberFormatValues? format = indents.FormatOf(leaf.ListPlace!.Value);
        if (ClauseLabel().Match(label) is { Success: true } clause) return leaf with { Kind = LeafKind.Clause, Level = clause.Value.TrimEnd('.').Count(c => c == '.') };
        if (format == NumberFormatValues.None) return leaf with { Label = null };
        return leaf with
        {
            Kind = LeafKind.Entry,
            List = format switch
            {
                NumberFormatValues.LowerLetter or NumberFormatValues.UpperLetter => ListKind.Letter,
                NumberFormatValues.LowerRoman or NumberFormatValues.UpperRoman => ListKind.Roman,
                NumberFormatValues.Bullet => label is "\u2713" or "\u2714" or "\uF0FC" ? ListKind.Tick : ListKind.Bullet,
                _ => label.StartsWith('(') ? ListKind.Bracket : ListKind.Number,
            },
        };
    }

    private void Read(Table table)
    {
        foreach (BookmarkStart start in table.Descendants<BookmarkStart>()) Meet(start);
        var rows = new List<IReadOnlyList<IReadOnlyList<CellText>>>();
        foreach (TableRow row in table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().First() == table))
            rows.Add([.. row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row).Select(Cell)]);
        string? odd = table.Descendants<GridSpan>().Any(g => g.Val?.Value > 1) || table.Descendants<VerticalMerge>().Any() ? "cells that are joined"
            : table.Descendants<Table>().Any() ? "a table within a cell"
            : rows.Select(r => r.Count).Distinct().Count() > 1 ? "rows with different numbers of cells" : null;
        leaves.Add(new Leaf { Kind = LeafKind.Table, Table = new TableGrid(rows) { Odd = odd }, Marks = [.. marks], Bookmarks = [.. bookmarks], IsOutside = !isInProse });
        marks.Clear();
        bookmarks.Clear();
    }

    private List<CellText> Cell(TableCell cell)
    {
        var paragraphs = new List<CellText>();
        foreach (Paragraph paragraph in cell.Descendants<Paragraph>())
        {
            string? label = indents.ListOf(paragraph) is { } list ? lists.Next(list.Id, list.Level) : null;
            IReadOnlyList<Piece> text = pieces.Read(paragraph);
            if (text.Count > 0) paragraphs.Add(new CellText(text, label is { Length: 1 } && !char.IsAsciiLetterOrDigit(label[0])));
        }

        return paragraphs;
    }

    // A caption joins the table after it, or else the picture before it.
    private List<Leaf> WithCaptions()
    {
        var joined = new List<Leaf>();
        for (int i = 0; i < leaves.Count; i++)
        {
            Leaf leaf = leaves[i];
            bool isCaption = leaf.Kind == LeafKind.Caption || (leaf.Kind == LeafKind.Paragraph && CaptionStart().IsMatch(Piece.TextOf(leaf.Pieces)));
            if (isCaption && i + 1 < leaves.Count && leaves[i + 1] is { Kind: LeafKind.Table } table)
            {
                joined.Add(table with { Pieces = WithoutNumber(leaf.Pieces), Label = NumberOf(leaf.Pieces), Marks = [.. leaf.Marks, .. table.Marks], Bookmarks = [.. leaf.Bookmarks, .. table.Bookmarks], IsOutside = leaf.IsOutside });
                i++;
            }
            else if (isCaption && joined is [.., { Kind: LeafKind.Figure, Pieces.Count: 0 } figure])
            {
                joined[^1] = figure with { Pieces = WithoutNumber(leaf.Pieces), Label = NumberOf(leaf.Pieces), Bookmarks = [.. figure.Bookmarks, .. leaf.Bookmarks] };
            }
            else joined.Add(leaf);
        }

        return joined;
    }

    private static string? NumberOf(IReadOnlyList<Piece> caption) => CaptionStart().Match(Piece.TextOf(caption)) is { Success: true } match ? match.Value.TrimEnd(' ', '\u00A0', ':', '.', '\u2013') : null;

    private static List<Piece> WithoutNumber(IReadOnlyList<Piece> caption)
    {
        int left = CaptionStart().Match(Piece.TextOf(caption)).Length;
        var rest = new List<Piece>();
        foreach (Piece piece in caption)
        {
            int taken = Math.Min(left, piece.Text.Length);
            left -= taken;
            if (taken < piece.Text.Length || piece.Kind == PieceKind.Note) rest.Add(piece with { Text = piece.Text[taken..] });
        }

        return PieceReader.Merged(rest);
    }

    [GeneratedRegex(@"\A(?:TOC|Contents)\d\z|\AContents(?:Unnumbered|Appendix)\z")]
    private static partial Regex ContentsStyle();

    [GeneratedRegex(@"\A(?:Appendix|Atodiad|Annex|Schedule)\b")]
    private static partial Regex AppendixLabel();

    [GeneratedRegex(@"\A\d+(?:\.\d+)+\.?\z")]
    private static partial Regex ClauseLabel();

    [GeneratedRegex(@"\A(?:Table|Figure|Tabl|Ffigur)[ \u00A0]*\d*[ \u00A0]*[:.\u2013][ \u00A0]*")]
    private static partial Regex CaptionStart();
}
