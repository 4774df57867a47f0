using System.Text;

namespace DocPipeline.Documents.Import.Prose;

/// <summary>Lines of Markdown, each with the line of the source that it came from.</summary>
internal sealed class MarkdownFile
{
    private readonly StringBuilder text = new();
    private readonly List<int> lineOf = [];

    internal IReadOnlyList<int> LineOf => lineOf;

    /// <summary>A block, with an empty line before it.</summary>
    internal void Block(int from, string indent, string block) => Block(from, indent, [block]);

    internal void Block(int from, string indent, IReadOnlyList<string> lines)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
            lineOf.Add(-1);
        }

        foreach (string line in lines) Line(from, indent, line);
    }

    /// <summary>A line directly under the one before.</summary>
    internal void Line(int from, string indent, string line)
    {
        text.Append(line.Length > 0 ? indent : "").Append(line).Append('\n');
        lineOf.Add(from);
    }

    public override string ToString() => text.ToString();
}
