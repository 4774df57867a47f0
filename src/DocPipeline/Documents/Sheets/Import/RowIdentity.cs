using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Documents.Sheets.Import;

/// <summary>Tells which entry of the record a row is: by its id, else by its name, else it is a new one.</summary>
internal sealed class RowIdentity(MappingNode root, ReadTable read, List<Finding> findings)
{
    private readonly Dictionary<(string Owner, string Id), RecordRow> entries = RecordRows.Of(root, read.Table)
        .GroupBy(row => (row.Owner ?? "", row.Id)).ToDictionary(same => same.Key, same => same.First());

    private readonly HashSet<(string Owner, string Id)> taken = [];
    private readonly Dictionary<(string Owner, string Id), ReadRow> rows = [];
    private readonly Dictionary<(string Owner, string Name), ReadRow> named = [];

    /// <summary>Gives every row its id and its entry, and refuses rows that are one entry.</summary>
    internal void Identify()
    {
        ILookup<(string, string), RecordRow> byName = entries.Values.ToLookup(row => (row.Owner ?? "", Folded(RecordRows.Text(row.Entry, read.Table.NameKey ?? "id"))));
        foreach ((string Owner, string Id) entry in entries.Keys) taken.Add(entry);
        foreach (ReadRow row in read.Rows.Where(IsUsable)) taken.Add((row.Owner ?? "", row.Text(read.IdColumn)));
        foreach (ReadRow row in read.Rows.Where(IsUsable)) Identify(row, byName);
        if (read.Table.Kind == TableKind.Organisations) CheckNames();
    }

    private bool IsUsable(ReadRow row) =>
        (read.Table.Owner is null || row.Owner is not null) && (read.IdColumn is null || !row.Refused.Contains(read.IdColumn))
        && (read.NameColumn is null || !row.Refused.Contains(read.NameColumn));

    private void Identify(ReadRow row, ILookup<(string, string), RecordRow> byName)
    {
        string owner = row.Owner ?? "", name = row.Text(read.NameColumn), id = read.IdColumn is null ? row.Id ?? "" : row.Text(read.IdColumn);
        if (id.Length > 0)
        {
            row.Id = id;
            row.Entry = entries.GetValueOrDefault((owner, id));
        }
        else if (name.Length == 0)
        {
            if (read.IdColumn is not null && !read.Columns.ContainsKey(read.NameColumn!)) Empty(row, read.IdColumn);
            return;
        }
        else if (named.TryGetValue((owner, Folded(name)), out ReadRow? same) && read.Table.Kind != TableKind.Organisations)
        {
            Twice(row, read.NameColumn, name, same, "Keep one row, or give each its id.");
            return;
        }
        else
        {
            RecordRow[] found = [.. byName[(owner, Folded(name))]];
            if (found.Length > 1)
            {
                Add(SheetCodes.Ambiguous, row, read.NameColumn, $"The record has {found.Length} entries of the name “{ShapeFindings.Shown(name)}”: {string.Join(", ", found.Select(entry => entry.Id))}.", "the id of one of them", "Write the id into the column Id.");
                return;
            }

            row.Entry = found.Length == 1 ? found[0] : null;
            row.Id = row.Entry?.Id ?? Made(row, owner, name);
            if (row.Id is null) return;
        }

        if (!rows.TryAdd((owner, row.Id), row))
        {
            ReadRow first = rows[(owner, row.Id)];
            bool byId = id.Length > 0 && read.IdColumn is not null;
            string shown = byId ? id : name.Length > 0 ? name : row.Id;
            Twice(row, byId ? read.IdColumn : read.NameColumn ?? read.Table.Columns[0], shown, first, byId ? "Keep one row, or empty the id of the one that is new." : read.NameColumn is null ? "Keep one of the two rows." : "Keep one row, or change one name.");
        }
        else if (name.Length > 0 && !named.TryAdd((owner, Folded(name)), row) && read.Table.Kind == TableKind.Organisations)
        {
            Twice(row, read.NameColumn, name, named[(owner, Folded(name))], "Keep one row, or change one name.");
        }
    }

    private string? Made(ReadRow row, string owner, string name)
    {
        if (RecordId.Mend(name) is not { } made)
        {
            Add(SheetCodes.NoId, row, read.NameColumn, $"No id can be made of “{ShapeFindings.Shown(name)}”: it has no letter from a to z and no digit.", "an id: small letters, digits and single hyphens", "Write an id into the column Id.");
            return null;
        }

        string id = made;
        for (int number = 2; !taken.Add((owner, id)); number++)
        {
            string ending = $"-{number}";
            id = made[..Math.Min(made.Length, 64 - ending.Length)].TrimEnd('-') + ending;
        }

        return id;
    }

    // The names of organisations are theirs alone, also against entries that the sheet does not have.
    private void CheckNames()
    {
        if (!read.Columns.ContainsKey(read.NameColumn!)) return;
        Dictionary<string, string> others = entries.Values.Where(entry => !rows.ContainsKey(("", entry.Id)))
            .GroupBy(entry => Folded(RecordRows.Text(entry.Entry, "name"))).ToDictionary(same => same.Key, same => same.First().Id);
        foreach (ReadRow row in rows.Values)
        {
            string name = row.Text(read.NameColumn);
            if (name.Length > 0 && others.TryGetValue(Folded(name), out string? other))
                Add(SheetCodes.NameTaken, row, read.NameColumn, $"“{ShapeFindings.Shown(name)}” is the name of “{other}” in the record.", "a name that only one organisation has", $"Write “{other}” into the column Id if it is the same organisation, or change the name.");
        }
    }

    private void Twice(ReadRow row, SheetColumn? column, string shown, ReadRow first, string suggestion) =>
        Add(SheetCodes.DuplicateRow, row, column, $"“{ShapeFindings.Shown(shown)}” is also in row {first.Number}.", $"each {read.Table.Noun} once", suggestion);

    private void Empty(ReadRow row, SheetColumn column) =>
        Add(SheetCodes.EmptyCell, row, column, $"The column “{column.Heading}” is empty, and there is no column “{read.NameColumn!.Heading}” to know the row by.", "an id", "Fill in the cell, or add the column with the names.");

    private void Add(FindingCode code, ReadRow row, SheetColumn? column, string message, string expected, string suggestion) =>
        findings.Add(new Finding(code, Severity.Error, message) { Place = read.PlaceOf(row.Number, column), Expected = expected, Suggestion = suggestion });

    private static string Folded(string name) => name.Trim().ToUpperInvariant();
}
