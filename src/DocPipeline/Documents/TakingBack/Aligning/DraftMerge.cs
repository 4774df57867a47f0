using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.TakingBack.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Documents.TakingBack.Aligning;

/// <summary>
/// Brings a draft up to a record that changed since it was made. The draft has a fingerprint of every block of prose as it was then: what is
/// the same in the draft was not edited and becomes what the record says now; what is the same in the record did not change and stays as the
/// draft has it; what neither is was changed on both sides, and is refused by name.
/// </summary>
internal sealed class DraftMerge
{
    private readonly string name;
    private readonly IReadOnlyList<Leaf> leaves;
    private readonly DocumentNow now;
    private readonly List<Finding> findings;
    private readonly Dictionary<int, (int First, int Count)> runs;
    private readonly Dictionary<int, List<Leaf>> printed = [];
    private readonly HashSet<int> joined = [];
    private readonly Dictionary<int, int> marks = [];
    private readonly Dictionary<int, (int Taken, IReadOnlyList<Leaf> With)> replaced = [];
    private readonly Dictionary<int, List<Leaf>> added = [];
    private readonly List<Leaf> first = [];

    private DraftMerge(string name, IReadOnlyList<Leaf> leaves, DocumentNow now, List<Finding> findings)
    {
        (this.name, this.leaves, this.now, this.findings) = (name, leaves, now, findings);
        runs = Runs(leaves, joined);
        foreach ((int mark, (int from, int count)) in Runs([.. now.Printed.Select(p => p.Leaf)], [])) printed[mark] = [.. now.Printed.Skip(from).Take(count).Select(p => p.Leaf)];
    }

    /// <summary>The leaves of the draft as they would be if it had been made from the record as it is now; nothing where both sides changed the same.</summary>
    /// <param name="name">What findings call the draft.</param>
    /// <param name="leaves">The leaves of the draft.</param>
    /// <param name="origins">The prose that it was made from.</param>
    /// <param name="now">The document as the record makes it.</param>
    /// <param name="findings">Takes the conflicts.</param>
    internal static IReadOnlyList<Leaf>? Of(string name, IReadOnlyList<Leaf> leaves, IReadOnlyList<ProseOrigin> origins, DocumentNow now, List<Finding> findings)
    {
        if (origins.SequenceEqual(now.Origins)) return leaves;
        if (!origins.Select(o => o.File).SequenceEqual(now.Origins.Select(o => o.File)) || origins.Any(o => o.Blocks.Length != o.Count * BlockFingerprint.Length))
        {
            findings.Add(TakeBackCodes.Conflict.Error(new Place(name), "The draft was made from another state of the record, and does not say what its paragraphs were then.", "a draft of the record as it is now", "Generate the document again and make the edits in that"));
            return null;
        }

        var merge = new DraftMerge(name, leaves, now, findings);
        int before = findings.Count;
        foreach ((ProseOrigin was, ProseOrigin isNow) in origins.Zip(now.Origins)) merge.File(was, isNow);
        if (findings.Count > before) return null;
        findings.Add(new Finding(TakeBackCodes.Merged, Severity.Note, "The record has changed since the draft was made; what changed there is kept.") { Place = new Place(name) });
        return merge.Merged();
    }

    // Each mark with the leaves from it to the next.
    private static Dictionary<int, (int First, int Count)> Runs(IReadOnlyList<Leaf> leaves, HashSet<int> joined)
    {
        var runs = new Dictionary<int, (int, int)>();
        int open = 0, start = 0;
        for (int i = 0; i < leaves.Count; i++)
        {
            if (leaves[i].Marks.Count > 0 || leaves[i].IsOutside) Close(i);
            if (leaves[i].Marks.Count > 0 && runs.TryAdd(leaves[i].Marks[0], default)) (open, start) = (leaves[i].Marks[0], i);
            joined.UnionWith(leaves[i].Marks.Skip(1));
        }

        Close(leaves.Count);
        return runs;

        void Close(int end)
        {
            if (open > 0) runs[open] = (start, end - start);
            open = 0;
        }
    }

    private void File(ProseOrigin was, ProseOrigin isNow)
    {
        string[] old = Prints(was), current = Prints(isNow);
        List<(int Old, int Now)> same = was.Sha512 == isNow.Sha512 ? [.. Enumerable.Range(0, old.Length).Where(i => old[i] == current[i]).Select(i => (i, i))] : Common(old, current);
        int i = 0, j = 0;
        foreach ((int x, int y) in same.Append((old.Length, current.Length)))
        {
            Region(was, isNow, (i, x), (j, y), old, current);
            if (x < old.Length) Same(was.First + x, isNow.First + y);
            (i, j) = (x + 1, y + 1);
        }
    }

    private void Same(int old, int current)
    {
        marks[old] = current;

        // What the facts make of a membership is not known by its fingerprint.
        if (runs.TryGetValue(old, out (int First, int Count) run) && printed.TryGetValue(current, out List<Leaf>? made) && now.Prose.First(l => l.Mark == current).Computed is not null)
        {
            int[] aligned = LeafAlignment.Of(made, [.. leaves.Skip(run.First).Take(run.Count)]);
            replaced[old] = (Array.FindLastIndex(aligned, a => a >= 0) + 1, made);
        }
    }

