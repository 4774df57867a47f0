namespace DocPipeline.Documents.Lint.Model.Lines;

/// <summary>Some words of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Start">Where they begin in its text.</param>
/// <param name="Length">How long they are; 0 for the line as a whole.</param>
internal readonly record struct LintSpot(LintLine Line, int Start, int Length)
{
    private const int Around = 60;
    private const int Longest = 160;

    /// <summary>The words themselves; the whole line where no words are meant.</summary>
    internal string Words => Length == 0 ? Line.Text : Line.Text.Substring(Start, Length);

    /// <summary>The words with what stands beside them, for people to read.</summary>
    internal string Quoted
    {
        get
        {
            string text = Line.Text;
            if (Length == 0) return text.Length <= Longest ? $"“{text}”" : $"“{text.AsSpan(0, WordEnd(text, Longest))} …”";
            int from = Start <= Around ? 0 : text.LastIndexOf(' ', Start - Around + 20, Math.Min(20, Start - Around + 20)) + 1;
            if (from <= 0 && Start > Around) from = Start;
            int to = Start + Length + Around >= text.Length ? text.Length : WordEnd(text, Start + Length + Around);
            return $"“{(from > 0 ? "… " : "")}{text.AsSpan(from, to - from)}{(to < text.Length ? " …" : "")}”";
        }
    }

    private static int WordEnd(string text, int near)
    {
        int space = near >= text.Length ? -1 : text.LastIndexOf(' ', near, Math.Min(near, 30));
        return space > 0 ? space : Math.Min(near, text.Length);
    }
}
