using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>
/// Writes leaves as the lines of a prose file: clauses and lists within one another by where they stand on the page, with the labels that Word
/// computes. What was there before is written as it was.
/// </summary>
/// <param name="style">How the text around it is typed.</param>
/// <param name="names">What it calls what it refers to.</param>
internal sealed partial class MarkdownWriter(MarkdownStyle style, MarkdownNames names)
{
    // Twentieths of a point by which edges may differ and still be the same: about 2 mm.
    private const int Tolerance = 110;
    private const int UnderNumber = 3;
    private const int QuoteInset = 425;

    private readonly List<string> lines = [];
    private readonly List<(WrittenLeaf Leaf, int Indent, int Inner)> open = [];
    private readonly Dictionary<WrittenLeaf, WrittenLeaf?> within = [];
    private WrittenLeaf? last;

    /// <summary>What was written so far.</summary>
    internal List<string> Lines => lines;

    /// <summary>The lines of each leaf that was written: the first, and the one after the last.</summary>
    internal Dictionary<WrittenLeaf, (int First, int End)> Places { get; } = [];

    /// <summary>Writes a leaf after those before it.</summary>
    internal void Write(WrittenLeaf leaf)
    {
        Place(leaf);
        int indent = open.Count > 0 ? open[^1].Inner : 0;
        if (last is not null) lines.AddRange(leaf.GapAfter?.Invoke(last) ?? Gap(last, leaf));
        int first = lines.Count;
        lines.AddRange(leaf.Lines is { } old ? Again(leaf, old, indent) : Anew(leaf, indent));
        Places[leaf] = (first, lines.Count);
        within[leaf] = open.Count > 0 ? open[^1].Leaf : null;
        if (leaf.Leaf.Kind is LeafKind.Clause or LeafKind.Entry)
        {
            int inner = leaf.InnerIndent is { } known ? known + indent - leaf.Indent : indent + (leaf.Leaf.Kind == LeafKind.Clause ? UnderNumber : LabelOf(leaf).Length + 1);
            open.Add((leaf, indent, inner));
        }

        last = leaf;
    }

    // Closes what the leaf does not stand within.
    private void Place(WrittenLeaf written)
    {
        Leaf leaf = written.Leaf;
        if (leaf.Kind is LeafKind.Heading or LeafKind.Table or LeafKind.Figure or LeafKind.Caption)
        {
            open.Clear();
            return;
        }

        if (written.IsPlaceKnown && (written.Parent is null || open.Exists(o => o.Leaf == written.Parent)))
        {
            CloseAfter(written.Parent);
            return;
        }

        if (leaf.Kind == LeafKind.Clause)
        {
            while (open.Count > 0 && (open[^1].Leaf.Leaf.Kind != LeafKind.Clause || open[^1].Leaf.Leaf.Level >= leaf.Level)) open.RemoveAt(open.Count - 1);
            return;
        }

        if (leaf.Kind == LeafKind.Entry && Sibling(written) is { } sibling && (within[sibling] is null || open.Exists(o => o.Leaf == within[sibling])))
        {
            CloseAfter(within[sibling]);
            return;
        }

        int edge = leaf.Kind == LeafKind.Entry ? leaf.LabelEdge : leaf.Kind == LeafKind.Quote ? Math.Max(0, leaf.TextEdge - QuoteInset) : leaf.TextEdge;
        while (open.Count > 0 && open[^1].Leaf.Leaf.TextEdge > edge + Tolerance) open.RemoveAt(open.Count - 1);

        // An entry never stands within one of its own list that starts where it starts.
        while (leaf.Kind == LeafKind.Entry && open.Count > 0 && open[^1].Leaf.Leaf.Kind == LeafKind.Entry && open[^1].Leaf.Leaf.LabelEdge > edge - Tolerance) open.RemoveAt(open.Count - 1);
    }

    // Nothing closes all.
    private void CloseAfter(WrittenLeaf? parent)
    {
        int at = parent is null ? -1 : open.FindIndex(o => o.Leaf == parent);
        open.RemoveRange(at + 1, open.Count - at - 1);
    }

