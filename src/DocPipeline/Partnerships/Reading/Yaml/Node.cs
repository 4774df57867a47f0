using DocPipeline.Findings;

namespace DocPipeline.Partnerships.Reading.Yaml;

/// <summary>What a file says at one place, before anything is known of what it should say.</summary>
internal abstract class Node(Place place, TextSpan span = default)
{
    internal Place Place { get; } = place;

    /// <summary>
    /// The text that the value takes up, brackets and quotation marks included. For a list or keys that stand on lines of their own only the
    /// start can be relied on.
    /// </summary>
    internal TextSpan Span { get; } = span;

    /// <summary>What stands here, as a noun phrase for messages.</summary>
    internal abstract string Noun { get; }
}

/// <summary>A single value.</summary>
/// <param name="place">Where it starts.</param>
/// <param name="text">The value, with quotation marks and escapes resolved.</param>
/// <param name="isPlain">Whether it stands without quotation marks and is no block of text.</param>
/// <param name="span">The text that it takes up.</param>
internal sealed class ScalarNode(Place place, string text, bool isPlain, TextSpan span = default) : Node(place, span)
{
    internal string Text { get; } = text;

    internal bool IsPlain { get; } = isPlain;

    /// <summary>Nothing is written at all: <c>key:</c>.</summary>
    internal bool IsAbsent => IsPlain && Text.Length == 0;

    /// <summary>One of the spellings of null in YAML 1.2's core schema (section 10.3.2).</summary>
    internal bool IsNull => IsPlain && Text is "null" or "Null" or "NULL" or "~";

    internal override string Noun => "a single value";
}

/// <summary>Entries in an order.</summary>
/// <param name="place">Where it starts.</param>
/// <param name="items">The entries.</param>
/// <param name="isFlow">Whether it stands in brackets.</param>
/// <param name="span">The text that it takes up.</param>
internal sealed class ListNode(Place place, IReadOnlyList<Node> items, bool isFlow, TextSpan span) : Node(place, span)
{
    internal bool IsFlow { get; } = isFlow;

    internal IReadOnlyList<Node> Items { get; } = items;

    internal override string Noun => "a list";
}

/// <summary>Keys with their values.</summary>
/// <param name="place">Where it starts.</param>
/// <param name="entries">The keys with their values, in the order of the file.</param>
/// <param name="isFlow">Whether it stands in brackets.</param>
/// <param name="span">The text that it takes up.</param>
internal sealed class MappingNode(Place place, IReadOnlyList<Entry> entries, bool isFlow, TextSpan span) : Node(place, span)
{
    internal bool IsFlow { get; } = isFlow;

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

/// <summary>A stretch of a file's text, in UTF-16 code units from the start; the mark that some editors put in front does not count.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">The unit after the last.</param>
internal readonly record struct TextSpan(int Start, int End);
