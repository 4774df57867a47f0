using DocPipeline.Documents.Prose.FromWord;

namespace DocPipeline.Documents.TakingBack.Aligning;

/// <summary>Finds the rows of an edited table that were there, and gives their cells back what the file lost of them.</summary>
internal static class TableMerge
{
    /// <summary>The edited table with the facts and references of the old one that are still in it.</summary>
    internal static TableGrid Of(TableGrid old, TableGrid now)
    {
        if (old.Rows.Count == 0 || now.Rows.Count == 0) return now;
        int[] rows = Rows(old, now, exact: false), columns = Columns(old, now);
        return now with { Rows = [.. now.Rows.Select((row, r) => rows[r] < 0 ? row : (IReadOnlyList<IReadOnlyList<CellText>>)[.. row.Select((cell, c) => c < columns.Length && columns[c] >= 0 && columns[c] < old.Rows[rows[r]].Count ? Cell(old.Rows[rows[r]][columns[c]], cell) : cell)])] };
    }

    /// <summary>For each row of the edited table the row that it was; -1 for a new one.</summary>
    internal static int[] Rows(TableGrid old, TableGrid now, bool exact)
    {
        int[] was = new int[now.Rows.Count];
        Array.Fill(was, -1);
        var taken = new HashSet<int>();
        List<string> keys = [.. old.Rows.Select((r, i) => TableGrid.KeyOf(r, i > 0))];
        for (int row = 0; row < now.Rows.Count; row++)
        {
            string key = TableGrid.KeyOf(now.Rows[row], row > 0);
            int at = Enumerable.Range(0, keys.Count).Where(o => !taken.Contains(o) && keys[o] == key).OrderBy(o => Math.Abs(o - row)).FirstOrDefault(-1);
            if (at >= 0) taken.Add(was[row] = at);
        }

        for (int row = 0; row < now.Rows.Count && !exact; row++)
        {
            if (was[row] >= 0) continue;
            string words = TableGrid.PlainOf(now.Rows[row]);
            (int Row, double Common) best = Enumerable.Range(0, keys.Count).Where(o => !taken.Contains(o)).Select(o => (o, LeafAlignment.WordsInCommon(TableGrid.PlainOf(old.Rows[o]), words))).OrderByDescending(o => o.Item2).FirstOrDefault((-1, 0));
            if (best.Common >= 0.4) taken.Add(was[row] = best.Row);
        }

        return was;
    }

    private static int[] Columns(TableGrid old, TableGrid now)
    {
        if (old.Rows[0].Count == now.Rows[0].Count) return [.. Enumerable.Range(0, now.Rows[0].Count)];
        List<string> heads = [.. old.Rows[0].Select(h => TableGrid.KeyOf([h], withStrong: false))];
        return [.. now.Rows[0].Select(h => heads.IndexOf(TableGrid.KeyOf([h], withStrong: false)))];
    }

    private static CellText[] Cell(IReadOnlyList<CellText> old, IReadOnlyList<CellText> now) => [.. now.Select((p, i) => i < old.Count ? p with { Pieces = PieceMerge.Of(old[i].Pieces, p.Pieces) } : p)];
}
