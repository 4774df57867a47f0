using System.Globalization;
using DocPipeline.Documents.Sheets.Reading;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Documents.Sheets.Import;

/// <summary>Reads one sheet as a table: its headings, then each cell by itself.</summary>
internal sealed class TableReader(SheetFile file, Sheet sheet, SheetTable table, List<Finding> findings)
{
    internal ReadTable? Read()
    {
        if (Headings.Row(table, sheet) is not { } heading)
        {
            Add(SheetCodes.NoTable, sheet.Rows.Count == 0 ? null : sheet.Rows[0].Number, null, "None of the headings is known.", $"a row with the headings {string.Join(", ", table.All.Select(column => column.Heading))}", "Write the headings into the first row, or start from the sheet that ‘sheet’ writes.");
            return null;
        }

        Dictionary<SheetColumn, int> columns = Columns(heading);
        SheetRow[] body = [.. sheet.Rows.Where(row => row.Number > heading.Number)];
        CheckMerged(heading.Number, body, columns);
        CheckHidden(body, columns);
        CheckHeadless(heading, body);
        var read = new ReadTable(table, file.Name, sheet.Name, heading.Number, columns, [.. body.Select(row => Row(row, columns)).Where(row => row.Cells.Values.Any(text => text.Length > 0) || row.Refused.Count > 0)]);
        if (read.Rows.Count == 0 && file.Sheets.Count(other => other.Rows.Count > 0) == 1)
            Add(SheetCodes.NoRows, null, null, "There are headings, but no rows under them.", "at least one row", "Fill in the rows, save the file and choose it again.");
        return read;
    }

    private Dictionary<SheetColumn, int> Columns(SheetRow heading)
    {
        var columns = new Dictionary<SheetColumn, int>();
        foreach (SheetCell cell in heading.Cells)
        {
            string text = ShapeFindings.Shown(cell.Text);
            if (Headings.Column(table, cell.Text) is not { } column)
            {
                bool isContact = Headings.Fold(cell.Text) is var folded && (folded.Contains("mail", StringComparison.Ordinal) || folded.Contains("phone", StringComparison.Ordinal) || folded is "address" or "mobile" or "postcode");
                SheetColumn? near = Headings.NearestColumn(table, cell.Text);
                Add(
                    SheetCodes.UnknownColumn, heading.Number, cell.Column,
                    isContact ? $"“{text}” is no column of this table: addresses and telephone numbers of people are no part of a record." : $"“{text}” is no column of this table.",
                    $"one of {string.Join(", ", table.All.Select(known => known.Heading))}",
                    near is null || isContact ? "Delete the column." : $"Write “{near.Heading}” if that is meant, or delete the column.");
            }
            else if (!columns.TryAdd(column, cell.Column))
            {
                Add(SheetCodes.DuplicateColumn, heading.Number, cell.Column, $"“{text}” stands for the column {column.Heading}, which is column {Place.ColumnLetters(columns[column])} already.", "each column once", "Delete one of the two columns.");
            }
        }

        // Without an id and a name there is nothing to know a row by.
        SheetColumn? name = table.Columns.FirstOrDefault(column => column.Key == table.NameKey);
        bool hasId = columns.Keys.Any(column => column.Kind == ColumnKind.Id);
        foreach (SheetColumn missing in table.All.Where(column => !columns.ContainsKey(column) && (column == table.Owner || (table.NameKey is null && column.IsRequired) || (column == name && !hasId))))
            Add(SheetCodes.MissingColumn, heading.Number, null, $"There is no column “{missing.Heading}”.", $"the columns {string.Join(", ", table.All.Where(column => column.IsRequired).Select(column => column.Heading))}", $"Add the column “{missing.Heading}”. {missing.Note}");
        return columns;
    }

    private ReadRow Row(SheetRow row, Dictionary<SheetColumn, int> columns)
    {
        var read = new ReadRow(row.Number, []);
        foreach ((SheetColumn column, int at) in columns)
        {
            if (row.Find(at) is not { } cell) read.Cells[column] = "";
            else if (Cell(row.Number, cell, column) is { } text) read.Cells[column] = text;
            else read.Refused.Add(column);
        }

        return read;
    }

    /// <summary>The text of a cell as the record writes it; nothing when it was refused.</summary>
    private string? Cell(int row, SheetCell cell, SheetColumn column)
    {
        string text = CellText.Read(cell.Text), shown = ShapeFindings.Shown(text);
        switch (cell.Kind)
        {
            case CellKind.Formula:
                return Refuse(SheetCodes.Formula, row, cell, text.Length == 0 ? "The cell holds a formula." : $"The cell holds a formula, which last gave “{shown}”.", "a value", "Copy the cell and paste it as a value (Paste Special, Values).");
            case CellKind.Date:
                return Refuse(SheetCodes.DateCell, row, cell, $"The cell holds the date {shown}, which a spreadsheet program may have made of something else.", Expected(column), "Format the cell as text, then type again what is meant.");
            case CellKind.Error:
                return Refuse(SheetCodes.ErrorCell, row, cell, $"The cell holds the error {shown}.", Expected(column), "Write the value in its place.");
        }

        if (text.Length > NodeReader.LongestText)
            return Refuse(SheetCodes.TextTooLong, row, cell, string.Create(CultureInfo.InvariantCulture, $"The text has {text.Length:N0} characters."), string.Create(CultureInfo.InvariantCulture, $"at most {NodeReader.LongestText:N0} characters"), "Shorten it; long text belongs into a prose file.");
        if (RecordText.IndexOfForbidden(text) is >= 0 and var forbidden)
            return Refuse(SheetCodes.ForbiddenCharacter, row, cell, $"The cell holds a control character that cannot be seen, {RecordText.Named(text[forbidden])}.", "letters, digits, punctuation, spaces and line breaks", "Delete the cell and type the text again.");
        return text.Length == 0 ? "" : Value(row, cell, column, text, shown);
    }

