using System.Text;
using DocPipeline.Documents.Sheets.Reading;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Documents.Sheets.Import;

/// <summary>Works out what a file of sheets would change in a record. All mistakes are found at once; with one mistake there is no plan.</summary>
internal sealed class SheetImport
{
    // Comparing every unknown name with every known one costs their product; nobody mends more than so many at a time.
    private const int MostSuggestions = 200;

    private readonly RecordFiles files;
    private readonly RecordPatch patch;
    private readonly bool hasMark;
    private readonly KnownNames known;
    private readonly List<Finding> findings = [];
    private int suggestions;

    private SheetImport(RecordFiles files, ReadOnlySpan<byte> record)
    {
        this.files = files;
        hasMark = record.StartsWith<byte>([0xEF, 0xBB, 0xBF]);
        patch = RecordPatch.Of(Encoding.UTF8.GetString(hasMark ? record[3..] : record));
        known = new KnownNames(patch.Root);
    }

    /// <summary>Plans an import.</summary>
    /// <param name="files">The record, which must be in order.</param>
    /// <param name="name">What findings call the file.</param>
    /// <param name="content">The file.</param>
    /// <param name="only">Only this table; nothing for every table in the file.</param>
    /// <param name="removeMissing">Whether entries go that the sheet does not have.</param>
    internal static Outcome<ImportPlan> Plan(RecordFiles files, string name, ReadOnlyMemory<byte> content, SheetTable? only, bool removeMissing)
    {
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<ImportPlan>(record.Findings);
        Outcome<SheetFile> file = SheetReader.Read(name, content, Headings.Known);
        if (file.IsRefused) return Outcome.Refused<ImportPlan>(file.Findings);
        var import = new SheetImport(files, files.Find(RecordFiles.PartnershipFileName)!.Value.Span);
        import.findings.AddRange(file.Findings);
        return import.Plan(file.Value, only, removeMissing);
    }

    private Outcome<ImportPlan> Plan(SheetFile file, SheetTable? only, bool removeMissing)
    {
        ReadTable[] tables = [.. new TableFinder(file, only, findings).Find().OrderBy(table => table.Table.Kind)];
        foreach (ReadTable table in tables.Where(table => table.Table.Owner is null)) Identify(table);
        foreach (ReadTable table in tables) Refer(table);
        foreach (ReadTable table in tables.Where(table => table.Table.Owner is not null)) Identify(table);
        foreach (ReadTable table in tables) CheckRows(table);
        if (findings.Any(f => f.Severity == Severity.Error)) return Outcome.Refused<ImportPlan>(InOrder(tables));

        TableChanges[] changes = [.. tables.Select(table => new TableEdits(patch, table, removeMissing).Make())];
        byte[] text = [.. hasMark ? (ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF] : [], .. Encoding.UTF8.GetBytes(patch.Apply())];
        Outcome<PartnershipRecord> result = PartnershipFile.Read(files.With(RecordFiles.PartnershipFileName, text));
        if (result.IsRefused) return Outcome.Refused<ImportPlan>([.. InOrder(tables), .. result.Findings.Select(finding => Refused(file, finding))]);
        ImportCheck.Holds(tables, text.AsSpan(hasMark ? 3 : 0));
        return Outcome.Done(new ImportPlan(changes, text), InOrder(tables));
    }

    private void Identify(ReadTable table)
    {
        new RowIdentity(patch.Root, table, findings).Identify();
        Named? named = table.Table.Kind switch { TableKind.Organisations => Named.Organisation, TableKind.People => Named.Person, _ => null };
        if (named is null) return;
        SheetColumn? other = table.Table.Columns.FirstOrDefault(column => column.Kind == ColumnKind.Texts);
        foreach (ReadRow row in table.Rows.Where(row => row.Id is not null)) known.Add(named.Value, row.Id!, [row.Text(table.NameColumn), .. CellText.Split(row.Text(other))]);
    }

    /// <summary>Makes ids of the names that cells hold.</summary>
    private void Refer(ReadTable table)
    {
        foreach (SheetColumn column in table.Table.All.Where(column => column.Names is not null && table.Columns.ContainsKey(column)))
        {
            foreach (ReadRow row in table.Rows.Where(row => row.Text(column).Length > 0))
            {
                if (Resolve(table, row, column) is { } id) row.Cells[column] = id;
                else row.Refused.Add(column);
            }
        }

        foreach (ReadRow row in table.Rows)
        {
            if (table.Table.Owner is { } owner && !row.Refused.Contains(owner)) row.Owner = row.Text(owner) is { Length: > 0 } text ? text : null;
            if (table.IdColumn is null && !row.Refused.Contains(table.Table.Columns[0])) row.Id = row.Text(table.Table.Columns[0]) is { Length: > 0 } id ? id : null;
        }
    }

