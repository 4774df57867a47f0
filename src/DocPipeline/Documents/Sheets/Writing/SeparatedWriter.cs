using System.Text;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Documents.Sheets.Writing;

/// <summary>Writes one table as CSV: UTF-8 with the mark by which Excel knows it, commas, lines that end as RFC 4180 says.</summary>
internal static class SeparatedWriter
{
    internal static byte[] Write(MappingNode root, SheetTable table)
    {
        var text = new StringBuilder("\uFEFF");
        Append(text, table.All.Select(column => column.Heading));
        foreach (RecordRow row in RecordRows.Of(root, table))
            Append(text, table.All.Select(column => CellText.Neutral(SheetValue.Of(row, table, column))));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Writes a list that nobody fills in, such as where something stands.</summary>
    internal static byte[] Write(IEnumerable<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        Append(text, headings);
        foreach (IReadOnlyList<string> row in rows) Append(text, row.Select(CellText.Neutral));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",;\t\"\r\n") >= 0 || cell.Trim().Length < cell.Length
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
