using System.Globalization;
using System.Text;
using DocPipeline.Documents.Pages;
using DocPipeline.Documents.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Preview;

/// <summary>Puts the blocks of a file together as HTML.</summary>
internal sealed class PreviewWriter
{
    private const int DeepestLinked = 2;

    private readonly ReadDocument read;
    private readonly PreviewWords words;
    private readonly List<PreviewHeading> headings = [];
    private readonly HashSet<string> tableNames = new(StringComparer.Ordinal);

    private PreviewWriter(MainDocumentPart main)
    {
        read = DocumentTextReader.Read(main);
        words = new PreviewWords(main);
    }

    internal static DocumentPreview Write(MainDocumentPart main)
    {
        var writer = new PreviewWriter(main);
        var html = new StringBuilder();
        html.Append(writer.Body());
        writer.Notes(html, TextArea.Footnote, "Notes");
        writer.Notes(html, TextArea.Endnote, "Notes at the end");
        writer.Margins(html);
        return new DocumentPreview(LanguageOf(main), writer.headings, html.ToString());
    }

    private static string LanguageOf(MainDocumentPart main) =>
        main.StyleDefinitionsPart?.Styles?.DocDefaults?.Descendants<Languages>().FirstOrDefault()?.Val?.Value is { Length: > 1 } tag && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : "en-GB";

    private string Body()
    {
        List<PageLine> lines = [];
        for (int at = 0; at < read.Text.Blocks.Count;)
        {
            TextBlock block = read.Text.Blocks[at];
            if (block.Area is not (TextArea.Body or TextArea.TextBox or TextArea.Watermark)) break;
            if (block.Cell is { } cell)
            {
                int end = at;
                while (end < read.Text.Blocks.Count && read.Text.Blocks[end].Cell?.Table == cell.Table) end++;
                lines.Add(new PageLine(Table(at, end), IsChanged: false) { IsTable = true });
                at = end;
                continue;
            }

            if (Line(at) is { } line) lines.Add(line);
            at++;
        }

        return PageLines.Write(lines, isFolded: false);
    }

    private PageLine? Line(int at)
    {
        TextBlock block = read.Text.Blocks[at];
        if (block.Text.Length == 0 && block.Number is null) return null;
        string? label = block.Number is null ? null : Html.Text(block.Number);
        if (block.Area == TextArea.TextBox) return new PageLine($"<p class=\"box\">{WordsOf(at)}</p>\n", IsChanged: false) { IsTable = true };

        // A mark behind the text; the document says the same in words.
        if (block.Area == TextArea.Watermark) return null;
        var line = new PageLine(WordsOf(at), IsChanged: false) { Heading = block.Cell is null ? block.OutlineLevel : null, Label = label, Depth = DepthOf(block), Class = ClassOf(block.Style) };
        if (line.Heading is not { } level || level > DeepestLinked) return line;
        headings.Add(new PreviewHeading(string.Create(CultureInfo.InvariantCulture, $"h{headings.Count + 1}"), level, block.Number, block.Text));
        return line with { Id = headings[^1].Id };
    }

    private string WordsOf(int at) => words.Of(read.Text.Blocks[at].Text, read.Paragraphs[at]);

    // The house's own styles, and Word's by the same names.
    private static string? ClassOf(string style) => style switch
    {
        "Title" or "CoverTitle" or "SheetTitle" => "title",
        "Subtitle" => "subtitle",
        "Eyebrow" => "eyebrow",
        "Caption" => "caption",
        "TOC1" => "toc",
        "TOC2" or "TOC3" => "toc toc2",
        _ => null,
    };

    // 3.1 stands in the first list under its section, 3.1.1 in one within; letters, romanettes and bullets stand within their clause.
    private static int DepthOf(TextBlock block)
    {
        string label = (block.Number ?? "").TrimEnd('.');
        return label.Length > 0 && char.IsAsciiDigit(label[0]) ? Math.Max(0, label.Count(c => c == '.') - 1) : 1 + block.ListLevel;
    }

    private string Table(int start, int end)
    {
        var html = new StringBuilder("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Html.Text(NameOfItsOwn(NameOf(start)))).Append("\">\n<table>\n");
        for (int at = start; at < end;)
        {
            int row = read.Text.Blocks[at].Cell!.Row;
            bool isHead = read.Paragraphs[at][0].Ancestors<TableRow>().FirstOrDefault()?.TableRowProperties?.GetFirstChild<TableHeader>() is { } head && (head.Val is null || head.Val.Value == OnOffOnlyValues.On);
            html.Append("<tr>");
            while (at < end && read.Text.Blocks[at].Cell!.Row == row)
            {
                int column = read.Text.Blocks[at].Cell!.Column;
                int span = read.Paragraphs[at][0].Ancestors<TableCell>().FirstOrDefault()?.TableCellProperties?.GridSpan?.Val?.Value ?? 1;
                html.Append(isHead ? "<th scope=\"col\"" : "<td").Append(span > 1 ? string.Create(CultureInfo.InvariantCulture, $" colspan=\"{span}\"") : "").Append('>');
                List<PageLine> lines = [];
                for (; at < end && read.Text.Blocks[at].Cell is { } cell && (cell.Row, cell.Column) == (row, column); at++)
                    if (Line(at) is { } line) lines.Add(line);
                html.Append(PageLines.Write(lines, isFolded: false, isInCell: true)).Append(isHead ? "</th>" : "</td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</table>\n</div>\n").ToString();
    }

    // Two of one name could not be told apart by somebody who goes from one to the next.
    private string NameOfItsOwn(string name)
    {
        string own = name;
        for (int number = 2; !tableNames.Add(own); number++) own = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        return own;
    }

    // What a table is called to somebody who hears the page: the caption above it, or its first words.
    private string NameOf(int start)
    {
        for (int at = start - 1; at >= 0 && at >= start - 2; at--)
            if (read.Text.Blocks[at] is { Style: "Caption", Text.Length: > 0 } caption) return caption.Text;
        return read.Text.Blocks.Skip(start).FirstOrDefault(block => block.Text.Length > 0)?.Text is { } first ? $"Table: {first}" : "Table";
    }

    private void Notes(StringBuilder html, TextArea area, string name)
    {
        List<int> own = [.. Enumerable.Range(0, read.Text.Blocks.Count).Where(at => read.Text.Blocks[at].Area == area && read.Text.Blocks[at].Text.Length > 0)];
        if (own.Count == 0) return;
        html.Append("<h3 lang=\"en-GB\">").Append(name).Append("</h3>\n");
        html.Append(PageLines.Write([.. own.Select(at => new PageLine(WordsOf(at), IsChanged: false) { Label = read.Text.Blocks[at].Number is { } number ? Html.Text(number) : null })], isFolded: false));
    }

    // Headers and footers once, at the end: on the page of a browser there is nowhere else to repeat them.
    private void Margins(StringBuilder html)
    {
        foreach ((TextArea area, string name) in ((TextArea, string)[])[(TextArea.FirstHeader, "At the top of the first page"), (TextArea.Header, "At the top of every page"), (TextArea.FirstFooter, "At the foot of the first page"), (TextArea.Footer, "At the foot of every page")])
        {
            List<int> own = [.. Enumerable.Range(0, read.Text.Blocks.Count).Where(at => read.Text.Blocks[at].Area == area && read.Text.Blocks[at].Text.Length > 0)];
            if (own.Count == 0) continue;
            html.Append("<p class=\"margin\"><span lang=\"en-GB\">").Append(name).Append(":</span> ").Append(string.Join(" · ", own.Select(WordsOf))).Append("</p>\n");
        }
    }
}
