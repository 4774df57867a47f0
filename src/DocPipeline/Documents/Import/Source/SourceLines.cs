using DocPipeline.Documents.Reading;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Import.Source;

/// <summary>The paragraphs and tables of a document, in order, without empty ones.</summary>
internal static class SourceLines
{
    internal static IReadOnlyList<SourceLine> Of(ReadDocument document)
    {
        IReadOnlyList<TextBlock> blocks = document.Text.Blocks;
        Dictionary<int, List<(int Offset, string Number)>> notes = document.Text.NoteReferences.Where(n => n.Area == TextArea.Footnote && n.Number is not null)
            .GroupBy(n => n.Block).ToDictionary(g => g.Key, g => g.Select(n => (n.Offset, n.Number!)).ToList());
        var lines = new List<SourceLine>();
        Label before = Label.None;
        for (int i = 0; i < blocks.Count; i++)
        {
            TextBlock block = blocks[i];
            if (block.Area is not (TextArea.Body or TextArea.TextBox)) continue;
            if (block.Cell is { } cell)
            {
                int end = i;
                while (end < blocks.Count && blocks[end].Cell is not null && (blocks[end].Cell!.Table == cell.Table || blocks[end].Cell!.Table > cell.Table && blocks.Skip(end).TakeWhile(b => b.Cell is not null).Any(b => b.Cell!.Table == cell.Table))) end++;
                foreach (IGrouping<int, TextBlock> table in blocks.Skip(i).Take(end - i).GroupBy(b => b.Cell!.Table)) Add(Table(table, lines.Count));
                i = end - 1;
                continue;
            }

            if (block.Text.Length == 0) continue;
            SourceLine line = Paragraph(block, before, lines.Count, notes.GetValueOrDefault(i, []), IsBold(document.Paragraphs[i]));
            before = line.Label;
            Add(line);
        }

        return lines;

        void Add(SourceLine? line)
        {
            if (line is not null) lines.Add(line);
        }
    }

    private static SourceLine Paragraph(TextBlock block, Label before, int index, List<(int Offset, string Number)> notes, bool isBold)
    {
        (Label label, int length) = block.Number is { } number && number.Length > 0 ? (Label.Computed(number, before), 0) : Label.Typed(block.Text, before);
        return new SourceLine
        {
            Index = index, Label = label, Text = block.Text[length..], Outline = block.OutlineLevel, IsBold = isBold, Style = block.Style, Depth = block.ListLevel,
            Notes = [.. notes.Select(n => (Math.Max(0, n.Offset - length), n.Number))],
        };
    }

    private static SourceLine? Table(IEnumerable<TextBlock> blocks, int index)
    {
        List<IReadOnlyList<IReadOnlyList<string>>> rows =
        [
            .. blocks.GroupBy(b => b.Cell!.Row).Select(row => (IReadOnlyList<IReadOnlyList<string>>)
                [.. row.GroupBy(b => b.Cell!.Column).Select(cell => (IReadOnlyList<string>)[.. cell.Select(b => $"{(b.Number is { } n && b.Text.Length > 0 ? n + " " : "")}{b.Text}").Where(t => t.Length > 0)])]),
        ];
        rows.RemoveAll(r => r.All(c => c.Count == 0));
        return rows.Count == 0 ? null : new SourceLine { Index = index, Label = Label.None, Text = "", Rows = rows };
    }

    private static bool IsBold(IReadOnlyList<Paragraph> paragraphs)
    {
        List<Run> runs = [.. paragraphs.SelectMany(p => p.Descendants<Run>()).Where(r => !string.IsNullOrWhiteSpace(r.InnerText))];
        return runs.Count > 0 && runs.TrueForAll(r => (r.RunProperties?.Bold is { } bold && (bold.Val?.Value ?? true)) || r.RunProperties?.RunStyle?.Val?.Value == "Strong");
    }
}
