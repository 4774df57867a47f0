using System.Globalization;
using System.Text;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Sheets.Reading;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Documents.Sheets.Writing;

/// <summary>Writes a record's tables as a workbook, the same bytes for the same record: a first sheet that explains, one sheet a table, one with the words to choose from.</summary>
/// <remarks>Source: ECMA-376 part 1, 18.2 (workbook), 18.3.1 (worksheets; the order of their elements matters), 18.7 (comments are left out: a
/// prompt of data validation says the same without a drawing), 18.8 (styles).</remarks>
internal static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    // How far drop-down lists and the format ‘Text’ go below the last row.
    private const int SpareRows = 1_000;
    private const int LongestPrompt = 255;

    private const string FrozenHead = "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView>";

    internal static byte[] Write(MappingNode root, string partnership, IReadOnlyList<SheetTable> tables)
    {
        ChoiceList[] lists = [.. ChoiceList.All(root)];
        List<(string Name, string Xml)> sheets = [(SheetNames.ReadMe, ReadMe(partnership, tables))];
        foreach (SheetTable table in tables) sheets.Add((table.Name, Table(root, table, lists)));
        sheets.Add((SheetNames.Choices, Choices(lists)));
        return Package(sheets, shown: tables.Count == 1 ? 1 : 0);
    }

    /// <summary>A list that nobody fills in, such as where something stands, as a workbook of one sheet. Every cell is text, so that nothing is worked out.</summary>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="columns">The headings, and how wide each column is.</param>
    /// <param name="rows">The rows.</param>
    internal static byte[] Write(string sheet, IReadOnlyList<(string Heading, int Width)> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var data = new StringBuilder();
        Row(data, 1, columns.Select(column => (column.Heading, Style.Heading)));
        int row = 1;
        foreach (IReadOnlyList<string> each in rows) Row(data, ++row, each.Select(cell => (cell, Style.Text)));
        return Package([(sheet, Worksheet(FrozenHead, columns.Select(column => column.Width), data, $"<autoFilter ref=\"A1:{Place.ColumnLetters(columns.Count)}{Math.Max(row, 2)}\"/>"))], shown: 0);
    }

    private static byte[] Package(IReadOnlyList<(string Name, string Xml)> sheets, int shown)
    {
        var package = new WordPackage();
        var names = new StringBuilder();
        foreach ((int index, (string name, string xml)) in sheets.Index())
        {
            int number = index + 1;
            names.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{Xml.Escape(name)}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
            package.Add($"xl/worksheets/sheet{number}.xml", $"{Types}worksheet+xml", Encoding.UTF8.GetBytes(xml));
            package.Relate("xl/workbook.xml", new Relationship($"rId{number}", $"{Relations}/worksheet", $"worksheets/sheet{number}.xml"));
        }

        package.Add("xl/workbook.xml", $"{Types}sheet.main+xml", Encoding.UTF8.GetBytes(
            $"{Declaration}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><bookViews><workbookView activeTab=\"{shown}\"/></bookViews><sheets>{names}</sheets></workbook>"));
        package.Add("xl/styles.xml", $"{Types}styles+xml", Encoding.UTF8.GetBytes(Styles));
        package.Relate("xl/workbook.xml", new Relationship($"rId{sheets.Count + 1}", $"{Relations}/styles", "styles.xml"));
        package.Relate("", new Relationship("rId1", $"{Relations}/officeDocument", "xl/workbook.xml"));
        return package.ToBytes();
    }

    private static string Table(MappingNode root, SheetTable table, ChoiceList[] lists)
    {
        IReadOnlyList<SheetColumn> columns = table.All;
        var data = new StringBuilder();
        Row(data, 1, columns.Select(column => (column.Heading, Style.Heading)));
        int row = 1;
        foreach (RecordRow entry in RecordRows.Of(root, table))
            Row(data, ++row, columns.Select(column => (CellText.Typed(SheetValue.Of(entry, table, column)), Style.Text)));

        var validations = new StringBuilder();
        foreach ((int index, SheetColumn column) in columns.Index())
        {
            string letters = Place.ColumnLetters(index + 1);
            string prompt = Xml.Escape(column.Note.Length <= LongestPrompt ? column.Note : column.Note[..LongestPrompt]);
            string about = $"showInputMessage=\"1\" promptTitle=\"{Xml.Escape(column.Heading)}\" prompt=\"{prompt}\" sqref=\"{letters}2:{letters}{row + SpareRows}\"";
            ChoiceList? list = Array.Find(lists, list => list.Fits(column));

            // A reference may also be a name, so its list offers and does not insist.
            validations.Append(list is null
                ? $"<dataValidation allowBlank=\"1\" {about}/>"
                : $"<dataValidation type=\"list\" allowBlank=\"1\"{(column.Kind == ColumnKind.Reference ? "" : " showErrorMessage=\"1\" errorTitle=\"Choose from the list\" error=\"Choose one of the words of the list.\"")} {about}><formula1>{list.Formula}</formula1></dataValidation>");
        }

        string last = Place.ColumnLetters(columns.Count);
        return Worksheet(
            FrozenHead,
            columns.Select(column => column.Width),
            data,
            $"<autoFilter ref=\"A1:{last}{Math.Max(row, 2)}\"/><dataValidations count=\"{columns.Count}\">{validations}</dataValidations>");
    }

    private static string ReadMe(string partnership, IReadOnlyList<SheetTable> tables)
    {
        var data = new StringBuilder();
        int row = 0;
        Row(data, ++row, [(partnership, Style.Heading)]);
        foreach (string line in SheetNames.HowTo) Row(data, ++row, [(line, Style.Text)]);
        foreach (SheetTable table in tables)
        {
            row++;
            Row(data, ++row, [(table.Name, Style.Heading), (table.About, Style.Text)]);
            foreach (SheetColumn column in table.All) Row(data, ++row, [(column.Heading + (column.IsRequired ? " (needed)" : ""), Style.Text), (column.Note, Style.Text)]);
        }

        return Worksheet("<sheetView showGridLines=\"0\" workbookViewId=\"0\"/>", [28, 110], data, "");
    }

    private static string Choices(ChoiceList[] lists)
    {
        var data = new StringBuilder();
        Row(data, 1, lists.Select(list => (list.Heading, Style.Heading)));
        for (int i = 0; i < lists.Max(list => list.Words.Count); i++)
            Row(data, i + 2, lists.Select(list => (i < list.Words.Count ? list.Words[i] : "", Style.Text)));
        return Worksheet(
            "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>", lists.Select(_ => 30), data, "");
    }

    private static string Worksheet(string view, IEnumerable<int> widths, StringBuilder data, string after)
    {
        var columns = new StringBuilder();
        foreach ((int index, int width) in widths.Index())
            columns.Append(CultureInfo.InvariantCulture, $"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{width}\" style=\"{(int)Style.Text}\" customWidth=\"1\"/>");
        return $"{Declaration}<worksheet xmlns=\"{Main}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>{view}</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>{columns}</cols><sheetData>{data}</sheetData>{after}<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
    }

    private static void Row(StringBuilder data, int row, IEnumerable<(string Text, Style Style)> cells)
    {
        data.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
        foreach ((int index, (string text, Style style)) in cells.Index())
        {
            if (text.Length == 0) continue;
            data.Append(CultureInfo.InvariantCulture, $"<c r=\"{Place.ColumnLetters(index + 1)}{row}\" s=\"{(int)style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Xml.Escape(RichText.Escape(text))}</t></is></c>");
        }

        data.Append("</row>");
    }

    // 0 ordinary; 1 text (format 49 is ‘@’, so that leading zeros stay and nothing is worked out); 2 the head of a table.
    private enum Style
    {
        Text = 1,
        Heading = 2,
    }

    private const string Styles = $"""
        {Declaration}<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="11"/><color rgb="FF1B4965"/><name val="Arial"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDF3F6"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="medium"><color rgb="FF1B4965"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;
}
