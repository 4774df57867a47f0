using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Partnerships.Writing;

/// <summary>What is to become of one set of keys.</summary>
internal sealed class KeyEdits
{
    /// <summary>New values; nothing for a key that goes.</summary>
    internal Dictionary<string, YamlValue?> Set { get; } = new(StringComparer.Ordinal);

    /// <summary>Changes within lists.</summary>
    internal Dictionary<string, ListEdits> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Lists that the keys do not have yet.</summary>
    internal Dictionary<string, IReadOnlyList<YamlValue>> NewLists { get; } = new(StringComparer.Ordinal);

    internal ListEdits ListOf(string key)
    {
        if (!Lists.TryGetValue(key, out ListEdits? edits)) Lists[key] = edits = new ListEdits();
        return edits;
    }
}

/// <summary>What is to become of one list.</summary>
internal sealed class ListEdits
{
    /// <summary>New entries, each with the entry that it comes after; in order where they come after the same.</summary>
    internal List<(Node? After, YamlValue Entry)> Inserted { get; } = [];

    internal HashSet<Node> Removed { get; } = new(ReferenceEqualityComparer.Instance);
}
