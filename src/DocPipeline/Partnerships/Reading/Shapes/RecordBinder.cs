using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Partnerships.Reading.Shapes;

/// <summary>Makes records of nodes, strictly, and says everything that is wrong in one go.</summary>
internal sealed class RecordBinder(RecordReading reading)
{
    private const string IdKey = "id";

    private readonly ScalarBinder scalars = new(reading);

    /// <summary>
    /// What could be made of a record. With findings it is partial: its lists hold only the entries in which nothing was found wrong, and
    /// single parts may be absent although their type says otherwise.
    /// </summary>
    internal object? BindRoot(Node node, RecordShape shape) => Bind(node, shape, "the record", home: null).Value;

    /// <param name="node">What was written.</param>
    /// <param name="shape">What is expected.</param>
    /// <param name="label">How messages speak of the place.</param>
    /// <param name="home">The list that a record is an entry of; for an id, the node within which it has to be unique.</param>
    private Bound Bind(Node node, Shape shape, string label, Node? home)
    {
        Bound bound = (shape, node) switch
        {
            (_, HoleNode) => Bound.Nothing,
            (_, ScalarNode { IsAbsent: true }) => Refuse(ShapeFindings.Empty(node, shape, label)),
            (_, ScalarNode { IsNull: true }) => Refuse(ShapeFindings.Null(node, shape, label)),
            (RecordShape record, MappingNode mapping) => BindRecord(mapping, record, label, home),
            (ListShape many, ListNode list) => BindList(list, many, label),
            (RecordShape or ListShape, _) or (_, not ScalarNode) => Refuse(ShapeFindings.WrongShape(node, shape, label)),
            (_, ScalarNode scalar) => scalars.Bind(scalar, shape, label, home),
        };
        if (bound.Value is null) MarkIncomplete(shape, home);
        return bound;
    }

    private Bound BindRecord(MappingNode mapping, RecordShape shape, string label, Node? home)
    {
        object record = Activator.CreateInstance(shape.Type)!;
        reading.Places.Remember(record, mapping);
        int before = reading.Findings.Count;
        bool whole = true;
        Dictionary<FieldShape, Entry> written = Match(mapping, shape, label);
        foreach (FieldShape field in shape.Fields)
        {
            Bound bound = written.TryGetValue(field, out Entry? entry)
                ? BindField(entry.Value, field, home ?? mapping)
                : Absent(mapping, field, label);
            whole &= bound.IsWhole;
            if (bound.Value is not null && (bound.IsWhole || field.Value is ListShape)) field.Property.SetValue(record, bound.Value);
            else if (field is { IsRequired: true, Value: ListShape list }) field.Property.SetValue(record, list.Make([]));
        }

        return new Bound(record, whole && reading.Findings.Count == before);
    }

    /// <summary>Which entry gives which key. A misspelt key is refused, and then read as the one that was probably meant.</summary>
    private Dictionary<FieldShape, Entry> Match(MappingNode mapping, RecordShape shape, string label)
    {
        var written = new Dictionary<FieldShape, Entry>();
        var first = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var unknown = new List<Entry>();
        foreach (Entry entry in mapping.Entries)
        {
            if (!first.TryAdd(entry.Key.Text, entry))
                reading.Findings.Add(ShapeFindings.DuplicateKey(entry.Key, first[entry.Key.Text].Key, label));
            else if (shape.Find(entry.Key.Text) is { } field)
                written.Add(field, entry);
            else
                unknown.Add(entry);
        }

        foreach (Entry entry in unknown)
        {
            string? meant = Nearest.To(entry.Key.Text, shape.Fields.Where(field => !written.ContainsKey(field)).Select(field => field.Key));
            reading.Findings.Add(ShapeFindings.UnknownKey(entry.Key, shape, meant, label));
            if (meant is not null) written.Add(shape.Find(meant)!, entry);
        }

        return written;
    }

    private Bound BindField(Node node, FieldShape field, Node home) =>
        field.IsNullable && node is ScalarNode { IsNull: true }
            ? Bound.Null
            : Bind(node, field.Value, $"‘{field.Key}’", field.Key == IdKey ? home : null);

    private Bound Absent(MappingNode mapping, FieldShape field, string label)
    {
        if (!field.IsRequired) return Bound.Null;
        MarkIncomplete(field.Value, field.Key == IdKey ? mapping : null);
        Bound refused = Refuse(ShapeFindings.MissingKey(mapping, field, label));
        return field.Value is ListShape list ? refused with { Value = list.Make([]) } : refused;
    }

    private Bound BindList(ListNode node, ListShape shape, string label)
    {
        var entries = new List<object>(node.Items.Count);
        foreach ((int index, Node item) in node.Items.Index())
        {
            Bound bound = Bind(item, shape.Item, $"entry {index + 1} of {label}", shape.Item is RecordShape ? node : null);
            if (bound is { Value: not null, IsWhole: true }) entries.Add(bound.Value);
        }

        return new Bound(shape.Make(entries), entries.Count == node.Items.Count);
    }

    private void MarkIncomplete(Shape shape, Node? home)
    {
        switch (shape)
        {
            case ScalarShape { Names: not null } id when home is not null:
                reading.Ids.MarkIncomplete(id.Type);
                break;
            case ListShape { Item: RecordShape entry }:
                MarkIncomplete(entry, home);
                break;
            case RecordShape record when record.Find(IdKey)?.Value is ScalarShape id:
                reading.Ids.MarkIncomplete(id.Type);
                break;
        }
    }

    private Bound Refuse(Findings.Finding finding)
    {
        reading.Findings.Add(finding);
        return Bound.Nothing;
    }
}
