using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Documents.Sheets;

/// <summary>
/// Makes a workbook of a few lines of text. <c>sheet: Name</c> starts a sheet (<c>, hidden</c> after the name hides it), every other line is
/// a row of cells with bars between them. A cell is a text, or <c>n:5</c> a number, <c>d:39905</c> a date, <c>e:#N/A</c> an error, <c>b:1</c> true,
/// <c>f:A1&amp;"x"=ax</c> a formula with what it last gave. <c>hide: </c> before a row hides it, <c>merge: A2:A3</c> merges, <c>hide-column: 2</c> hides a
/// column, <c>part: name</c> adds an empty part, <c>raw: xml</c> puts something into the sheet as it is.
/// </summary>
internal static class WorkbookSketch
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    internal static byte[] Make(string sketch, string main = Main)
    {
        var strings = new List<string>();
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var sheets = new List<(string Name, bool IsHidden, StringBuilder Rows, StringBuilder Merged, StringBuilder Columns)>();
        int row = 0;
        foreach (string line in sketch.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (Directive(line, "sheet: ") is { } sheet)
            {
                sheets.Add((sheet.Replace(", hidden", "", StringComparison.Ordinal), sheet.EndsWith(", hidden", StringComparison.Ordinal), new(), new(), new()));
                row = 0;
            }
            else if (Directive(line, "part: ") is { } part) parts[part] = "";
            else if (Directive(line, "merge: ") is { } range) sheets[^1].Merged.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{range}\"/>");
            else if (Directive(line, "hide-column: ") is { } column) sheets[^1].Columns.Append(CultureInfo.InvariantCulture, $"<col min=\"{column}\" max=\"{column}\" hidden=\"1\"/>");
            else if (Directive(line, "raw: ") is { } raw) sheets[^1].Rows.Append(raw);
            else sheets[^1].Rows.Append(Row(++row, Directive(line, "hide: ") ?? line, line.StartsWith("hide: ", StringComparison.Ordinal), strings));
        }

        var names = new StringBuilder();
        var related = new StringBuilder();
        foreach ((int index, var sheet) in sheets.Index())
        {
            names.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\"{(sheet.IsHidden ? " state=\"hidden\"" : "")} r:id=\"rId{index + 1}\"/>");
            related.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{index + 1}\" Type=\"{Office}/worksheet\" Target=\"/xl/worksheets/sheet{index + 1}.xml\"/>");
            string columns = sheet.Columns.Length > 0 ? $"<cols>{sheet.Columns}</cols>" : "", merged = sheet.Merged.Length > 0 ? $"<mergeCells>{sheet.Merged}</mergeCells>" : "";
            parts[$"xl/worksheets/sheet{index + 1}.xml"] = sheet.Rows.ToString().StartsWith("<!DOCTYPE", StringComparison.Ordinal)
                ? sheet.Rows.ToString()
                : $"<worksheet xmlns=\"{main}\"><dimension ref=\"A1:XFD1048576\"/>{columns}<sheetData>{sheet.Rows}</sheetData>{merged}</worksheet>";
        }

        parts["xl/workbook.xml"] = $"<workbook xmlns=\"{main}\" xmlns:r=\"{Office}\"><sheets>{names}</sheets></workbook>";
        parts["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{related}<Relationship Id=\"s\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>";
        parts["xl/sharedStrings.xml"] = $"<sst xmlns=\"{main}\">{string.Concat(strings.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>"))}</sst>";
        parts["xl/styles.xml"] = $"<styleSheet xmlns=\"{main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"&quot;on &quot;d\\ mmmm\\ yyyy\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
        parts["_rels/.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
        return Zip(parts);
    }

    internal static byte[] Zip(IEnumerable<KeyValuePair<string, string>> parts)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static string? Directive(string line, string word) => line.StartsWith(word, StringComparison.Ordinal) ? line[word.Length..] : null;

    private static string Row(int row, string line, bool isHidden, List<string> strings)
    {
        var cells = new StringBuilder();
        foreach ((int index, string cell) in line.Split('|').Index()) cells.Append(Cell($"{Place.ColumnLetters(index + 1)}{row}", cell.Trim(), strings));
        return $"<row r=\"{row}\"{(isHidden ? " hidden=\"1\"" : "")}>{cells}</row>";
    }

    private static string Cell(string reference, string cell, List<string> strings)
    {
        string value = cell.Length > 2 && cell[1] == ':' ? cell[2..] : cell;
        switch (cell)
        {
            case "":
                return $"<c r=\"{reference}\"/>";
            case ['n', ':', ..]:
                return $"<c r=\"{reference}\"><v>{value}</v></c>";
            case ['d', ':', ..]:
                return $"<c r=\"{reference}\" s=\"1\"><v>{value}</v></c>";
            case ['e', ':', ..]:
                return $"<c r=\"{reference}\" t=\"e\"><v>{value}</v></c>";
            case ['b', ':', ..]:
                return $"<c r=\"{reference}\" t=\"b\"><v>{value}</v></c>";
            case ['f', ':', ..]:
                int last = value.LastIndexOf('=');
                return $"<c r=\"{reference}\" t=\"str\"><f>{SecurityElement.Escape(value[..last])}</f><v>{SecurityElement.Escape(value[(last + 1)..])}</v></c>";
            default:
                strings.Add(cell);
                return $"<c r=\"{reference}\" t=\"s\"><v>{strings.Count - 1}</v></c>";
        }
    }
}
