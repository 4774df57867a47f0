using DocPipeline.Documents.Comparison.Alignment;

namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>What became of a file of a record, line by line.</summary>
/// <param name="Path">The file.</param>
/// <param name="Lines">The lines that changed, with three before and after each change; where others are left out between them, <see cref="DifferenceLine.IsGap"/> stands.</param>
public sealed record LineDifference(string Path, IReadOnlyList<DifferenceLine> Lines)
{
    private const int Around = 3;

    /// <summary>Compares two texts.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">What it said; empty for a file that is new.</param>
    /// <param name="after">What it says now.</param>
    public static LineDifference Of(string path, string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (string[] old, string[] now) = (LinesOf(before), LinesOf(after));
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        int[] one = [.. old.Select(NumberOf)], other = [.. now.Select(NumberOf)];
        List<DifferenceLine> all = [];
        (int atOld, int atNew) = (0, 0);
        foreach ((int at, int there, int length) in ShortestEdit.Match(one, other).Append((one.Length, other.Length, 0)))
        {
            for (; atOld < at; atOld++) all.Add(new DifferenceLine(atOld + 1, null, old[atOld]));
            for (; atNew < there; atNew++) all.Add(new DifferenceLine(null, atNew + 1, now[atNew]));
            for (int i = 0; i < length; i++, atOld++, atNew++) all.Add(new DifferenceLine(atOld + 1, atNew + 1, old[atOld]));
        }

        return new LineDifference(path, Near(all));

        int NumberOf(string line)
        {
            if (!numbers.TryGetValue(line, out int number)) numbers[line] = number = numbers.Count;
            return number;
        }
    }

    private static string[] LinesOf(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static List<DifferenceLine> Near(List<DifferenceLine> all)
    {
        List<DifferenceLine> shown = [];
        for (int i = 0; i < all.Count; i++)
        {
            int first = Math.Max(0, i - Around), last = Math.Min(all.Count - 1, i + Around);
            bool isNear = false;
            for (int at = first; at <= last; at++) isNear |= !all[at].IsSame;
            if (isNear) shown.Add(all[i]);
            else if (shown.Count > 0 && !shown[^1].IsGap) shown.Add(new DifferenceLine(null, null, ""));
        }

        if (shown.Count > 0 && shown[^1].IsGap) shown.RemoveAt(shown.Count - 1);
        return shown;
    }
}

/// <summary>A line of a file before or after a change, or both.</summary>
/// <param name="Before">Its number before, from 1; nothing for a line that is new.</param>
/// <param name="After">Its number now, from 1; nothing for a line that went.</param>
/// <param name="Text">What it says.</param>
public sealed record DifferenceLine(int? Before, int? After, string Text)
{
    /// <summary>Whether it is as it was.</summary>
    public bool IsSame => Before is not null && After is not null;

    /// <summary>Whether it stands for lines that are left out.</summary>
    public bool IsGap => Before is null && After is null;
}
