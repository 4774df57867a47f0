using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Pipeline.Checking;

namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>
/// The story of somebody who edits a record by its forms, or as text. What is not touched keeps every byte: its comments, its order. Each edit says
/// what it changes and what is wrong afterwards, before anything is kept.
/// </summary>
public static partial class EditRecord
{
    /// <summary>Sets values of one set of keys.</summary>
    /// <param name="files">The record.</param>
    /// <param name="path">Where the keys stand.</param>
    /// <param name="values">The new values by key, several of one key one a line; blank to take the key out. Keys that are not named stay.</param>
    public static Outcome<EditedRecord> Set(RecordFiles files, string path, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return OpenRecord.At(files, path, (open, place) =>
        {
            if (place.Keys is { } keys)
            {
                foreach (FieldShape field in place.Shape.Fields.Where(field => field.Key != "id" && values.ContainsKey(field.Key)))
                {
                    YamlValue? value = ValueOf(field.Value, values[field.Key]);
                    if (!IsSaid(keys.Find(field.Key), value)) open.Patch.Set(keys, field.Key, value);
                }
            }
            else if (EntriesOf(place.Shape, values).ToArray() is { Length: > 0 } entries)
            {
                SetNew(open, place, new YamlValue.Keys(entries));
            }

            return Done(files, open, path);
        });
    }

    /// <summary>Adds an entry at the end of a list.</summary>
    /// <param name="files">The record.</param>
    /// <param name="list">The list.</param>
    /// <param name="values">Its values by key. An id that is left out is made of the name or the title.</param>
    public static Outcome<EditedRecord> Add(RecordFiles files, string list, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return OpenRecord.AtList(files, list, (open, found) =>
        {
            (EditPlace of, FieldShape field, RecordShape item) = found;
            IReadOnlyList<MappingNode> there = RecordPatch.Entries(of.Keys!, field.Key);
            IReadOnlyDictionary<string, string> own = WithId(item, values, there);
            if (own.GetValueOrDefault("id") is { } id && there.Any(entry => RecordRows.Text(entry, "id") == id.Trim()))
                return Outcome.Refused<EditedRecord>([EditCodes.Error(EditCodes.Twice, list, $"There is an entry ‘{id.Trim()}’ in this list already.", "an id that no other entry of the list has", "Choose another id, or change the entry that is there.")]);
            open.Patch.Insert(of.Keys!, field.Key, there.Count > 0 ? there[^1] : null, new YamlValue.Keys([.. EntriesOf(item, own)]));
            return Done(files, open, own.GetValueOrDefault("id") is { } name ? $"{list}/{name.Trim()}" : $"{list}/{there.Count + 1}");
        });
    }

    /// <summary>Takes an entry out of its list. Where others still name it, the findings say so.</summary>
    /// <param name="files">The record.</param>
    /// <param name="path">The entry.</param>
    public static Outcome<EditedRecord> Remove(RecordFiles files, string path) => OpenRecord.At(files, path, (open, place) =>
    {
        if (place is not { List: not null, Keys: { } entry, Above.Keys: { } above, Field: { } field })
            return Outcome.Refused<EditedRecord>([EditCodes.Error(EditCodes.NoSuchPlace, path, "That is no entry of a list, so it cannot be taken out.", "an entry such as organisations/council", "Empty its values instead.")]);
        open.Patch.Remove(above, field.Key, entry);
        return Done(files, open, "");
    });

    /// <summary>Puts a text in the place of a file: the facts themselves, a file of prose or a decision.</summary>
    /// <param name="files">The record.</param>
    /// <param name="file">The file's path in the record.</param>
    /// <param name="text">What it is to say.</param>
    public static EditedRecord Text(RecordFiles files, string file, string text)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(text);
        string before = TextOf(files, file);

