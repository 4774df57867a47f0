namespace DocPipeline.Documents.Lint.Words;

/// <summary>Cuts text into words, in one pass.</summary>
internal static class LintWords
{
    /// <summary>The words of a text.</summary>
    internal static IReadOnlyList<LintWord> Of(string text)
    {
        var words = new List<LintWord>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && Joins(text, i)));
            if (inside && start < 0) start = i;
            else if (!inside && start >= 0)
            {
                words.Add(new LintWord(text[start..i], start));
                start = -1;
            }
        }

        return words;
    }

    /// <summary>A word cut down to what its forms have in common, roughly: plural, possessive and participle endings go.</summary>
    internal static string Stem(string word)
    {
        string folded = word.Replace('’', '\'').Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        if (folded.EndsWith("'s", StringComparison.Ordinal)) folded = folded[..^2];
        folded = folded.TrimEnd('\'');
        foreach (string ending in endings)
        {
            if (folded.Length - ending.Length >= 4 && folded.EndsWith(ending, StringComparison.Ordinal)) return folded[..^ending.Length];
        }

        return folded.Length > 3 && folded[^1] == 's' && folded[^2] != 's' ? folded[..^1] : folded;
    }

    /// <summary>The stems of the words of a text that carry meaning.</summary>
    internal static HashSet<string> Meaningful(string text) =>
        Of(text).Select(w => w.Folded).Where(w => w.Length > 2 && !Small.Contains(w)).Select(Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>Words that join others and mean little on their own.</summary>
    internal static readonly IReadOnlySet<string> Small = new HashSet<string>(StringComparer.Ordinal)
    {
        "a", "an", "and", "the", "of", "for", "to", "in", "on", "at", "by", "with", "from", "as", "or", "is", "are", "be", "was", "were", "will", "shall", "must",
        "may", "should", "can", "this", "that", "these", "those", "it", "its", "their", "his", "her", "our", "any", "all", "each", "every", "not", "no", "which",
        "who", "whom", "what", "where", "when", "how", "than", "then", "such", "other", "has", "have", "had", "been", "into", "out", "up", "so", "if", "but", "they", "them", "only",
    };

    private static readonly string[] endings = ["isations", "isation", "ations", "ation", "ating", "ators", "ities", "ments", "ator", "ated", "ates", "ings", "ment", "ions", "ate", "ies", "ing", "ion", "ity", "ers", "ed", "es", "er", "y", "e"];

    private static bool Joins(string text, int i) => i + 1 < text.Length && (text[i] switch
    {
        '-' or '\'' or '’' or '\u2011' => char.IsLetterOrDigit(text[i + 1]),
        '.' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
        _ => false,
    });
}
