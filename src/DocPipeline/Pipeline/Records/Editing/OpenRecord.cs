using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>A record's facts, open to be edited, and the places in them by path.</summary>
internal sealed class OpenRecord
{
    private OpenRecord(string text, RecordPatch patch) => (Text, Patch) = (text, patch);

    internal string Text { get; }

    internal RecordPatch Patch { get; }

    internal static Outcome<OpenRecord> Of(RecordFiles files)
    {
        string text = files.Find(RecordFiles.PartnershipFileName) is { } content ? Encoding.UTF8.GetString(content.Span).TrimStart('\uFEFF') : "";
        return NodeReader.Read(RecordFiles.PartnershipFileName, text, []) is MappingNode
            ? Outcome.Done(new OpenRecord(text, RecordPatch.Of(text)))
            : Outcome.Refused<OpenRecord>([EditCodes.Error(EditCodes.NotReadable, RecordFiles.PartnershipFileName, "The file of the facts cannot be read to its end, so no form can be made of it.", "YAML that can be read", "Mend the file as text; the findings say where.")]);
    }

    /// <summary>Opens a record at a set of keys.</summary>
    internal static Outcome<T> At<T>(RecordFiles files, string path, Func<OpenRecord, EditPlace, Outcome<T>> then)
        where T : class => In(files, path, (open, where) => open.Find(where), then);

    /// <summary>Opens a record at a list, whether the record has it yet or not.</summary>
    internal static Outcome<T> AtList<T>(RecordFiles files, string list, Func<OpenRecord, EditList, Outcome<T>> then)
        where T : class => In(files, list, (open, where) => open.FindList(where), then);

    private static Outcome<T> In<TPlace, T>(RecordFiles files, string path, Func<OpenRecord, string, Outcome<TPlace>> find, Func<OpenRecord, TPlace, Outcome<T>> then)
        where TPlace : class
        where T : class
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(path);
        Outcome<OpenRecord> open = Of(files);
        if (open.IsRefused) return Outcome.Refused<T>(open.Findings);
        Outcome<TPlace> place = find(open.Value, path);
        return place.IsRefused ? Outcome.Refused<T>(place.Findings) : then(open.Value, place.Value);
    }

    /// <summary>The set of keys at a path.</summary>
    internal Outcome<EditPlace> Find(string path)
    {
        EditPlace place = new(Patch.Root, RecordShape.Of(typeof(PartnershipRecord)), "", null);
        string[] steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < steps.Length; i++)
        {
            if (place.Shape.Find(steps[i]) is not { } field) return NotThere(path);
            string at = string.Join('/', steps[..(i + 1)]);
            if (field.Value is RecordShape keys)
            {
                place = new EditPlace(place.Keys?.Find(steps[i]) as MappingNode, keys, at, null) { Above = place, Field = field };
            }
            else if (field.Value is ListShape { Item: RecordShape item } && i + 1 < steps.Length && place.Keys?.Find(steps[i]) is ListNode list && EntryOf(list, steps[i + 1]) is { } entry)
            {
                i++;
                place = new EditPlace(entry, item, $"{at}/{steps[i]}", list) { Above = place, Field = field };
            }
            else
            {
                return NotThere(path);
            }
        }

        return Outcome.Done(place);
    }

    /// <summary>The list at a path, whether the record has it yet or not.</summary>
    internal Outcome<EditList> FindList(string path)
    {
        int end = path.LastIndexOf('/');
        Outcome<EditPlace> above = Find(end < 0 ? "" : path[..end]);
        if (above.IsRefused) return Outcome.Refused<EditList>(above.Findings);
        return above.Value.Keys is not null && above.Value.Shape.Find(path[(end + 1)..]) is { Value: ListShape { Item: RecordShape item } } field
            ? Outcome.Done(new EditList(above.Value, field, item))
            : Outcome.Refused<EditList>(NotThere(path).Findings);
    }

    /// <summary>How a path names an entry: by its id, or by its number from 1 where it has none.</summary>
    internal static string NameOf(ListNode list, MappingNode entry) =>
        entry.Find("id") is ScalarNode { Text: { Length: > 0 } id } ? id : (list.Items.ToList().IndexOf(entry) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static MappingNode? EntryOf(ListNode list, string step) => list.Items.OfType<MappingNode>().FirstOrDefault(entry => NameOf(list, entry) == step);

    private static Outcome<EditPlace> NotThere(string path) =>
        Outcome.Refused<EditPlace>([EditCodes.Error(EditCodes.NoSuchPlace, path, "The record has nothing there.", "a place such as partnership or organisations/council", "Go back to the record and choose again; somebody may have taken it out.")]);
}

/// <summary>A set of keys at a path.</summary>
/// <param name="Keys">The keys; nothing where the record does not have them yet.</param>
/// <param name="Shape">What may stand there.</param>
/// <param name="Path">The path.</param>
/// <param name="List">The list that it is an entry of.</param>
internal sealed record EditPlace(MappingNode? Keys, RecordShape Shape, string Path, ListNode? List)
{
    internal EditPlace? Above { get; init; }

    internal FieldShape? Field { get; init; }
}

/// <summary>A list below a set of keys.</summary>
/// <param name="Of">The set of keys.</param>
/// <param name="Field">The list's key.</param>
/// <param name="Item">What an entry holds.</param>
internal sealed record EditList(EditPlace Of, FieldShape Field, RecordShape Item);
