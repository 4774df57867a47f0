using System.Text;
using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Reading;

/// <summary>A field whose end has not come yet.</summary>
internal sealed partial class OpenField(int block, int start, int canonicalStart)
{
    private readonly StringBuilder instruction = new();
    private readonly StringBuilder before = new();
    private int start = start;

    internal int Block => block;

    internal int CanonicalStart { get; private set; } = canonicalStart;

    internal bool IsShowingResult { get; set; }

    internal string Instruction => instruction.ToString();

    /// <summary>Whether its result goes over more than one paragraph.</summary>
    internal bool IsBroken { get; private set; }

    internal bool IsContents => Contents().IsMatch(Instruction);

    internal OpenField Says(string? more)
    {
        instruction.Append(more);
        return this;
    }

    internal void ShowResult(int shownLength, int canonicalLength)
    {
        IsShowingResult = true;
        (start, CanonicalStart) = (shownLength, canonicalLength);
    }

    internal void Break(string words)
    {
        if (IsShowingResult) before.Append(words.AsSpan(Math.Min(start, words.Length))).Append('\n');
        (start, CanonicalStart, IsBroken) = (0, 0, true);
    }

    internal string Result(StringBuilder words) => before + words.ToString(Math.Min(start, words.Length), Math.Max(0, words.Length - start));

    [GeneratedRegex(@"\A\s*TOC\b", RegexOptions.IgnoreCase)]
    private static partial Regex Contents();
}
