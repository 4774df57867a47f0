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

        Slide(oldKeys, oldKept, old);
        Slide(newKeys, newKept, now);
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

    // "the [big ]dog", not "the[ big] dog": a change that may stand in several places begins with a word.
    private static void Slide(int[] keys, bool[] kept, List<(Atom? Atom, ParagraphItem? End)> entries)
    {
        for (int start = 0; start < kept.Length; start++)
        {
            if (kept[start]) continue;
            int end = start;
            while (end < kept.Length && !kept[end]) end++;
            if (entries[start].Atom?.IsSpace == true && end < kept.Length && keys[start] == keys[end] && entries[end].Atom?.IsSpace == true) (kept[start], kept[end]) = (true, false);
            start = Math.Max(start, end);
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
