using System.Text;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Partnerships.Writing;

/// <summary>Turns changes of keys and lists into changes of the text, in the layout that the text has at that place.</summary>
/// <param name="text">The text.</param>
/// <param name="edits">Takes the changes.</param>
/// <param name="isJson">Whether the whole record stands in brackets; keys and texts are then quoted.</param>
internal sealed class RecordLayout(string text, TextEdits edits, bool isJson)
{
    private const int LongestInline = 100;
    private const int Step = 2;

    /// <summary>Edits the keys of one entry.</summary>
    /// <param name="of">The keys.</param>
    /// <param name="order">All keys that it may have, in the order in which they are usually written.</param>
    /// <param name="edit">What is to become of them.</param>
    internal void Edit(MappingNode of, IReadOnlyList<string> order, KeyEdits edit)
    {
        HashSet<Entry> going = [.. of.Entries.Where(entry => edit.Set.TryGetValue(entry.Key.Text, out YamlValue? value) && value is null)];
        Remove([.. of.Entries.Select(entry => (entry.Key.Span.Start, End(entry.Value), going.Contains(entry)))], of.IsFlow, of.Span);
        foreach (Entry entry in of.Entries)
        {
            if (edit.Set.TryGetValue(entry.Key.Text, out YamlValue? value) && value is not null) Replace(entry, value, of.IsFlow);
        }

        foreach (string key in order)
        {
            bool isNew = of.Find(key) is null;
            if (isNew && edit.Set.GetValueOrDefault(key) is { } value) Add(of, order, key, going, Inline(value, of.IsFlow), []);
            else if (isNew && edit.NewLists.TryGetValue(key, out IReadOnlyList<YamlValue>? entries)) Add(of, order, key, going, null, entries);
        }
    }

    /// <summary>Edits a list that is there.</summary>
    internal void Edit(MappingNode of, string key, ListNode list, ListEdits edit)
    {
        bool allGo = list.Items.All(edit.Removed.Contains);
        if (list.IsFlow)
        {
            if (allGo) ReplaceFlow(of, list, [.. edit.Inserted.Select(inserted => inserted.Entry)]);
            else EditFlow(list, edit);
            return;
        }

        int dash = Column(list.Span.Start);
        foreach ((Node? after, YamlValue entry) in InOrder(list, edit))
        {
            int at = after is null ? LineOfDash(list.Items[0], dash) : edit.Removed.Contains(after) ? LineOfDash(after, dash) : LineEnd(End(after));
            edits.InsertLines(at, Spaced(list, dash, after is null, Entry(entry, dash, Offset(list, dash))), dash);
        }

        Remove([.. list.Items.Select(item => (DashOf(item, dash), End(item), edit.Removed.Contains(item)))], inFlow: false, list.Span);
        if (!allGo || edit.Inserted.Count > 0) return;
        int colon = text.IndexOf(':', of.Entries.First(entry => entry.Key.Text == key).Key.Span.End);
        edits.Replace(colon + 1, colon + 1, " []");
    }

    private void EditFlow(ListNode list, ListEdits edit)
    {
        foreach ((Node? after, YamlValue entry) in InOrder(list, edit))
        {
            // After an entry that goes, the comma before it has to stay the new entry's own.
            Node? kept = after is null || !edit.Removed.Contains(after) ? after : list.Items.TakeWhile(item => item != after).LastOrDefault(item => !edit.Removed.Contains(item));
            if (kept is null) edits.Replace(list.Items.First(i => !edit.Removed.Contains(i)).Span.Start, list.Items.First(i => !edit.Removed.Contains(i)).Span.Start, Inline(entry, inFlow: true) + ", ");
            else edits.Replace(End(kept), End(kept), ", " + Inline(entry, inFlow: true));
        }

        Remove([.. list.Items.Select(item => (item.Span.Start, End(item), edit.Removed.Contains(item)))], inFlow: true, list.Span);
    }

    // In the order of the entries that they come after: where one of these goes, two places become one.
    private static IEnumerable<(Node? After, YamlValue Entry)> InOrder(ListNode list, ListEdits edit)
    {
        Dictionary<Node, int> places = list.Items.Index().ToDictionary(item => item.Item, item => item.Index, (IEqualityComparer<Node>)ReferenceEqualityComparer.Instance);
        return edit.Inserted.OrderBy(inserted => inserted.After is null ? -1 : places[inserted.After]);
    }

    private void ReplaceFlow(MappingNode of, ListNode list, IReadOnlyList<YamlValue> entries)
    {
        string inline = $"[{string.Join(", ", entries.Select(entry => Inline(entry, inFlow: true)))}]";
        if (of.IsFlow || entries.Count == 0 || (entries.All(entry => entry is YamlValue.Text) && inline.Length <= LongestInline))
        {
            edits.Replace(list.Span.Start, list.Span.End, inline);
            return;
        }

        int dash = Column(of.Entries[0].Key.Span.Start) + Step;
        edits.Replace(text[list.Span.Start - 1] == ' ' ? list.Span.Start - 1 : list.Span.Start, list.Span.End, "");
        edits.InsertLines(LineEnd(list.Span.End), string.Concat(entries.Select(entry => Entry(entry, dash, Step))), dash);
    }

    private void Replace(Entry entry, YamlValue value, bool inFlow)
    {
        string inline = Inline(value, inFlow);
        if (entry.Value is ListNode { IsFlow: false } or MappingNode { IsFlow: false })
        {
            int colon = text.IndexOf(':', entry.Key.Span.End);
            edits.Replace(colon + 1, colon + 1, " " + inline);
            edits.Replace(LineEnd(entry.Key.Span.End), LineEnd(End(entry.Value)), "");
        }
        else
        {
            edits.Replace(entry.Value.Span.Start, End(entry.Value), inline);
        }
    }

