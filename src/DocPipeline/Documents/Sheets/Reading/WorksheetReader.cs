using System.Globalization;
using System.Xml;

namespace DocPipeline.Documents.Sheets.Reading;

/// <summary>Reads the cells of one worksheet. What a sheet says of its own size is not looked at.</summary>
internal sealed class WorksheetReader(XmlReader xml, IReadOnlyList<string> strings, IReadOnlySet<int> dateStyles)
{
    internal const int MostRows = 50_000;

    private readonly List<SheetRow> rows = [];
    private readonly List<CellRange> merged = [];
    private readonly HashSet<int> hiddenColumns = [];
    private int row;
    private int column;

    internal IReadOnlyList<SheetRow> Rows => rows;

    internal IReadOnlyList<CellRange> Merged => merged;

    internal IReadOnlySet<int> HiddenColumns => hiddenColumns;

    /// <summary>Reads the sheet; no when it has too many rows.</summary>
    /// <exception cref="FormatException">The sheet says what a sheet cannot say.</exception>
    internal bool Read()
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "row":
                    if (ReadRow() is { Cells.Count: > 0 } read)
                    {
                        rows.Add(read);
                        if (rows.Count > MostRows) return false;
                    }

                    break;
                case "col" when xml.GetAttribute("hidden") is "1" or "true":
                    for (int i = Number("min") ?? 1; i <= Math.Min(Number("max") ?? 0, CellReference.LastColumn); i++) hiddenColumns.Add(i);
                    break;
                case "mergeCell" when CellReference.ReadRange(xml.GetAttribute("ref") ?? "") is { } range:
                    merged.Add(range);
                    break;
            }
        }

        rows.Sort((one, other) => one.Number.CompareTo(other.Number));
        return true;
    }

    private SheetRow ReadRow()
    {
        row = Number("r") ?? row + 1;
        if (row is < 1 or > CellReference.LastRow) throw new FormatException($"There is no row {row}.");
        bool isHidden = xml.GetAttribute("hidden") is "1" or "true";
        var cells = new List<SheetCell>();
        column = 0;
        if (!xml.IsEmptyElement)
        {
            int depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c" && ReadCell() is { IsBlank: false } cell) cells.Add(cell);
            }
        }

        cells.Sort((one, other) => one.Column.CompareTo(other.Column));
        return new SheetRow(row, cells, isHidden);
    }

    private SheetCell? ReadCell()
    {
        string? reference = xml.GetAttribute("r");
        column = reference is null ? column + 1 : CellReference.Read(reference)?.Column ?? throw new FormatException($"There is no cell {reference}.");
        if (column > CellReference.LastColumn) throw new FormatException($"There is no column {column}.");
        string type = xml.GetAttribute("t") ?? "n";
        int? style = Number("s");
        if (xml.IsEmptyElement) return null;

        string? value = null, inline = null;
        bool isFormula = false;
        int depth = xml.Depth;
        bool more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v")
            {
                value = xml.ReadElementContentAsString();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is") inline = RichText.Read(xml);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "f") isFormula = true;
            more = xml.Read();
        }

        return Cell(type, value, inline, style, isFormula);
    }

    private SheetCell? Cell(string type, string? value, string? inline, int? style, bool isFormula)
    {
        if (isFormula) return new SheetCell(column, value ?? "", CellKind.Formula);
        if (inline is not null) return new SheetCell(column, inline);
        if (value is null) return null;
        return type switch
        {
            "s" => new SheetCell(column, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < strings.Count
                ? strings[index]
                : throw new FormatException($"There is no text {value}.")),
            "str" or "inlineStr" => new SheetCell(column, RichText.Unescape(value)),
            "b" => new SheetCell(column, value is "1" or "true" ? "TRUE" : "FALSE"),
            "e" => new SheetCell(column, value, CellKind.Error),
            "d" => new SheetCell(column, value, CellKind.Date),
            _ => NumberCell(value, style),
        };
    }

    // A number is kept in binary and written with up to 17 figures; its shortest form is what was typed.
    private SheetCell NumberCell(string value, int? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number)) throw new FormatException($"{value} is no number.");
        return style is { } index && dateStyles.Contains(index)
            ? new SheetCell(column, DateText(number), CellKind.Date)
            : new SheetCell(column, Math.Abs(number) < 1e15 && number == Math.Floor(number) ? number.ToString("F0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture));
    }

    private static string DateText(double number) =>
        number is >= 1 and < 2_958_466 ? DateTime.FromOADate(number).ToString(number == Math.Floor(number) ? "d MMMM yyyy" : "d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en-GB")) : number.ToString("R", CultureInfo.InvariantCulture);

    private int? Number(string attribute) =>
        xml.GetAttribute(attribute) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
        : throw new FormatException($"{text} is no whole number.");
}
