using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Tests.Documents.Lint;

/// <summary>A Word file as somebody makes it who knows no styles: one paragraph a line, numbers and bullets typed, lines with tabs as table rows.</summary>
internal static class PlainWordFile
{
    /// <summary>The file, and for each of its paragraphs, in reading order, the line that it was made from, counted from 1.</summary>
    internal static (byte[] Bytes, IReadOnlyList<int> Lines) Of(IReadOnlyList<string> lines)
    {
        var origins = new List<int>();
        var body = new Body();
        Table? table = null;
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Contains('\t', StringComparison.Ordinal))
            {
                if (table is null) body.Append(table = new Table(new TableProperties(), new TableGrid()));
                string[] cells = lines[i].Split('\t');
                table.Append(new TableRow(cells.Select(c => new TableCell(c.Split('\n').Select(Paragraph)))));
                origins.AddRange(Enumerable.Repeat(i + 1, cells.Sum(c => c.Split('\n').Length)));
                continue;
            }

            table = null;
            body.Append(Paragraph(lines[i]));
            origins.Add(i + 1);
        }

        using var stream = new MemoryStream();
        using (WordprocessingDocument document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document)) document.AddMainDocumentPart().Document = new Document(body);
        return (stream.ToArray(), origins);
    }

    private static Paragraph Paragraph(string text) => text.Length == 0 ? new Paragraph() : new Paragraph(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}
