using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Model;

/// <summary>The abbreviations that a document uses, and the words that it gives for them.</summary>
internal sealed class Abbreviations
{
    // An honest document has some dozens.
    private const int MostLookedFor = 400;

    private readonly Dictionary<string, string> meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LintSpot> first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    /// <summary>Each abbreviation with the place of its first use.</summary>
    internal IReadOnlyDictionary<string, LintSpot> First => first;

    /// <summary>How often it is used.</summary>
    internal int Uses(string abbreviation) => uses.GetValueOrDefault(abbreviation);

    /// <summary>What an abbreviation stands for, if the document says so.</summary>
    internal string? Meaning(string abbreviation) => meanings.GetValueOrDefault(abbreviation);

    /// <summary>A text with its abbreviations written out.</summary>
    internal string Expand(string text)
    {
        foreach (LintWord word in LintWords.Of(text).Reverse())
        {
            if (Meaning(Bare(word.Text)) is { } meaning) text = string.Concat(text.AsSpan(0, word.Start), meaning, text.AsSpan(word.End));
        }

        return text;
    }

    /// <summary>Reads them.</summary>
    internal static Abbreviations In(LintDocument document)
    {
        var found = new Abbreviations();
        foreach (LintLine line in document.Lines.Where(l => l.Kind is not LineKind.Running and not LineKind.Mark))
        {
            bool isCapitals = (line.Text.Count(char.IsUpper) * 2 > line.Text.Count(char.IsLetter) && line.Words.Count > 2) || (line.Kind is LineKind.Heading or LineKind.Title or LineKind.Contents && !line.Text.Any(char.IsLower));
            for (int i = 0; i < line.Words.Count; i++)
            {
                if (!isCapitals && Read(line, i) is { } abbreviation)
                {
                    found.uses[abbreviation] = found.Uses(abbreviation) + 1;
                    found.first.TryAdd(abbreviation, line.At(line.Words[i].Start, line.Words[i].Text.Length));
                    if (Beside(line, i, abbreviation) is { } meaning) found.meanings.TryAdd(abbreviation, meaning);
                }
            }
        }

        ILookup<char, string> unexplained = found.first.Keys.Where(a => !found.meanings.ContainsKey(a)).Take(MostLookedFor).ToLookup(a => char.ToUpperInvariant(a[0]));
        foreach (LintLine line in document.Lines) found.Spell(line, unexplained);
        return found;
    }

    /// <summary>Capitals with at most one or two small letters among them; what has figures or hyphens is a code.</summary>
    internal static bool IsAbbreviation(string word)
    {
        string bare = Bare(word);
        return bare.Length is >= 2 and <= 8 && bare.All(char.IsLetter) && char.IsUpper(bare[0]) && bare.Count(char.IsUpper) >= 2 && bare.Count(char.IsLower) <= bare.Count(char.IsUpper)
            && !(bare.Length > 4 && bare.Skip(1).TakeWhile(char.IsLower).Count() > 2);
    }

    /// <summary>Without the s of a plural or a possessive.</summary>
    internal static string Bare(string word)
    {
        int apostrophe = word.IndexOfAny(['\'', '’']);
        string bare = apostrophe > 0 ? word[..apostrophe] : word;
        return bare.Length > 2 && bare[^1] == 's' && char.IsUpper(bare[^2]) ? bare[..^1] : bare;
    }

    private static string? Read(LintLine line, int at)
    {
        LintWord word = line.Words[at];
        if (!IsAbbreviation(word.Text)) return null;

        // A code such as NI 155, SK1 3XE or P10 is a reference to a list somewhere else.
        return at + 1 < line.Words.Count && char.IsDigit(line.Words[at + 1].Text[0]) && line.Words[at + 1].Start - word.End == 1 ? null : Bare(word.Text);
    }

    // "Local Area Agreement (LAA)", "LAA (Local Area Agreement)", "to be announced (TBA)".
    private static string? Beside(LintLine line, int at, string abbreviation)
    {
        LintWord word = line.Words[at];
        bool opens = word.Start > 0 && line.Text[word.Start - 1] is '(' or '“' or '‘' or '"' && line.Text.LastIndexOf('(', word.Start - 1, Math.Min(word.Start, 40)) >= 0;
        if (opens)
        {
            for (int from = Math.Max(0, at - abbreviation.Length - 4); from < at; from++)
            {
                if (Matches([.. line.Words.Skip(from).Take(at - from).Select(w => w.Text)], abbreviation)) return line.Text[line.Words[from].Start..line.Words[at - 1].End];
            }

            // What stands before the bracket explains it, even where the letters go otherwise.
            return at > 0 && abbreviation.Length >= 2 && line.Words[at - 1].End >= word.Start - 3 && line.Words[at - 1].Text.Length > 2 ? line.Text[line.Words[Math.Max(0, at - 3)].Start..line.Words[at - 1].End] : null;
        }

        if (at + 1 >= line.Words.Count || line.Words[at + 1].Start - word.End != 2 || line.Text[word.End + 1] != '(') return null;
        int close = line.Text.IndexOf(')', word.End);
        return close < 0 || close - word.End > 120 ? null : line.Text[(word.End + 2)..close];
    }

    // Capitalised words whose first letters are those of an abbreviation that is used somewhere.
    private void Spell(LintLine line, ILookup<char, string> unexplained)
    {
        for (int i = 0; i < line.Words.Count; i++)
        {
            if (!line.Words[i].IsCapital) continue;
            foreach (string abbreviation in unexplained[line.Words[i].Text[0]].Where(a => !meanings.ContainsKey(a)))
            {
                for (int length = 2; length <= abbreviation.Length + 3 && i + length <= line.Words.Count; length++)
                {
                    if (!Matches([.. line.Words.Skip(i).Take(length).Select(w => w.Text)], abbreviation)) continue;
                    meanings[abbreviation] = line.Text[line.Words[i].Start..line.Words[i + length - 1].End];
                    break;
                }
            }
        }
    }

    // Whether the first letters of the words are the abbreviation's, small words counting or not, hyphenated words as one or as several.
    private static bool Matches(IReadOnlyList<string> words, string abbreviation)
    {
        if (words.Count < 2 || words.Any(IsAbbreviation)) return false;
        string all = string.Concat(words.Select(w => w[0])), large = string.Concat(words.Where(w => !LintWords.Small.Contains(w.ToLowerInvariant())).Select(w => w[0]));
        string split = string.Concat(words.Where(w => !LintWords.Small.Contains(w.ToLowerInvariant())).SelectMany(w => w.Split('-')).Where(w => w.Length > 0).Select(w => w[0]));
        return Same(all) || Same(large) || Same(split);

        bool Same(string letters) => letters.Length >= 2 && string.Equals(letters, abbreviation, StringComparison.OrdinalIgnoreCase);
    }
}