    private void Add(MappingNode of, IReadOnlyList<string> order, string key, HashSet<Entry> going, string? inline, IReadOnlyList<YamlValue> entries)
    {
        Entry[] kept = [.. of.Entries.Where(entry => !going.Contains(entry))];
        string[] before = [.. order.TakeWhile(other => other != key)];
        Entry after = kept.LastOrDefault(entry => before.Contains(entry.Key.Text)) ?? kept[0];
        if (of.IsFlow)
        {
            string value = inline ?? $"[{string.Join(", ", entries.Select(entry => Inline(entry, inFlow: true)))}]";
            edits.Replace(End(after.Value), End(after.Value), $", {Key(key)}: {value}");
            return;
        }

        int indent = Column(kept[0].Key.Span.Start);
        var lines = new StringBuilder();
        if (indent == 0 && inline is null) lines.Append(edits.NewLine);
        lines.Append(' ', indent).Append(key).Append(':');
        if (inline is not null) lines.Append(' ').Append(inline);
        lines.Append(edits.NewLine);
        foreach (YamlValue entry in entries) lines.Append(Entry(entry, indent + Step, Step));
        edits.InsertLines(LineEnd(End(after.Value)), lines.ToString(), indent);
    }

    /// <summary>Takes out some of the parts of one container: from brackets with their commas, otherwise as whole lines.</summary>
    private void Remove(IReadOnlyList<(int Start, int End, bool Goes)> parts, bool inFlow, TextSpan container)
    {
        int leading = parts.TakeWhile(part => part.Goes).Count();
        if (leading == parts.Count && inFlow)
        {
            if (leading > 0) edits.Replace(container.Start + 1, container.End - 1, "");
            return;
        }

        // The first key of an entry shares its line with the dash, which has to stay.
        bool sharesLine = leading > 0 && leading < parts.Count && text[LineStart(parts[0].Start)..parts[0].Start].Contains('-', StringComparison.Ordinal);
        if (inFlow || sharesLine)
        {
            if (leading > 0) edits.Replace(parts[0].Start, parts[leading].Start, "");
        }
        else
        {
            leading = 0;
        }

        for (int i = leading; i < parts.Count; i++)
        {
            if (!parts[i].Goes) continue;
            if (inFlow) edits.Replace(parts[i - 1].End, parts[i].End, "");
            else RemoveLines(LineStart(parts[i].Start), LineEnd(parts[i].End));
        }
    }

    // Of the two blank lines that would meet where lines go, one goes as well.
    private void RemoveLines(int start, int end)
    {
        edits.Replace(start, end, "");
        if (start > 0 && IsBlank(LineStart(start - 1)) && IsBlank(end)) edits.Replace(end, LineEnd(end), "");
    }

    private string Entry(YamlValue entry, int dash, int offset)
    {
        if (entry is not YamlValue.Keys keys) return $"{new string(' ', dash)}-{new string(' ', offset - 1)}{Inline(entry, inFlow: false)}{edits.NewLine}";
        var lines = new StringBuilder();
        foreach ((int index, KeyValuePair<string, YamlValue> key) in keys.Entries.Index())
        {
            lines.Append(' ', dash).Append(index == 0 ? '-' : ' ').Append(' ', offset - 1)
                .Append(key.Key).Append(": ").Append(Inline(key.Value, inFlow: false)).Append(edits.NewLine);
        }

        return lines.ToString();
    }

    private string Inline(YamlValue value, bool inFlow) => value switch
    {
        YamlValue.Text one => YamlText.Of(one.Value, inFlow, isJson),
        YamlValue.Word word => word.Value,
        YamlValue.Texts many => $"[{string.Join(", ", many.Values.Select(one => YamlText.Of(one, inBrackets: true, isJson)))}]",
        YamlValue.Keys keys => $"{{{string.Join(", ", keys.Entries.Select(key => $"{Key(key.Key)}: {Inline(key.Value, inFlow: true)}"))}}}",
        _ => throw new NotSupportedException($"{value} cannot be written."),
    };

    private string Key(string key) => isJson ? $"\"{key}\"" : key;

    // Where entries have blank lines between them, a new one gets one too.
    private string Spaced(ListNode list, int dash, bool isFirst, string lines)
    {
        if (list.Items.Count < 2 || !IsBlank(LineEnd(End(list.Items[0])))) return lines;
        return LineEnd(End(list.Items[0])) > LineOfDash(list.Items[1], dash) ? lines : isFirst ? lines + edits.NewLine : edits.NewLine + lines;
    }

    private int Offset(ListNode list, int dash) =>
        list.Items[0].Place.Line == list.Place.Line ? Math.Max(Column(list.Items[0].Span.Start) - dash, Step) : Step;

    /// <summary>The unit after a node's last, without what a block of text or keys on lines of their own leave behind.</summary>
    private int End(Node node) => node switch
    {
        ListNode { IsFlow: false, Items: [.., { } last] } => End(last),
        MappingNode { IsFlow: false, Entries: [.., { } last] } => End(last.Value),
        _ => node.Span.Start + text[node.Span.Start..node.Span.End].TrimEnd().Length,
    };

    private int DashOf(Node item, int dash) => LineOfDash(item, dash) + dash;

    private int LineOfDash(Node item, int dash)
    {
        int line = LineStart(item.Span.Start);
        while (line + dash >= text.Length || text[line + dash] != '-' || text.AsSpan(line, dash).Trim(' ').Length > 0) line = LineStart(line - 1);
        return line;
    }

    private int Column(int at) => at - LineStart(at);

    private int LineStart(int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private int LineEnd(int at) => text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;

    private bool IsBlank(int line) => line < text.Length && text[line..LineEnd(line)].AsSpan().Trim().Length == 0;
}
