namespace DocPipeline.Returns.Pdf.Words;

/// <summary>
/// Finds blocks among the words of pages. A block is there when all its words stand one after the other, but for what was found before and
/// lies between; a word that is broken at the end of a line is one.
/// </summary>
internal sealed class BlockSearch
{
    private readonly List<PdfWord> words;
    private readonly bool[] used;
    private readonly bool[] margin;
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly bool hasNotes;

    internal BlockSearch(List<PdfWord> words, bool hasNotes)
    {
        (this.words, this.hasNotes) = (words, hasNotes);
        (used, margin) = (new bool[words.Count], new bool[words.Count]);
        for (int i = 0; i < words.Count; i++) places.TryAdd(words[i].Text, []);
        for (int i = 0; i < words.Count; i++) places[words[i].Text].Add(i);
    }

    internal int Count => words.Count;

    internal int Pages => words.Count == 0 ? 0 : words[^1].Page;

    /// <summary>The words between two places that no block took.</summary>
    internal IReadOnlyList<(int At, PdfWord Word)> Free(int from, int to) => [.. Enumerable.Range(from, Math.Max(0, to - from)).Where(i => !used[i] && !margin[i]).Select(i => (i, words[i]))];

    internal void Take(int at) => used[at] = true;

    /// <summary>Takes the words of a block, between two places; nothing when it is not there whole.</summary>
    /// <param name="block">The block.</param>
    /// <param name="from">The first place where it may begin.</param>
    /// <param name="to">The place that it has to end before.</param>
    /// <param name="fromMargins">Whether what was taken for a header or footer may be it: a title that says the same.</param>
    /// <returns>The first place, and the place after the last.</returns>
    internal (int Start, int End)? Find(IssuedBlock block, int from, int to, bool fromMargins = false)
    {
        foreach (int start in Starts(block, from, to, fromMargins))
        {
            if (Match(block, start, to, fromMargins) is not { Count: > 0 } taken) continue;
            taken.ForEach(Take);
            return (start, taken[^1] + 1);
        }

        return null;
    }

    /// <summary>Takes a header or footer from every page that has it, on lines of its own, as far up or down as it is found.</summary>
    /// <returns>On how many pages it was.</returns>
    internal int TakeMargins(IssuedBlock block)
    {
        int found = 0;
        for (int start = 0; start < words.Count;)
        {
            int end = start;
            while (end < words.Count && words[end].Page == words[start].Page) end++;
            IEnumerable<int> lines = Enumerable.Range(start, end - start).Where(at => at == start || words[at - 1].EndsLine);
            foreach (int at in block.Kind == IssuedBlockKind.Header ? lines : lines.Reverse())
            {
                if (used[at] || margin[at] || Match(block, at, end, fromMargins: false) is not { Count: > 0 } taken || !words[taken[^1]].EndsLine) continue;
                taken.ForEach(i => margin[i] = true);
                found++;
                break;
            }

            start = end;
        }

        return found;
    }

    /// <summary>Takes the label of a block that begins at a place, wherever it is on the page or the one before.</summary>
    /// <returns>Whether it was there.</returns>
    internal bool TakeLabel(IReadOnlyList<string> label, int of)
    {
        int page = words[of].Page;
        for (int at = 0; at + label.Count <= words.Count; at++)
        {
            if (words[at].Page != page && words[at].Page != page - 1) continue;
            if (!Enumerable.Range(0, label.Count).All(n => IsFree(at + n, fromMargins: false) && words[at + n].Text == label[n])) continue;
            foreach (int n in Enumerable.Range(0, label.Count)) Take(at + n);
            return true;
        }

        return false;
    }

    /// <summary>Takes the first row of a table from every page on which it is printed again.</summary>
    internal void TakeRepeated(IReadOnlyList<string> row)
    {
        var block = new IssuedBlock("", "", row, IssuedBlockKind.Cell);
        int page = 0;
        for (int at = 0; at < words.Count; at++)
        {
            if (words[at].Page == page || !IsFree(at, fromMargins: false) || Match(block, at, words.Count, fromMargins: false) is not { Count: > 0 } taken || words[taken[^1]].Page != words[at].Page) continue;
            page = words[at].Page;
            taken.ForEach(Take);
        }
    }

    private IEnumerable<int> Starts(IssuedBlock block, int from, int to, bool fromMargins)
    {
        // A word that is broken at the end of a line begins with less than itself.
        IEnumerable<int> all = places.TryGetValue(block.Words[0], out List<int>? known) ? known : [];
        IEnumerable<int> broken = Enumerable.Range(from, Math.Max(0, to - from)).Where(i => words[i].EndsLine && block.Words[0].StartsWith(words[i].Text.TrimEnd('-', '‐'), StringComparison.Ordinal));
        return all.Concat(known is null ? broken : []).Where(i => i >= from && i < to && IsFree(i, fromMargins));
    }

    private List<int>? Match(IssuedBlock block, int start, int to, bool fromMargins)
    {
        var taken = new List<int>();
        int at = start;
        for (int i = 0; i < block.Words.Count; i++)
        {
            string word = block.Words[i];

            // The number of a page in a table of contents is worked out anew, and may not be there yet.
            bool isPageNumber = IsSmallNumber(word) && (block.IsMargin || (block.Kind == IssuedBlockKind.Contents && i == block.Words.Count - 1));
            at = Next(at, to, fromMargins);
            if (at >= to) return isPageNumber && i == block.Words.Count - 1 && !block.IsMargin ? taken : null;
            if (isPageNumber && IsSmallNumber(words[at].Text))
            {
                taken.Add(at++);
                continue;
            }

            if (Says(at, word, to, fromMargins) is not { } count) return isPageNumber && !block.IsMargin ? taken : null;
            for (int n = 0; n < count; n++)
            {
                at = Next(at, to, fromMargins);
                taken.Add(at++);
            }
        }

        return taken;
    }

    // How many words of the page say the word: one, or two or three where it is broken at the ends of lines.
    private int? Says(int at, string word, int to, bool fromMargins)
    {
        string text = words[at].Text;
        if (text == word) return 1;

        // The small number of a note stands behind the word. A word that ends in a figure could hide another figure so.
        if (hasNotes && text.Length > word.Length && text.Length <= word.Length + 2 && text.StartsWith(word, StringComparison.Ordinal) && !char.IsDigit(word[^1]) && text.AsSpan(word.Length).ContainsAnyExceptInRange('0', '9') is false) return 1;
        if (!words[at].EndsLine) return null;
        int next = Next(at + 1, to, fromMargins);
        if (next >= to) return null;
        if (Joined(text, words[next].Text, word)) return 2;
        int third = Next(next + 1, to, fromMargins);
        return words[next].EndsLine && third < to && Joined(text + words[next].Text, words[third].Text, word) ? 3 : null;
    }

    private static bool Joined(string first, string second, string word) => first + second == word || (first[^1] is '-' or '‐' && first[..^1] + second == word);

    private int Next(int at, int to, bool fromMargins)
    {
        while (at < to && !IsFree(at, fromMargins)) at++;
        return at;
    }

    private bool IsFree(int at, bool fromMargins) => !used[at] && (fromMargins || !margin[at]);

    private static bool IsSmallNumber(string word) => word.Length <= 4 && word.Trim('(', ')', '.', ',').All(char.IsAsciiDigit);
}
