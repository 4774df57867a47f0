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

    private static void Append(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",;\t\"\n") >= 0 || cell.Trim().Length < cell.Length
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
