using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Partnerships.Writing;

/// <summary>
/// Changes the text of a record in place: what is not touched keeps its comments, its order, its quotation marks, every byte. Changes are
/// gathered against the text as it was and made at once by <see cref="Apply"/>.
/// </summary>
internal sealed class RecordPatch
{
    private readonly string text;
    private readonly Dictionary<MappingNode, RecordShape> shapes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MappingNode, KeyEdits> keys = new(ReferenceEqualityComparer.Instance);

    private RecordPatch(string text, MappingNode root, Type type)
    {
        (this.text, Root) = (text, root);
        Learn(root, RecordShape.Of(type));
    }

    /// <summary>The record's keys.</summary>
    internal MappingNode Root { get; }

    /// <summary>Opens a text that <see cref="PartnershipFile"/> reads without findings, without the mark that some editors put in front.</summary>
    /// <exception cref="ArgumentException">The text is no record.</exception>
    internal static RecordPatch Of(string text) => Of(RecordFiles.PartnershipFileName, text, typeof(PartnershipRecord)) ?? throw new ArgumentException("The text is no record.", nameof(text));

    /// <summary>Opens another file of a record.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="text">What it says.</param>
    /// <param name="type">What it holds.</param>
    /// <returns>The patch; nothing where the text cannot be followed to its end.</returns>
    internal static RecordPatch? Of(string file, string text, Type type) => NodeReader.Read(file, text, []) is MappingNode root ? new RecordPatch(text, root, type) : null;

    /// <summary>The entries of a list of keys, such as <c>organisations</c>; none when the record does not have the list.</summary>
    internal static IReadOnlyList<MappingNode> Entries(MappingNode of, string list) =>
        of.Find(list) is ListNode found ? [.. found.Items.OfType<MappingNode>()] : [];

    /// <summary>The entry with an id.</summary>
    internal static MappingNode? Entry(MappingNode of, string list, string id) =>
        Entries(of, list).FirstOrDefault(entry => entry.Find("id") is ScalarNode found && found.Text == id);

    /// <summary>Writes a key's value, or takes the key out.</summary>
    internal void Set(MappingNode of, string key, YamlValue? value) => EditsOf(of).Set[key] = value;

    /// <summary>Puts an entry into a list, which is made if it is not there.</summary>
    /// <param name="of">The keys that the list belongs to.</param>
    /// <param name="list">The list's key.</param>
    /// <param name="after">The entry after which it goes; nothing for the first place.</param>
    /// <param name="entry">The entry.</param>
    internal void Insert(MappingNode of, string list, Node? after, YamlValue entry) => EditsOf(of).ListOf(list).Inserted.Add((after, entry));

    /// <summary>Takes an entry out of a list. Comments on lines of their own above it stay.</summary>
    internal void Remove(MappingNode of, string list, Node entry) => EditsOf(of).ListOf(list).Removed.Add(entry);

    /// <summary>The text with every change made.</summary>
    internal string Apply()
    {
        var edits = new TextEdits(text);
        var layout = new RecordLayout(text, edits, isJson: Root.IsFlow);
        HashSet<Node> removed = new(keys.Values.SelectMany(edit => edit.Lists.Values).SelectMany(list => list.Removed), ReferenceEqualityComparer.Instance);
        foreach ((MappingNode of, KeyEdits edit) in keys)
        {
            if (removed.Contains(of)) continue;
            foreach ((string key, ListEdits list) in edit.Lists)
            {
                if (of.Find(key) is ListNode found) layout.Edit(of, key, found, list);
                else edit.NewLists[key] = [.. list.Inserted.Select(inserted => inserted.Entry)];
            }

            layout.Edit(of, [.. shapes[of].Fields.Select(field => field.Key)], edit);
        }

        return edits.Apply();
    }

    private KeyEdits EditsOf(MappingNode of)
    {
        if (!keys.TryGetValue(of, out KeyEdits? edits)) keys[of] = edits = new KeyEdits();
        return edits;
    }

    private void Learn(Node node, Shape shape)
    {
        switch (node, shape)
        {
            case (MappingNode mapping, RecordShape record):
                shapes[mapping] = record;
                foreach (Entry entry in mapping.Entries)
                {
                    if (record.Find(entry.Key.Text) is { } field) Learn(entry.Value, field.Value);
                }

                break;
            case (ListNode list, ListShape { Item: RecordShape item }):
                foreach (Node entry in list.Items) Learn(entry, item);
                break;
        }
    }
}
