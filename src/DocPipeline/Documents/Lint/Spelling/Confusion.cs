using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Spelling;

/// <summary>A line of confusions.txt: some words that are wrong where they stand together.</summary>
internal sealed class Confusion
{
    private readonly string[][] words;

    private Confusion(string[][] words, string instead) => (this.words, Instead) = (words, instead);

    /// <summary>What should stand there.</summary>
    internal string Instead { get; }

    /// <summary>What its first word may be, or an ending of it; nothing where it may be any.</summary>
    internal IReadOnlyList<string> Firsts => words[0];

    /// <summary>How many words it is.</summary>
    internal int Length => words.Length;

    /// <summary>Reads a line.</summary>
    internal static Confusion Read(string line)
    {
        string[] parts = line.Split("->", StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || parts[0].Length == 0) throw new FormatException($"confusions.txt: “{line}” has no arrow.");
        return new Confusion([.. parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('|'))], parts[1]);
    }

    /// <summary>Whether it stands at a word of a line.</summary>
    internal bool StandsAt(IReadOnlyList<LintWord> line, int at)
    {
        if (at + words.Length > line.Count) return false;
        for (int i = 0; i < words.Length; i++)
        {
            string word = line[at + i].Folded;
            if (!Array.Exists(words[i], w => w == "*" || (w[0] == '~' ? word.Length > w.Length + 1 && word.EndsWith(w[1..], StringComparison.Ordinal) : w == word))) return false;
        }

        return true;
    }
}