    // Blocks that the record has changed, removed or added between two that are as they were.
    private void Region(ProseOrigin was, ProseOrigin isNow, (int From, int To) old, (int From, int To) current, string[] prints, string[] currentPrints)
    {
        int gone = old.To - old.From, come = current.To - current.From;
        if (gone == 0 && come == 0) return;
        bool isOneForOne = gone == come;
        List<Leaf> news = [.. Enumerable.Range(current.From, come).SelectMany(c => Printed(isNow.First + c))];
        bool isPut = false;
        for (int i = old.From; i < old.To; i++)
        {
            int mark = was.First + i, partner = isOneForOne ? isNow.First + current.From + i - old.From : 0;
            if (partner > 0) marks[mark] = partner;
            if (Unedited(mark, prints[i]) is { } taken)
            {
                replaced[mark] = (taken, isOneForOne ? Printed(partner) : isPut ? [] : news);
                isPut = true;
            }
            else if (!isOneForOne || Unedited(mark, currentPrints[current.From + i - old.From]) is null)
            {
                Conflict(mark, partner);
            }
        }

        if (gone > 0 || news.Count == 0) return;

        // New blocks follow the one that they follow in the record.
        int behind = Enumerable.Range(0, old.From).Select(b => was.First + b).LastOrDefault(runs.ContainsKey);
        if (behind == 0) first.AddRange(news);
        else if (added.TryGetValue(behind, out List<Leaf>? others)) others.AddRange(news);
        else added[behind] = news;
    }

    private List<Leaf> Printed(int mark) => printed.GetValueOrDefault(mark) ?? [];

    /// <summary>How many leaves of a block say what the fingerprint says; nothing where they were edited. What was put in behind them is no edit of the block.</summary>
    private int? Unedited(int mark, string print)
    {
        if (joined.Contains(mark) || !runs.TryGetValue(mark, out (int First, int Count) run)) return null;
        var fingerprint = new BlockFingerprint();
        for (int i = 0; i < run.Count; i++)
        {
            fingerprint.Add(leaves[run.First + i]);
            if (fingerprint.Text == print) return i + 1;
        }

        return null;
    }

    private void Conflict(int mark, int partner)
    {
        (int First, int Count) run = runs.GetValueOrDefault(mark);
        List<Leaf> theirs = [.. leaves.Skip(run.First).Take(run.Count)], ours = partner > 0 ? Printed(partner) : [];

        // The first paragraph of the block in which the two part.
        int at = 0;
        while (at + 1 < Math.Min(theirs.Count, ours.Count) && theirs[at].Key == ours[at].Key) at++;
        ProseLeaf? place = now.Prose.Where(l => l.Mark == partner).ElementAtOrDefault(at);
        string draft = theirs.Count > 0 ? $"says “{TemplateEdits.Short(theirs[at].Plain)}” in the draft" : "is gone in the draft";
        string where = theirs.Count > 0 ? DocumentNow.WhereOf(leaves, run.First + at) : ours.Count > 0 ? $"“{TemplateEdits.Short(ours[0].Plain)}”" : "A paragraph";
        string record = ours.Count > 0 ? $"says “{TemplateEdits.Short(ours[at].Plain)}” now" : "has other paragraphs there now";
        findings.Add(TakeBackCodes.Conflict.Error(
            place is null ? new Place(name) : new Place(place.File, place.First + 1), $"{char.ToUpperInvariant(where[0])}{where[1..]} {draft}, and the record {record}: both changed since the draft was made.",
            "a change on one side only", "Decide what it is to say, write that into the prose, and take back a draft of it; or undo this edit in the draft"));
    }

    private List<Leaf> Merged()
    {
        var merged = new List<Leaf>();
        int start = runs.Count == 0 ? 0 : runs.Values.Min(r => r.First);
        for (int i = 0; i < leaves.Count; i++)
        {
            if (i == start) merged.AddRange(first);
            int mark = leaves[i].Marks.Count > 0 ? leaves[i].Marks[0] : 0;
            (int First, int Count) run = mark > 0 && runs.TryGetValue(mark, out (int First, int Count) found) && found.First == i ? found : default;
            if (run.Count == 0)
            {
                merged.Add(Renumbered(leaves[i]));
                continue;
            }

            int taken = 0;
            if (replaced.TryGetValue(mark, out (int Taken, IReadOnlyList<Leaf> With) other))
            {
                merged.AddRange(other.With);
                taken = other.Taken;
            }

            merged.AddRange(leaves.Skip(i + taken).Take(run.Count - taken).Select(Renumbered));
            if (added.TryGetValue(mark, out List<Leaf>? behind)) merged.AddRange(behind);
            i += run.Count - 1;
        }

        return merged;
    }

    private Leaf Renumbered(Leaf leaf) => leaf.Marks.Count == 0 ? leaf : leaf with { Marks = [.. leaf.Marks.Select(m => marks.GetValueOrDefault(m)).Where(m => m > 0)] };

    private static string[] Prints(ProseOrigin origin) => [.. origin.Blocks.Chunk(BlockFingerprint.Length).Select(c => new string(c))];

    private static List<(int, int)> Common(string[] one, string[] other)
    {
        int[,] length = new int[one.Length + 1, other.Length + 1];
        for (int i = one.Length - 1; i >= 0; i--)
        {
            for (int j = other.Length - 1; j >= 0; j--) length[i, j] = one[i] == other[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        var common = new List<(int, int)>();
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i] == other[j]) common.Add((i++, j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }

        return common;
    }
}
