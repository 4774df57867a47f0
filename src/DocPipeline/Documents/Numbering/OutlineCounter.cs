using System.Globalization;

namespace DocPipeline.Documents.Numbering;

/// <summary>
/// Counts sections, clauses and sub-clauses exactly as Word's multi-level list does: a level's number goes on until a higher level moves,
/// and a level that was skipped counts as its start, 1.
/// </summary>
/// <remarks>Source: ECMA-376 part 1, section 17.9 (numbering); §17.9.27 for a level without a predecessor.</remarks>
internal sealed class OutlineCounter
{
    /// <summary>Section, clause, sub-clause.</summary>
    internal const int Levels = 3;

    private readonly int[] counts = new int[Levels];

    /// <summary>Moves on by one at a level and answers the whole number, such as <c>11.1.2</c>.</summary>
    /// <param name="level">0 for a section, 1 for a clause, 2 for a sub-clause.</param>
    internal string Next(int level)
    {
        counts[level]++;
        Array.Clear(counts, level + 1, Levels - level - 1);
        for (int above = 0; above < level; above++)
        {
            if (counts[above] == 0) counts[above] = 1;
        }

        return string.Join('.', counts.Take(level + 1).Select(c => c.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The last number given at a level within the present higher level; 0 before the first.</summary>
    internal int Last(int level) => counts[level];
}
