using DocPipeline.Findings;

namespace DocPipeline.Partnerships.Reading.Yaml;

/// <summary>What a file says at one place, before anything is known of what it should say.</summary>
internal abstract class Node(Place place)
{
    internal Place Place { get; } = place;

    /// <summary>What stands here, as a noun phrase for messages.</summary>
    internal abstract string Noun { get; }
}

/// <summary>A single value.</summary>
/// <param name="place">Where it starts.</param>
/// <param name="text">The value, with quotation marks and escapes resolved.</param>
/// <param name="isPlain">Whether it stands without quotation marks and is no block of text.</param>
internal sealed class ScalarNode(Place place, string text, bool isPlain) : Node(place)
{
    internal string Text { get; } = text;

    internal bool IsPlain { get; } = isPlain;

    /// <summary>Nothing is written at all: <c>key:</c>.</summary>
    internal bool IsAbsent => IsPlain && Text.Length == 0;

    /// <summary>One of the spellings of null in YAML 1.2's core schema (section 10.3.2).</summary>
    internal bool IsNull => IsPlain && Text is "null" or "Null" or "NULL" or "~";

    internal override string Noun => "a single value";
}

internal sealed class ListNode(Place place, IReadOnlyList<Node> items) : Node(place)
{
    internal IReadOnlyList<Node> Items { get; } = items;

    internal override string Noun => "a list";
}

internal sealed class MappingNode(Place place, IReadOnlyList<Entry> entries) : Node(place)
{
    internal IReadOnlyList<Entry> Entries { get; } = entries;

    internal override string Noun => "a set of keys";

    internal Node? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;
}

/// <summary>Stands for something that was refused already, so that nothing more is said about it.</summary>
internal sealed class HoleNode(Place place) : Node(place)
{
    internal override string Noun => "something that cannot be read";
}

internal sealed record Entry(ScalarNode Key, Node Value);
