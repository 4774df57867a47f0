using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.TakingBack.Aligning;
using DocPipeline.Documents.TakingBack.Reading;

namespace DocPipeline.Documents.TakingBack.Writing;

/// <summary>Writes a table that was edited: rows that say what they said stay as they are typed.</summary>
/// <param name="lines">The lines of its file.</param>
/// <param name="style">How the file is typed.</param>
/// <param name="names">What it calls what it refers to.</param>
internal sealed class TakenTable(string[] lines, MarkdownStyle style, MarkdownNames names)
{
    /// <summary>The lines: caption, head, rule and rows.</summary>
    internal List<string> Lines(TakenLeaf leaf, string attributes)
    {
        TableGrid now = leaf.Leaf.Table!;
        TableGrid? old = leaf.Was?.Leaf.Table;
        ProseLeaf? source = leaf.Source is { Table: not null } known && old is not null ? known : null;
        bool isSameWidth = source is not null && old!.Rows[0].Count == now.Rows[0].Count;
        int first = source?.Table!.Place.Line - 1 ?? 0;
        var written = new List<string>();
        if (source is not null && PieceKey.Of(leaf.Leaf.Pieces) == PieceKey.Of(leaf.Was!.Leaf.Pieces) && (attributes.Length == 0 || lines[source.First..first].Any(l => l.Contains(attributes, StringComparison.Ordinal)))) written.AddRange(lines[source.First..first]);
        else written.AddRange([$"Table: {MarkdownText.Of(leaf.Leaf.Pieces, names, style)}{(attributes.Length > 0 ? " " + attributes : "")}", ""]);

        int[] was = isSameWidth ? TableMerge.Rows(old!, now, exact: true) : [];
        for (int row = 0; row < now.Rows.Count; row++)
        {
            int at = row < was.Length ? was[row] : -1;
            bool isHead = row == 0;
            written.Add(at >= 0 && (at == 0) == isHead ? lines[LineOf(first, at)] : MarkdownTable.Row(now.Rows[row], names, style, withStrong: !isHead));
            if (isHead) written.Add(isSameWidth ? lines[first + 1] : MarkdownTable.Rule(Numbers(source, old, now)));
        }

        return written;
    }

    // The second line is the rule under the head.
    private static int LineOf(int first, int row) => row == 0 ? first : first + row + 1;

    // A column whose head is the same is aligned as it was.
    private static IEnumerable<bool> Numbers(ProseLeaf? source, TableGrid? old, TableGrid now) =>
        now.Rows[0].Select(h => old is not null && source is not null && old.Rows[0].ToList().FindIndex(o => TableGrid.KeyOf([o], withStrong: false) == TableGrid.KeyOf([h], withStrong: false)) is >= 0 and var at && source.Table!.AreNumbers[at]);
}