    private string? Resolve(ReadTable table, ReadRow row, SheetColumn column)
    {
        string text = row.Text(column), shown = ShapeFindings.Shown(text), noun = column.Names!.Value.ToString().ToLowerInvariant();
        IReadOnlyCollection<string> ids = known.Find(column.Names.Value, text);
        if (ids.Count == 1) return ids.First();
        if (ids.Count > 1)
        {
            Add(SheetCodes.Ambiguous, table, row, column, $"“{shown}” is the name of {ids.Count}: {string.Join(", ", ids.Order(StringComparer.Ordinal))}.", $"the id of one {noun}", "Write the id of the one that is meant.");
            return null;
        }

        string? near = suggestions++ < MostSuggestions ? Nearest.To(text, known.Words(column.Names.Value)) : null;
        bool canBring = column.Names is Named.Organisation or Named.Person;
        Add(
            SheetCodes.UnknownReference, table, row, column,
            canBring ? $"Neither the record nor the sheet has {Article(noun)} “{shown}”." : $"The record has no {noun} “{shown}”.",
            $"the id or the name of {Article(noun)}",
            near is not null ? $"Write “{near}”." : canBring ? $"Add the {noun}, or write the name of one that is there." : $"Write the name of one that is there, or add the {noun} to partnership.yaml first.");
        return null;
    }

    /// <summary>What a row needs, now that it is known which entry it is.</summary>
    private void CheckRows(ReadTable table)
    {
        var missing = new HashSet<SheetColumn>();
        foreach (ReadRow row in table.Rows)
        {
            foreach (SheetColumn column in table.Table.All.Where(column => column.IsRequired && !row.Refused.Contains(column)))
            {
                if (table.Columns.ContainsKey(column))
                {
                    if (row.Text(column).Length == 0)
                        Add(SheetCodes.EmptyCell, table, row, column, $"The column “{column.Heading}” is empty.", column.Choices.Count > 0 ? $"one of {string.Join(", ", column.Choices)}" : Needed(column), "Fill in the cell, or delete the row.");
                }
                else if (row is { Entry: null, Id: not null } && missing.Add(column))
                {
                    Add(SheetCodes.MissingColumn, table, row, null, $"The row is a new {table.Table.Noun}, and there is no column “{column.Heading}”.", $"the columns {string.Join(", ", table.Table.All.Where(needed => needed.IsRequired).Select(needed => needed.Heading))}", $"Add the column “{column.Heading}”. {column.Note}");
                }
            }

            if (table.Table.Kind == TableKind.Seats && row.Refused.Count == 0) CheckSeat(table, row);
        }
    }

    private void CheckSeat(ReadTable table, ReadRow row)
    {
        SheetColumn Of(string key) => table.Table.Columns.First(column => column.Key == key);
        string Says(string key) => table.Columns.ContainsKey(Of(key)) ? row.Text(Of(key)) : row.Entry is { } entry ? RecordRows.Text(entry.Entry, key) : "";
        (string needed, string word) = Says("filledBy") switch { "organisation" => ("organisation", "an organisation"), "body" => ("nominatedBy", "a body"), _ => ("", "") };
        if (needed.Length > 0 && Says(needed).Length == 0)
            Add(SheetCodes.SeatSource, table, row, Of(needed), $"The seat is filled by {word}, but the column “{Of(needed).Heading}” does not say by which.", $"the id or the name of {word}", "Fill in the cell, or choose another word under “Filled by”.");
        if (Says("filledBy") is { Length: > 0 } and not "body" && Says("nominatedBy").Length > 0)
            Add(SheetCodes.SeatSource, table, row, Of("nominatedBy"), $"The seat is nominated by “{ShapeFindings.Shown(Says("nominatedBy"))}”, but “Filled by” does not say body.", "a nominating body only where “Filled by” says body", "Empty the cell, or choose “body” under “Filled by”.");
    }

    private static string Needed(SheetColumn column) => column.Names is { } named ? $"the id or the name of {Article(named.ToString().ToLowerInvariant())}" : "a text";

    private static string Article(string noun) => (noun[0] is 'o' ? "an " : "a ") + noun;

    private static Finding Refused(SheetFile file, Finding finding) => new(SheetCodes.RecordRefused, Severity.Error, $"With these rows the record would have a mistake: {finding.Message}")
    {
        Place = new Place(file.Name),
        Expected = finding.Expected,
        Suggestion = finding.Suggestion,
    };

    private void Add(FindingCode code, ReadTable table, ReadRow row, SheetColumn? column, string message, string expected, string suggestion) =>
        findings.Add(new Finding(code, Severity.Error, message) { Place = table.PlaceOf(row.Number, column), Expected = expected, Suggestion = suggestion });

    private Finding[] InOrder(ReadTable[] tables)
    {
        Dictionary<string, int> order = tables.Index().ToDictionary(table => table.Item.Sheet, table => table.Index);
        return [.. findings.OrderBy(f => f.Place?.Sheet is { } sheet ? order.GetValueOrDefault(sheet, -1) : -1).ThenBy(f => f.Place?.Line ?? 0).ThenBy(f => f.Place?.Column ?? 0)];
    }
}