        // Browsers send every end of a line as two letters; the file keeps its own.
        string after = text.ReplaceLineEndings("\n");
        if (before.Contains("\r\n", StringComparison.Ordinal)) after = after.ReplaceLineEndings("\r\n");
        RecordFiles edited = files.With(file, Encoding.UTF8.GetBytes(after));
        return new EditedRecord(edited, LineDifference.Of(file, before, after), CheckFiles.OfRecord(edited));
    }

    /// <summary>Puts a whole record in the place of another: one that was changed elsewhere, or an earlier state.</summary>
    /// <param name="files">The record.</param>
    /// <param name="other">What it is to be.</param>
    public static EditedRecord Whole(RecordFiles files, RecordFiles other)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(other);
        return new EditedRecord(other, LineDifference.Of(RecordFiles.PartnershipFileName, TextOf(files, RecordFiles.PartnershipFileName), TextOf(other, RecordFiles.PartnershipFileName)), CheckFiles.OfRecord(other));
    }

    private static string TextOf(RecordFiles files, string file) => files.Find(file) is { } content ? Encoding.UTF8.GetString(content.Span).TrimStart('\uFEFF') : "";

    private static Outcome<EditedRecord> Done(RecordFiles files, OpenRecord open, string path)
    {
        string after = open.Patch.Apply();
        RecordFiles edited = files.With(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(after));
        IReadOnlyList<Finding> findings = CheckFiles.OfRecord(edited);
        return Outcome.Done(new EditedRecord(edited, LineDifference.Of(RecordFiles.PartnershipFileName, open.Text, after), findings) { ByKey = findings.Where(finding => KeyOf(edited, path, finding) is not null).ToLookup(finding => KeyOf(edited, path, finding)!) });
    }

    // The value of the form on whose lines a finding lies.
    private static string? KeyOf(RecordFiles files, string path, Finding finding)
    {
        if (finding.Place is not { File: RecordFiles.PartnershipFileName, Line: { } line } || OpenRecord.Of(files).Value?.Find(path).Value?.Keys is not { } keys) return null;
        return keys.Entries.LastOrDefault(entry => entry.Key.Place.Line <= line) is { Value: ScalarNode or ListNode { IsFlow: true } } entry && entry.Value.Place.Line <= line && (entry.Value is not ScalarNode || entry.Value.Place.Line == line) ? entry.Key.Text : null;
    }

    // Nobody at a form has to think of ids; whoever wants another one writes it.
    private static IReadOnlyDictionary<string, string> WithId(RecordShape item, IReadOnlyDictionary<string, string> values, IReadOnlyList<MappingNode> there)
    {
        if (item.Find("id") is null || !string.IsNullOrWhiteSpace(values.GetValueOrDefault("id"))) return values;
        string? said = ((string[])["name", "title", "label", "question"]).Select(values.GetValueOrDefault).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        if (said is null || RecordId.Mend(said) is not { } made) return values;
        HashSet<string> taken = [.. there.Select(entry => RecordRows.Text(entry, "id"))];
        string id = made;
        for (int number = 2; taken.Contains(id); number++) id = string.Create(CultureInfo.InvariantCulture, $"{made[..Math.Min(made.Length, 60)].TrimEnd('-')}-{number}");
        return new Dictionary<string, string>(values) { ["id"] = id };
    }

    private static void SetNew(OpenRecord open, EditPlace place, YamlValue value)
    {
        if (place is not { Above: { } above, Field: { } field }) return;
        if (above.Keys is { } keys) open.Patch.Set(keys, field.Key, value);
        else SetNew(open, above, new YamlValue.Keys([new(field.Key, value)]));
    }

    private static IEnumerable<KeyValuePair<string, YamlValue>> EntriesOf(RecordShape shape, IReadOnlyDictionary<string, string> values) =>
        from field in shape.Fields
        where values.ContainsKey(field.Key)
        let value = ValueOf(field.Value, values[field.Key])
        where value is not null
        select new KeyValuePair<string, YamlValue>(field.Key, value);

    private static YamlValue? ValueOf(Shape shape, string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0) return null;
        if (shape is ListShape) return new YamlValue.Texts(lines);
        string value = string.Join(' ', lines);
        return shape is DateShape or NumberShape or BooleanShape && Word().IsMatch(value) ? new YamlValue.Word(value) : new YamlValue.Text(value);
    }

    // What says the same already is not written again, so that it keeps its quotation marks.
    private static bool IsSaid(Node? node, YamlValue? value) => (node, value) switch
    {
        (null or ScalarNode { IsAbsent: true }, null) => true,
        (ScalarNode scalar, YamlValue.Text text) => scalar.Text == text.Value,
        (ScalarNode scalar, YamlValue.Word word) => scalar.Text == word.Value,
        (ListNode list, YamlValue.Texts texts) => list.Items.OfType<ScalarNode>().Select(each => each.Text).SequenceEqual(texts.Values) && list.Items.Count == texts.Values.Count,
        _ => false,
    };

    [GeneratedRegex(@"\A[A-Za-z0-9-]+\z")]
    private static partial Regex Word();
}
