namespace DocPipeline.Returns.Pdf.Words;

/// <summary>
/// Finds blocks among the words of pages. A block is there when all its words stand one after the other, but for what was found before and
/// lies between; a word that is broken at the end of a line is one.
/// </summary>
internal sealed class BlockSearch
{
    private const int MostPieces = 12;

    // Of a page, from above or from below: its headers or footers are among these lines.
    private const int MarginLines = 10;

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

    /// <summary>Takes the words of a block where lines of another lie between its own, as beside each other in two columns.</summary>
    /// <param name="block">The block.</param>
    /// <param name="from">The first place where it may begin.</param>
    /// <param name="to">The place that it has to end before.</param>
    /// <param name="withinLines">Whether the other may stand on the same line: two cells whose lines the reader took for one.</param>
    internal (int Start, int End)? FindBroken(IssuedBlock block, int from, int to, bool withinLines = false)
    {
        foreach (int start in Starts(block, from, to, fromMargins: false))
        {
            var taken = new List<int>();
            int at = start, next = 0;
            for (int pieces = 0; pieces < MostPieces && at >= 0; pieces++)
            {
                int length = Run(block, next, at, to);
                taken.AddRange(Enumerable.Range(at, length));
                next += length;
                if (next == block.Words.Count || length == 0 || !(withinLines || words[taken[^1]].EndsLine)) break;
                int page = words[taken[^1]].Page;
                at = Enumerable.Range(at + length, to - at - length).TakeWhile(i => words[i].Page <= page + 1).Where(i => withinLines || words[i - 1].EndsLine).Select(i => (At: i, Length: Run(block, next, i, to))).Where(r => r.Length > 0).DefaultIfEmpty((-1, 0)).MaxBy(r => r.Item2).Item1;
            }

            if (next < block.Words.Count) continue;
            taken.ForEach(Take);
            return (start, taken[^1] + 1);
        }

        return null;
    }

    /// <summary>
    /// Takes the lines of a header or footer from every page that has it whole. Lines of another may be read between them, so that they are
    /// known by their words.
    /// </summary>
    /// <returns>On how many pages it was.</returns>
    internal int TakeMargins(IssuedBlock block)
    {
        int found = 0;
        for (int start = 0; start < words.Count;)
        {
            int end = start;
            while (end < words.Count && words[end].Page == words[start].Page) end++;
            var left = new List<string>(block.Words);
            var taken = new List<int>();
            int anew = block.PageNumbers;
            IEnumerable<(int Start, int End)> lines = Lines(start, end);
            foreach ((int first, int last) in (block.Kind == IssuedBlockKind.Header ? lines : lines.Reverse()).Take(MarginLines))
            {
                var rest = new List<string>(left);
                int of = anew;

                // A line that is only a number is a clause's, unless nothing else is in the footer.
                if (block.Words.Count > 1 && Enumerable.Range(first, last - first).All(i => IsSmallNumber(words[i].Text))) continue;
                if (!Enumerable.Range(first, last - first).All(i => !margin[i] && (rest.Remove(words[i].Text) || (IsSmallNumber(words[i].Text) && of-- > 0)))) continue;
                (left, anew) = (rest, of);
                taken.AddRange(Enumerable.Range(first, last - first));
            }

            if (left.Count <= block.PageNumbers && left.TrueForAll(IsSmallNumber))
            {
                taken.ForEach(i => margin[i] = true);
                found++;
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

    // How many words of a block stand one after the other at a place.
    private int Run(IssuedBlock block, int next, int at, int to)
    {
        int length = 0;
        while (at + length < to && next + length < block.Words.Count && IsFree(at + length, fromMargins: false) && Says(at + length, block.Words[next + length], to, fromMargins: false) == 1) length++;
        return length;
    }

    private IEnumerable<(int Start, int End)> Lines(int from, int to)
    {
        for (int start = from, at = from; at < to; at++)
        {
            if (!words[at].EndsLine && at < to - 1) continue;
            yield return (start, at + 1);
            start = at + 1;
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

            // The number of a page in a table of contents is worked out anew.
            bool isPageNumber = IsSmallNumber(word) && block.Kind == IssuedBlockKind.Contents && i == block.Words.Count - 1;
            at = Next(at, to, fromMargins);
            if (at >= to) return null;
            if (isPageNumber && IsSmallNumber(words[at].Text))
            {
                taken.Add(at++);
                continue;
            }

            if (Says(at, word, to, fromMargins) is not { } count) return null;
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
        // The reader joins what a line broke at a hyphen, and takes the hyphen for one of the line's.
        if (text.Length == word.Length - 1 && word.IndexOf('-') is > 0 and int hyphen && text == word.Remove(hyphen, 1) && !word.Any(char.IsDigit)) return 1;
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

    internal static bool IsSmallNumber(string word) => word.Length <= 4 && word.Trim('(', ')', '.', ',').All(char.IsAsciiDigit);
}