    // The last entry of the same list in this section.
    private WrittenLeaf? Sibling(WrittenLeaf leaf) => leaf.Leaf.ListPlace is { } place
        ? within.Keys.Reverse().TakeWhile(w => w.Leaf.Kind != LeafKind.Heading).FirstOrDefault(w => w.Leaf.Kind == LeafKind.Entry && w.Leaf.ListPlace == place && w.Leaf.List == leaf.Leaf.List)
        : null;

    private IReadOnlyList<string> Gap(WrittenLeaf before, WrittenLeaf leaf)
    {
        if (before.Leaf.Kind == LeafKind.Quote && leaf.Leaf.Kind == LeafKind.Quote) return [new string(' ', open.Count > 0 ? open[^1].Inner : 0) + ">"];
        if (leaf.Leaf.Kind != LeafKind.Entry || before.Leaf.Kind != LeafKind.Entry) return [""];
        bool isBullet = leaf.Leaf.List is ListKind.Bullet or ListKind.Tick;

        // The first entry of another list needs its empty line.
        bool isSame = before.Leaf.List == leaf.Leaf.List && within[before] == (open.Count > 0 ? open[^1].Leaf : null);
        return isSame && (isBullet ? !style.HasLooseBullets : !style.HasLooseLists) ? [] : [""];
    }

    private static string LabelOf(WrittenLeaf leaf) => leaf.Leaf switch
    {
        { Kind: LeafKind.Clause, Label: { } number } => $"{leaf.TypedNumber ?? number.TrimEnd('.').Split('.')[^1]}.",
        { List: ListKind.Bullet } => "-",
        { List: ListKind.Tick } => "- [x]",
        { List: ListKind.Number, Label: { } number } => $"{leaf.TypedNumber ?? number.Trim('(', ')', '.')}.",
        { Label: { } label } => $"({label.Trim('(', ')', '.').ToLowerInvariant()})",
        _ => "",
    };

    // As it was: only its label and its indentation may be others.
    private static IEnumerable<string> Again(WrittenLeaf leaf, IReadOnlyList<string> old, int indent)
    {
        int by = indent - leaf.Indent;
        for (int i = 0; i < old.Count; i++)
        {
            string line = old[i];
            if (i == 0 && HasTypedLabel(leaf.Leaf) && Label().Match(line, Math.Min(leaf.Indent, line.Length)) is { Success: true } typed)
                line = line[..typed.Index] + LabelOf(leaf) + line[(typed.Index + typed.Length)..];
            yield return by == 0 || line.Length == 0 ? line : by > 0 ? new string(' ', by) + line : line[Math.Min(-by, line.Length - line.TrimStart(' ').Length)..];
        }
    }

    private static bool HasTypedLabel(Leaf leaf) => leaf.Label is not null && (leaf.Kind == LeafKind.Clause || leaf is { Kind: LeafKind.Entry, List: not (ListKind.Bullet or ListKind.Tick) });

    private IEnumerable<string> Anew(WrittenLeaf written, int indent)
    {
        Leaf leaf = written.Leaf;
        string start = new(' ', indent);
        bool isHeading = leaf.Kind == LeafKind.Heading;
        string text = MarkdownText.Of(leaf.Pieces, names, style, withStrong: !isHeading);
        if (isHeading)
        {
            yield return $"{new string('#', leaf.Level)} {text.ReplaceLineEndings(" ")}{After(written)}";
            yield break;
        }

        if (leaf.Kind == LeafKind.Quote)
        {
            foreach (string line in style.Lines(text, indent + 2)) yield return $"{start}> {line}";
            yield break;
        }

        string label = LabelOf(written);
        string inner = label.Length == 0 ? start : new string(' ', written.InnerIndent is { } known ? known + indent - written.Indent : indent + (leaf.Kind == LeafKind.Clause ? UnderNumber : leaf.List == ListKind.Tick ? 2 : label.Length + 1));
        bool isFirst = true;
        foreach (string line in style.Lines(text + After(written), inner.Length))
        {
            yield return isFirst ? $"{start}{label}{(label.Length > 0 ? " " : "")}{line}" : inner + line;
            isFirst = false;
        }
    }

    private static string After(WrittenLeaf leaf) => leaf.Attributes.Length == 0 ? "" : " " + leaf.Attributes;

    [GeneratedRegex(@"\G(?:\d{1,9}\.|\([a-z0-9]{1,7}\))")]
    private static partial Regex Label();
}
