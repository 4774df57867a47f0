namespace DocPipeline.Documents.Lint.Words;

/// <summary>A word of a line: letters, digits, and what joins them (hyphen, apostrophe, full stop between digits).</summary>
/// <param name="Text">As written.</param>
/// <param name="Start">Where it begins in the line's text.</param>
internal readonly record struct LintWord(string Text, int Start)
{
    /// <summary>Where it ends in the line's text.</summary>
    internal int End => Start + Text.Length;

    /// <summary>Whether it begins with a capital.</summary>
    internal bool IsCapital => char.IsUpper(Text[0]);

    /// <summary>In small letters, with straight apostrophes.</summary>
    internal string Folded => Text.Replace('’', '\'').ToLowerInvariant();
}
