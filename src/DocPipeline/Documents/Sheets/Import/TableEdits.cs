using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Documents.Sheets.Import;

/// <summary>Makes the edits of one table whose rows are all in order.</summary>
internal sealed class TableEdits(RecordPatch patch, ReadTable read, bool removeMissing)
{
    private readonly SheetTable table = read.Table;
    private readonly List<RowChange> changes = [];
    private readonly Dictionary<string, Node?> last = [];
    private int left;

    internal TableChanges Make()
    {
        HashSet<string> withKnown = [.. read.Rows.Where(row => row.Entry is not null).Select(row => row.Owner ?? "")];
        foreach (ReadRow row in read.Rows)
        {
            if (row.Entry is { } entry)
            {
                Change(row, entry);
                last[row.Owner ?? ""] = entry.Entry;
            }
            else
            {
                Add(row, withKnown.Contains(row.Owner ?? ""));
            }
        }

        OnlyInRecord();
        return new TableChanges(table.Kind, changes, left);
    }

    private void Change(ReadRow row, RecordRow entry)
    {
        var fields = new List<FieldChange>();
        foreach (SheetColumn column in table.Columns.Where(column => read.Columns.ContainsKey(column) && column.Kind != ColumnKind.Id && table.NameKey is not null))
        {
            string before = RecordRows.Text(entry.Entry, column.Key), now = row.Text(column);
            if (IsSame(column, before, now)) continue;
            fields.Add(new FieldChange(column.Heading, Said(column, before), Said(column, now)));
            patch.Set((MappingNode)entry.Entry, column.Key, Value(column, now));
        }

        if (fields.Count == 0) left++;
        else changes.Add(new RowChange(RowChangeKind.Changed, FullId(row.Owner, row.Id!), Name(row), row.Number, fields));
    }

    private void Add(ReadRow row, bool hasKnown)
    {
        List<KeyValuePair<string, YamlValue>> keys = [];
        foreach (SheetColumn column in table.Columns)
        {
            YamlValue? value = column.Kind == ColumnKind.Id ? new YamlValue.Text(row.Id!) : Value(column, row.Text(column));
            if (value is not null) keys.Add(new(column.Key, value));
        }

        MappingNode of = table.OwnerList is null ? patch.Root : RecordPatch.Entry(patch.Root, table.OwnerList, row.Owner!)!;
        patch.Insert(of, table.List, After(of, row.Owner ?? "", hasKnown), table.NameKey is null ? new YamlValue.Text(row.Id!) : new YamlValue.Keys(keys));
        changes.Add(new RowChange(
            RowChangeKind.Added,
            FullId(row.Owner, row.Id!),
            Name(row),
            row.Number,
            [.. table.Columns.Where(column => column.Kind != ColumnKind.Id && row.Text(column).Length > 0).Select(column => new FieldChange(column.Heading, null, Said(column, row.Text(column))))]));
    }

    // After the entry of the row above; a sheet of new rows alone goes to the end.
    private Node? After(MappingNode of, string owner, bool hasKnown)
    {
        if (last.TryGetValue(owner, out Node? above)) return above;
        return hasKnown ? null : of.Find(table.List) is ListNode { Items: [.., { } end] } ? end : null;
    }

    private void OnlyInRecord()
    {
        HashSet<(string, string)> inSheet = [.. read.Rows.Select(row => (row.Owner ?? "", row.Id!))];
        HashSet<string> owners = [.. read.Rows.Select(row => row.Owner ?? "")];
        foreach (RecordRow entry in RecordRows.Of(patch.Root, table).Where(entry => owners.Contains(entry.Owner ?? "") && !inSheet.Contains((entry.Owner ?? "", entry.Id))))
        {
            string name = RecordRows.Text(entry.Entry, table.NameKey ?? "id");
            changes.Add(new RowChange(removeMissing ? RowChangeKind.Removed : RowChangeKind.OnlyInRecord, FullId(entry.Owner, entry.Id), name, null, []));
            if (removeMissing) patch.Remove(entry.OwnerNode, table.List, entry.Entry);
        }
    }

    private static YamlValue? Value(SheetColumn column, string text) => column.Kind switch
    {
        _ when text.Length == 0 || text == column.Default => null,
        ColumnKind.Texts => CellText.Split(text) is { Count: > 0 } texts ? new YamlValue.Texts(texts) : null,
        ColumnKind.YesNo => new YamlValue.Word(text),
        _ => new YamlValue.Text(text),
    };

    private static bool IsSame(SheetColumn column, string before, string now) => column.Kind switch
    {
        ColumnKind.Texts => CellText.Split(before).SequenceEqual(CellText.Split(now)),
        _ => OrDefault(column, before.Trim()) == OrDefault(column, now),
    };

    private static string OrDefault(SheetColumn column, string text) => text.Length == 0 ? column.Default ?? "" : text;

    private static string? Said(SheetColumn column, string text) => (column.Kind, OrDefault(column, text)) switch
    {
        (_, "") => null,
        (ColumnKind.YesNo, var truth) => truth == "true" ? "yes" : "no",
        (ColumnKind.Texts, var texts) => string.Join("; ", CellText.Split(texts)),
        (_, var said) => said,
    };

    private string Name(ReadRow row) => row.Text(read.NameColumn) is { Length: > 0 } name ? name : row.Entry is { } entry ? RecordRows.Text(entry.Entry, table.NameKey ?? "id") : row.Id!;

    private static string FullId(string? owner, string id) => owner is null ? id : $"{owner}/{id}";
}
