using System.Text;

namespace DocPipeline.Partnerships.Writing;

/// <summary>Replacements of stretches of a text, gathered in any order and made at once.</summary>
internal sealed class TextEdits(string text)
{
    private readonly List<(int Start, int End, string With, int Depth, int Order)> edits = [];

    internal string NewLine { get; } = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Replaces one stretch; stretches of two replacements must not cross.</summary>
    internal void Replace(int start, int end, string with) => edits.Add((start, end, with, int.MaxValue, edits.Count));

    /// <summary>Puts whole lines in at the start of a line, or after the last line.</summary>
    /// <param name="at">The start of a line, or the end of the text.</param>
    /// <param name="lines">The lines, each with its line break.</param>
    /// <param name="depth">Their indentation: what is indented further belongs to what stands above and comes first.</param>
    internal void InsertLines(int at, string lines, int depth)
    {
        bool isAfterOpenLine = at == text.Length && at > 0 && text[at - 1] != '\n';
        edits.Add((at, at, isAfterOpenLine ? NewLine + lines[..^NewLine.Length] : lines, depth, edits.Count));
    }

    internal string Apply()
    {
        // A removal that ends where lines are put in comes before them; what is put in where a removal starts stays before it.
        var ordered = edits.OrderBy(e => e.Start).ThenBy(e => e.End == e.Start ? 0 : 1).ThenByDescending(e => e.Depth).ThenBy(e => e.Order);
        var result = new StringBuilder(text.Length + 1024);
        int at = 0;
        foreach ((int start, int end, string with, _, _) in ordered)
        {
            if (start < at) throw new InvalidOperationException("Two edits of a record cross.");
            result.Append(text, at, start - at).Append(with);
            at = end;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