    private string? Value(int row, SheetCell cell, SheetColumn column, string text, string shown)
    {
        switch (column.Kind)
        {
            case ColumnKind.Id when !RecordId.IsWellFormed(text):
                return Refuse(SheetCodes.BadId, row, cell, $"“{shown}” is no id.", "small letters, digits and single hyphens, at most 64 characters", RecordId.Mend(text) is { } mended ? $"Write “{mended}”, or leave the cell empty if the row is new." : "Leave the cell empty if the row is new.");
            case ColumnKind.Choice:
                string? choice = column.Choices.FirstOrDefault(word => Headings.Fold(word) == Headings.Fold(text));
                return choice ?? Refuse(SheetCodes.UnknownChoice, row, cell, $"“{shown}” is none of the choices.", $"one of {string.Join(", ", column.Choices)}", Nearest.To(text, column.Choices) is { } near ? $"Write “{near}”." : "Choose one of the words above.");
            case ColumnKind.YesNo:
                return text.ToLowerInvariant() switch
                {
                    "yes" or "y" or "true" or "1" => "true",
                    "no" or "n" or "false" or "0" => "false",
                    _ => Refuse(SheetCodes.BadYesNo, row, cell, $"“{shown}” is neither yes nor no.", "yes, no, or nothing", "Write “yes” or “no”."),
                };
            default:
                return text;
        }
    }

    private void CheckMerged(int heading, SheetRow[] body, Dictionary<SheetColumn, int> columns)
    {
        int last = body.Length == 0 ? heading : body[^1].Number;
        foreach (CellRange range in sheet.Merged.Where(range => range.LastRow >= heading && range.FirstRow <= last && columns.Values.Any(column => column >= range.FirstColumn && column <= range.LastColumn)))
            Add(SheetCodes.Merged, range.FirstRow, range.FirstColumn, $"The cells {range} are merged, so only the first of them has a value.", "one cell for each value", "Unmerge the cells and fill in each.");
    }

    private void CheckHidden(SheetRow[] body, Dictionary<SheetColumn, int> columns)
    {
        int[] rows = [.. body.Where(row => row.IsHidden).Select(row => row.Number)];
        if (rows.Length > 0) Warn(rows[0], null, rows.Length == 1 ? "The row is hidden; it was read all the same." : $"{rows.Length} rows from here on are hidden, perhaps by a filter; they were read all the same.", "Show them and look at them, or delete them.");
        foreach ((SheetColumn column, int at) in columns.Where(column => sheet.HiddenColumns.Contains(column.Value)))
            Warn(null, at, $"The column “{column.Heading}” is hidden; it was read all the same.", "Show it and look at it, or delete it.");
    }

    // A cell that stands under no heading would be lost without a word.
    private void CheckHeadless(SheetRow heading, SheetRow[] body)
    {
        HashSet<int> headed = [.. heading.Cells.Select(cell => cell.Column)], said = [];
        int last = headed.Max();
        foreach (SheetRow row in body)
        {
            foreach (SheetCell cell in row.Cells.Where(cell => !headed.Contains(cell.Column) && said.Add(cell.Column)))
            {
                if (!file.IsWorkbook && cell.Column > last)
                    Add(SheetCodes.ExtraCell, row.Number, cell.Column, $"The row has more cells than there are headings; the first of them is “{ShapeFindings.Shown(cell.Text)}”.", $"at most {last} cells", "Put a cell that holds the separator in quotation marks.");
                else
                    Add(SheetCodes.NoHeading, row.Number, cell.Column, $"“{ShapeFindings.Shown(cell.Text)}” stands under no heading.", "a heading above every column", "Write the heading, or delete the column.");
            }
        }
    }

    private static string Expected(SheetColumn column) => column.Kind switch
    {
        ColumnKind.Choice => $"one of {string.Join(", ", column.Choices)}",
        ColumnKind.YesNo => "yes, no, or nothing",
        ColumnKind.Id => "an id",
        _ => "a text",
    };

    private string? Refuse(FindingCode code, int row, SheetCell cell, string message, string expected, string suggestion)
    {
        Add(code, row, cell.Column, message, expected, suggestion);
        return null;
    }

    private void Add(FindingCode code, int? row, int? column, string message, string expected, string suggestion) =>
        findings.Add(new Finding(code, Severity.Error, message) { Place = new Place(file.Name, row, column) { Sheet = sheet.Name }, Expected = expected, Suggestion = suggestion });

    private void Warn(int? row, int? column, string message, string suggestion) =>
        findings.Add(new Finding(SheetCodes.Hidden, Severity.Warning, message) { Place = new Place(file.Name, row, column) { Sheet = sheet.Name }, Suggestion = suggestion });
}
