namespace DocPipeline.Partnerships.Reading;

/// <summary>The lines of a text, counted from 1, for messages about its layout.</summary>
internal sealed class FileLines(string text)
{
    private readonly string[] lines = text.ReplaceLineEndings("\n").Split('\n');

    internal string Before(int line, int column) => Line(line) is var found && column <= found.Length ? found[..(column - 1)] : found;

    internal string From(int line, int column) => Line(line) is var found && column <= found.Length ? found[(column - 1)..] : "";

    /// <summary>The first line from one to another whose indentation has a tab in it.</summary>
    internal int? FirstTabIndented(int from, int to)
    {
        for (int line = Math.Max(from, 1); line <= Math.Min(to, lines.Length); line++)
        {
            if (IsTabIndented(line)) return line;
        }

        return null;
    }

    internal bool IsTabIndented(int line)
    {
        ReadOnlySpan<char> found = Line(line);
        return found[..^found.TrimStart(" \t").Length].Contains('\t');
    }

    private string Line(int line) => line >= 1 && line <= lines.Length ? lines[line - 1] : "";
}
