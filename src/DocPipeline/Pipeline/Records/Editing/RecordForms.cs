using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>
/// The story of somebody who looks at a record to edit it without YAML. The forms are made from the same description as the reader and the JSON
/// Schema, so that every key has one, with what may stand there.
/// </summary>
public static class RecordForms
{
    // What the ids of other entries name, and where those entries stand.
    private static readonly Dictionary<string, string> lists = new(StringComparer.Ordinal)
    {
        ["organisation"] = "organisations",
        ["person"] = "people",
        ["body"] = "bodies",
        ["document"] = "documents",
        ["form"] = "forms",
        ["responsibility"] = "responsibilities",
    };

    /// <summary>The form of one set of keys.</summary>
    /// <param name="files">The record.</param>
    /// <param name="path">Where it stands; empty for the record itself.</param>
    public static Outcome<RecordPage> Of(RecordFiles files, string path) => OpenRecord.At(files, path, (open, place) => Outcome.Done(PageOf(open, place)));

    /// <summary>The empty form of an entry that is to be added to a list.</summary>
    /// <param name="files">The record.</param>
    /// <param name="list">The list: <c>organisations</c>, <c>bodies/board/seats</c>.</param>
    public static Outcome<RecordPage> New(RecordFiles files, string list) => OpenRecord.AtList(files, list, (open, found) =>
    {
        (_, FieldShape field, RecordShape item) = found;
        return Outcome.Done(new RecordPage(list, $"Add to {EditLabels.Of(field.Key).ToLowerInvariant()}", item.Description ?? field.Description ?? "", [.. FieldsOf(open, item, null, isNew: true)], [], CanBeRemoved: false));
    });

    private static RecordPage PageOf(OpenRecord open, EditPlace place) => new(
        place.Path,
        place.List is null ? place.Field is { } field ? EditLabels.Of(field.Key) : TitleOf(place.Keys?.Find("partnership") as MappingNode) ?? "The record" : TitleOf(place.Keys) ?? place.Path.Split('/')[^1],
        place.Shape.Description ?? place.Field?.Description ?? "",
        [.. FieldsOf(open, place.Shape, place.Keys, isNew: false)],
        [.. PartsOf(place)],
        CanBeRemoved: place.List is not null);

    private static IEnumerable<RecordPart> PartsOf(EditPlace place)
    {
        string prefix = place.Path.Length == 0 ? "" : $"{place.Path}/";
        foreach (FieldShape field in place.Shape.Fields)
        {
            string path = prefix + field.Key;
            if (field.Value is RecordShape) yield return new RecordPart(path, EditLabels.Of(field.Key), field.Description ?? "", IsList: false, []);
            if (field.Value is not ListShape { Item: RecordShape }) continue;
            ListNode? list = place.Keys?.Find(field.Key) as ListNode;
            yield return new RecordPart(path, EditLabels.Of(field.Key), field.Description ?? "", IsList: true, list is null ? [] : [.. list.Items.OfType<MappingNode>().Select(entry => EntryOf(path, list, entry))]);
        }
    }

    private static RecordPartEntry EntryOf(string path, ListNode list, MappingNode entry)
    {
        string name = OpenRecord.NameOf(list, entry);
        return new RecordPartEntry($"{path}/{name}", TitleOf(entry) ?? name);
    }

    private static string? TitleOf(MappingNode? keys)
    {
        foreach (string key in (string[])["name", "title", "label", "office", "text", "question", "id"])
            if (keys?.Find(key) is ScalarNode { Text: { Length: > 0 } text }) return text;

        // An entry without a name is called by its first value: a line of a history, a term of a rule.
        return keys?.Entries.Select(entry => entry.Value).OfType<ScalarNode>().FirstOrDefault()?.Text;
    }

    private static IEnumerable<RecordField> FieldsOf(OpenRecord open, RecordShape shape, MappingNode? keys, bool isNew)
    {
        foreach (FieldShape field in shape.Fields)
        {
            // What an entry is called by is written, and what it calls others by is chosen.
            bool isOwnId = field.Key == "id";
            if ((isOwnId ? FieldKind.Text : KindOf(field.Value)) is not { } kind) continue;
            Node? value = keys?.Find(field.Key);
            Shape single = field.Value is ListShape list ? list.Item : field.Value;
            string text = value switch
            {
                ScalarNode scalar when !scalar.IsNull => scalar.Text,
                ListNode found => string.Join('\n', found.Items.OfType<ScalarNode>().Select(each => each.Text)),
                _ => "",
            };
            yield return new RecordField(field.Key, kind, text, single.Noun, field.IsRequired)
            {
                Hint = field.Description ?? "",
                Choices = isOwnId ? [] : [.. ChoicesOf(open, single)],
                IsFixed = isOwnId && !isNew,
            };
        }
    }

    private static FieldKind? KindOf(Shape shape) => shape switch
    {
        RecordShape or ListShape { Item: RecordShape or ListShape } => null,
        ListShape => FieldKind.Lines,
        DateShape => FieldKind.Date,
        NumberShape => FieldKind.Number,
        BooleanShape => FieldKind.YesOrNo,
        ChoiceShape => FieldKind.Choice,
        ScalarShape { Names: { } names } when lists.ContainsKey(names) => FieldKind.Choice,
        _ => FieldKind.Text,
    };

    private static IEnumerable<FieldChoice> ChoicesOf(OpenRecord open, Shape shape) => shape switch
    {
        ChoiceShape choice => choice.Choices.Keys.Select(word => new FieldChoice(word, EditLabels.OfWord(word))),
        ScalarShape { Names: { } names } when lists.TryGetValue(names, out string? list) => RecordPatch.Entries(open.Patch.Root, list).Select(entry => (Id: (entry.Find("id") as ScalarNode)?.Text, Entry: entry)).Where(each => each.Id is not null).Select(each => new FieldChoice(each.Id!, TitleOf(each.Entry) ?? each.Id!)),
        _ => [],
    };
}
