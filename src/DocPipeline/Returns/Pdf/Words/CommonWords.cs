using DocPipeline.Documents.Comparison.Changes;

namespace DocPipeline.Returns.Pdf.Words;

/// <summary>The words that two short texts have in common, in their order, and what changed between them.</summary>
internal static class CommonWords
{
    // The table has as many places as one text has words times the other.
    private const int Longest = 3_000;

    internal static List<(int First, int Second)> Of(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        int rows = Math.Min(first.Count, Longest), columns = Math.Min(second.Count, Longest);
        int[,] longest = new int[rows + 1, columns + 1];
        for (int i = rows - 1; i >= 0; i--)
        {
            for (int j = columns - 1; j >= 0; j--) longest[i, j] = first[i] == second[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        var common = new List<(int, int)>();
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (first[i] == second[j]) common.Add((i++, j++));
            else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
            else j++;
        }

        return common;
    }

    internal static List<WordChange> Changes(IReadOnlyList<string> was, IReadOnlyList<string> now)
    {
        var changes = new List<WordChange>();
        int i = 0, j = 0;
        foreach ((int first, int second) in Of(was, now).Append((was.Count, now.Count)))
        {
            if (first > i || second > j) changes.Add(new WordChange(string.Join(' ', was.Take(first).Skip(i)), string.Join(' ', now.Take(second).Skip(j))));
            (i, j) = (first + 1, second + 1);
        }

        return changes;
    }
}
