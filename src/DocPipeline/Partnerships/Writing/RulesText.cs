using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Partnerships.Writing;

/// <summary>Puts an entry of rules from one file into another as it is written there, with its comments.</summary>
internal static class RulesText
{
    private const string Key = "rules";
    private const string Body = "body";

    /// <summary>The entries of rules in a file that was read without findings, with its text.</summary>
    internal static (string Text, IReadOnlyList<MappingNode> Entries) In(ReadOnlyMemory<byte> file)
    {
        string text = VersionMove.Split(file).Text;
        return (text, RecordPatch.Entries((MappingNode)NodeReader.Read("", text, [])!, Key));
    }

    /// <summary>The record's text with the entry in the place of the one for the same body, or behind the last.</summary>
    /// <param name="record">The text of <c>partnership.yaml</c>.</param>
    /// <param name="source">The text that holds the entry.</param>
    /// <param name="entry">The entry.</param>
    internal static string Put(string record, string source, MappingNode entry)
    {
        var root = (MappingNode)NodeReader.Read(RecordFiles.PartnershipFileName, record, [])!;
        string body = ((ScalarNode)entry.Find(Body)!).Text;
        bool inBrackets = root.IsFlow || root.Find(Key) is ListNode { IsFlow: true };
        string newLine = record.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (root.Find(Key) is ListNode { Items.Count: > 0 } list)
        {
            var old = list.Items.OfType<MappingNode>().FirstOrDefault(e => e.Find(Body) is ScalarNode found && found.Text == body);
            Node at = old ?? list.Items[^1];
            int end = inBrackets ? End(record, at) : WithComment(record, End(record, at));
            if (old is not null) return record[..at.Span.Start] + Written(source, entry, Column(record, at.Span.Start), inBrackets, newLine) + record[end..];
            if (inBrackets) return $"{record[..end]}, {Flow(entry)}{record[end..]}";
            int dash = Column(record, list.Span.Start), indent = Column(record, at.Span.Start);
            return record[..end] + newLine + newLine + new string(' ', dash) + "-" + new string(' ', Math.Max(1, indent - dash - 1)) + Written(source, entry, indent, inBrackets, newLine) + record[end..];
        }

        // The list is not there, or says nothing: it comes before the documents, where the record's other lists stand.
        if (root.Find(Key) is ListNode empty) return record[..empty.Span.Start] + $"[{Flow(entry)}]" + record[empty.Span.End..];
        int documents = root.Entries.First(e => e.Key.Text == "documents").Key.Span.Start;
        return record[..documents] + (root.IsFlow ? $"\"{Key}\": [{Flow(entry)}], " : $"{Key}:{newLine}  - {Written(source, entry, 4, false, newLine)}{newLine}{newLine}") + record[documents..];
    }

    private static string Written(string source, MappingNode entry, int column, bool inBrackets, string newLine)
    {
        if (inBrackets) return Flow(entry);
        int start = entry.Span.Start, from = Column(source, start);
        string[] lines = source[start..WithComment(source, End(source, entry))].ReplaceLineEndings("\n").Split('\n');
        return string.Join(newLine, lines.Select((line, i) => i == 0 ? line : Indented(line, column - from)));
    }

    private static string Indented(string line, int by) =>
        string.IsNullOrWhiteSpace(line) ? "" : by >= 0 ? new string(' ', by) + line : line[Math.Min(-by, line.Length - line.TrimStart(' ').Length)..];

    private static string Flow(Node node) => node switch
    {
        MappingNode keys => $"{{{string.Join(", ", keys.Entries.Select(e => $"\"{e.Key.Text}\": {Flow(e.Value)}"))}}}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        ScalarNode { IsPlain: true } plain when plain.Text is "true" or "false" || int.TryParse(plain.Text, out _) => plain.Text,
        ScalarNode scalar => YamlText.Of(scalar.Text, inBrackets: true, alwaysQuoted: true),
        _ => throw new ArgumentException("The entry was refused.", nameof(node)),
    };

    // The unit after a node's last; of keys on lines of their own, after the last of their values.
    private static int End(string text, Node node) => node switch
    {
        ListNode { IsFlow: false, Items: [.., { } last] } => End(text, last),
        MappingNode { IsFlow: false, Entries: [.., { } last] } => End(text, last.Value),
        _ => node.Span.Start + text[node.Span.Start..node.Span.End].TrimEnd().Length,
    };

    // A comment behind the last value on its line belongs to the entry.
    private static int WithComment(string text, int end)
    {
        int line = text.IndexOf('\n', end) is >= 0 and var found ? found : text.Length;
        return text.AsSpan(end, line - end).Trim() is ['#', ..] ? end + text.AsSpan(end, line - end).TrimEnd().Length : end;
    }

    private static int Column(string text, int at) => at - (at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1);
}
