namespace DocPipeline.Documents.Lint.Model.Lines;

/// <summary>A sentence of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Start">Where it begins in the line's text.</param>
/// <param name="Text">Its words.</param>
internal sealed record LintSentence(LintLine Line, int Start, string Text)
{
    /// <summary>All of it.</summary>
    internal LintSpot Spot => Line.At(Start, Text.Length);

    /// <summary>Some of it.</summary>
    internal LintSpot At(int start, int length) => Line.At(Start + start, length);

    /// <summary>The sentences of a line, in order.</summary>
    internal static IEnumerable<LintSentence> Of(LintLine line)
    {
        string text = line.Text;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool ends = text[i] is '.' or '?' or '!' && i + 2 < text.Length && text[i + 1] is ' ' or '”' && (char.IsUpper(text[i + 2]) || text[i + 2] is '“' or '‘');
            if (!ends && i + 1 < text.Length) continue;
            string sentence = text[start..(i + 1)];
            if (sentence.Trim().Length > 0) yield return new LintSentence(line, start + sentence.Length - sentence.TrimStart().Length, sentence.Trim());
            start = i + 1;
        }
    }
}
