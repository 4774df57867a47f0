using DocPipeline.Documents.Comparison.Alignment;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Documents.Comparison.Words;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>Compares paragraphs that belong together by their atoms.</summary>
internal static class WordComparison
{
    // Longer white space and punctuation between two changes is a place where the texts meet again.
    private const int LongestIsland = 3;

    /// <summary>The spans of some old paragraphs and what became of them; the last ends are one.</summary>
    internal static IReadOnlyList<Span> Compare(IReadOnlyList<ParagraphItem> olds, IReadOnlyList<ParagraphItem> news)
    {
        // Where paragraphs were split or joined, a name may go on over the place by chance.
        bool byWords = olds.Count + news.Count > 2;
        List<(Atom? Atom, ParagraphItem? End)> old = Flatten(olds, byWords), now = Flatten(news, byWords);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] oldKeys = [.. old.Select(NumberOf)], newKeys = [.. now.Select(NumberOf)];
        bool[] oldKept = new bool[old.Count], newKept = new bool[now.Count];
        foreach ((int one, int other, int length) in ShortestEdit.Match(oldKeys, newKeys))
        {
            for (int i = 0; i < length; i++) oldKept[one + i] = newKept[other + i] = true;
        }

        Slide(oldKeys, oldKept, old, GapsOf(newKept));
        Slide(newKeys, newKept, now, GapsOf(oldKept));
        JoinOverIslands(old, oldKept, now, newKept);
        var spans = Spans(old, oldKept, now, newKept);
        spans.Add(Span.End(Fate.Kept, olds[^1], news[^1]));
        return spans;

        // Ends of paragraphs are alike; no text has this key.
        int NumberOf((Atom? Atom, ParagraphItem? End) entry)
        {
            string key = entry.Atom?.Key ?? "\n";
            if (!known.TryGetValue(key, out int number)) known[key] = number = known.Count;
            return number;
        }
    }

    private static List<(Atom?, ParagraphItem?)> Flatten(IReadOnlyList<ParagraphItem> items, bool byWords)
    {
        var flat = new List<(Atom?, ParagraphItem?)>();
        for (int i = 0; i < items.Count; i++)
        {
            foreach (Atom atom in items[i].Atoms) flat.AddRange((byWords ? AtomReader.WordsOf(atom) : [atom]).Select(a => ((Atom?)a, (ParagraphItem?)null)));
            if (i < items.Count - 1) flat.Add((null, items[i]));
        }

        return flat;
    }

    // After how many kept entries something stands that was not kept.
    private static HashSet<int> GapsOf(bool[] kept)
    {
        var gaps = new HashSet<int>();
        int before = 0;
        foreach (bool one in kept)
        {
            if (one) before++;
            else gaps.Add(before);
        }

        return gaps;
    }

    // "the [big ]dog", not "the[ big] dog"; "to [the press and ]the public", not "to the [press and the ]public". What may stand in several
    // places, because what comes before it ends as it ends itself, stands in the first one where it begins with a word and ends with a space.
    private static void Slide(int[] keys, bool[] kept, List<(Atom? Atom, ParagraphItem? End)> entries, HashSet<int> otherGaps)
    {
        int before = 0;
        for (int start = 0, end; start < kept.Length; start = Math.Max(start + 1, end))
        {
            end = start;
            if (kept[start])
            {
                before++;
                continue;
            }

            while (end < kept.Length && !kept[end]) end++;
            if (otherGaps.Contains(before)) continue;
            int best = 0;
            bool isBetter = false;
            for (int by = 0; start - by >= 0; by++)
            {
                if (by > 0 && (!kept[start - by] || keys[start - by] != keys[end - by] || otherGaps.Contains(before - by))) break;
                if (entries[start - by].Atom?.IsSpace == false && entries[end - by - 1].Atom?.IsSpace == true) (best, isBetter) = (by, true);
            }

            if (!isBetter && entries[start].Atom?.IsSpace == true && end < kept.Length && keys[start] == keys[end] && !otherGaps.Contains(before + 1)) best = -1;
            for (int k = Math.Min(start, start - best); k < Math.Max(end, end - best); k++) kept[k] = k < start - best || k >= end - best;
        }
    }

    // Two words that changed side by side are one change, the space between them with them.
    private static void JoinOverIslands(List<(Atom? Atom, ParagraphItem? End)> old, bool[] oldKept, List<(Atom? Atom, ParagraphItem? End)> now, bool[] newKept)
    {
        for (int i = 0, j = 0; i < old.Count && j < now.Count;)
        {
            if (!oldKept[i]) i++;
            else if (!newKept[j]) j++;
            else
            {
                (int islandOld, int islandNew) = (i, j);
                while (i < old.Count && j < now.Count && oldKept[i] && newKept[j]) (i, j) = (i + 1, j + 1);
                bool isBetween = islandOld > 0 && islandNew > 0 && i < old.Count && j < now.Count && !oldKept[islandOld - 1] && !newKept[islandNew - 1] && !oldKept[i] && !newKept[j];
                if (!isBetween || i - islandOld > LongestIsland || !Enumerable.Range(islandOld, i - islandOld).All(k => old[k].Atom is { Words: 0, NoteReference: null, Boxed: null } atom && atom.Text.Length > 0)) continue;
                for (int k = islandOld; k < i; k++) oldKept[k] = false;
                for (int k = islandNew; k < j; k++) newKept[k] = false;
            }
        }
    }

    private static List<Span> Spans(List<(Atom? Atom, ParagraphItem? End)> old, bool[] oldKept, List<(Atom? Atom, ParagraphItem? End)> now, bool[] newKept)
    {
        var spans = new List<Span>();
        for (int i = 0, j = 0; i < old.Count || j < now.Count;)
        {
            i = OneSided(Fate.Deleted, old, oldKept, i, spans);
            j = OneSided(Fate.Inserted, now, newKept, j, spans);
            int startOld = i, startNew = j;
            while (i < old.Count && j < now.Count && oldKept[i] && newKept[j] && old[i].Atom is not null) (i, j) = (i + 1, j + 1);
            if (i > startOld) spans.Add(new Span(Fate.Kept, [.. old[startOld..i].Select(e => e.Atom!)], [.. now[startNew..j].Select(e => e.Atom!)]));
            if (i < old.Count && j < now.Count && oldKept[i] && newKept[j]) spans.Add(Span.End(Fate.Kept, old[i++].End, now[j++].End));
        }

        return spans;
    }

    private static int OneSided(Fate fate, List<(Atom? Atom, ParagraphItem? End)> entries, bool[] kept, int at, List<Span> spans)
    {
        while (at < entries.Count && !kept[at])
        {
            int start = at;
            while (at < entries.Count && !kept[at] && entries[at].Atom is not null) at++;
            if (at > start) spans.Add(Span.Of(fate, [.. entries[start..at].Select(e => e.Atom!)]));
            if (at < entries.Count && !kept[at] && entries[at].End is { } end)
            {
                spans.Add(fate == Fate.Deleted ? Span.End(fate, end, null) : Span.End(fate, null, end));
                at++;
            }
        }

        return at;
    }
}
