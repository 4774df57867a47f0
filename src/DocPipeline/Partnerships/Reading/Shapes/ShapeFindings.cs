using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Partnerships.Reading.Shapes;

/// <summary>What is said of keys, lists and values that are missing, misplaced or too many.</summary>
internal static class ShapeFindings
{
    internal static Finding UnknownKey(ScalarNode key, RecordShape shape, string? meant, string label) => RecordCodes.UnknownKey.Error(
        key.Place,
        $"‘{Shown(key.Text)}’ is not a key of {label}.",
        $"one of {string.Join(", ", shape.Fields.Select(field => field.Key))}",
        meant is null
            ? $"Take out ‘{Shown(key.Text)}’ and its value, or use one of the keys above."
            : $"Write ‘{meant}’ instead of ‘{Shown(key.Text)}’.");

    internal static Finding DuplicateKey(ScalarNode key, ScalarNode first, string label) => RecordCodes.DuplicateKey.Error(
        key.Place,
        $"‘{Shown(key.Text)}’ stands twice in {label}; the first is on line {first.Place.Line}.",
        "each key once",
        "Keep the one that is right and take out the other.");

    internal static Finding MissingKey(MappingNode mapping, FieldShape field, string label) => RecordCodes.MissingKey.Error(
        mapping.Place,
        $"There is no ‘{field.Key}’ in {label}.",
        field.Value.Noun,
        $"Add ‘{field.Key}’. {field.Description}".TrimEnd());

    internal static Finding Empty(Node node, Shape shape, string label) => RecordCodes.EmptyValue.Error(
        node.Place,
        $"{Capital(label)} has no value.",
        shape.Noun,
        "Write the value, or take the line out if the key may be left out. If the value stands below, indent it further.");

    internal static Finding Blank(Node node, Shape shape, string label) => RecordCodes.EmptyValue.Error(
        node.Place,
        $"{Capital(label)} is an empty text.",
        shape.Noun,
        "Write the text, or take the line out if the key may be left out.");

    internal static Finding Null(Node node, Shape shape, string label) => RecordCodes.NullValue.Error(
        node.Place,
        $"{Capital(label)} is ‘{((ScalarNode)node).Text}’, which stands for nothing, and it cannot be left open like that.",
        shape.Noun,
        shape is TextShape
            ? "Write the text; if it really is that word, put it in quotation marks."
            : "Write the value, or take the line out if the key may be left out.");

    internal static Finding WrongShape(Node node, Shape shape, string label) => RecordCodes.WrongShape.Error(
        node.Place,
        $"{Capital(label)} is {node.Noun}{(node is ScalarNode { Text: var text } ? $", ‘{Shown(text)}’" : "")}.",
        shape.Noun,
        (shape, node) switch
        {
            (ListShape, MappingNode) => "Put ‘- ’ before the first key of each entry and indent the other keys to match.",
            (ListShape, _) => "Put each entry on a line of its own, indented, after ‘- ’.",
            (RecordShape, ListNode { Items: [MappingNode] }) => "Take out the ‘- ’: there is only one, so it is no list.",
            (RecordShape, _) => "Write the keys on lines of their own below, indented by two spaces.",
            (_, ListNode { Items: [ScalarNode only] }) => $"Write ‘{Shown(only.Text)}’ without ‘- ’ or brackets, on the same line as its key.",
            (_, ListNode) => "Write one value on the same line as its key.",
            _ => "Write one value on the same line as its key. If the text has a colon or a bracket in it, put it in quotation marks.",
        });

    /// <summary>A text as messages quote it: on one line and not too long.</summary>
    internal static string Shown(string text)
    {
        string line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= 60) return line;
        int end = char.IsHighSurrogate(line[58]) ? 58 : 59;
        return $"{line[..end]}…";
    }

    internal static string Capital(string label) => $"{char.ToUpperInvariant(label[0])}{label[1..]}";
}
