using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Names;

/// <summary>The names in a document: words with capitals, joined by small ones.</summary>
internal sealed class ProperNames
{
    private const int Longest = 9;
    private const int MostNames = 4_000;

    private static readonly HashSet<string> joining = new(StringComparer.Ordinal) { "of", "for", "and", "the" };

    // A sentence may begin with these; they are no part of a name.
    private static readonly HashSet<string> openings = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "this", "these", "that", "those", "each", "every", "all", "any", "no", "in", "at", "on", "by", "for", "from", "to", "with", "as", "if", "when", "where", "while", "its", "their", "our",
        "chair", "chairs", "representative", "nominee", "director", "nomination", "members", "member", "leader", "manager", "some", "many", "several", "both", "what", "how", "why", "who", "support", "advisers",
    };

    private readonly Dictionary<string, (string Name, LintSpot First, int Count)> names = new(StringComparer.Ordinal);

    internal ProperNames(LintDocument document)
    {
        foreach (LintLine line in document.Lines.Where(l => l.Kind is not LineKind.Contents and not LineKind.Mark)) Read(line);
    }

    /// <summary>Each name with where it stands first and how often.</summary>
    internal IEnumerable<(string Name, LintSpot First, int Count)> All => names.Values;

    private void Read(LintLine line)
    {
        IReadOnlyList<LintWord> words = line.Words;
        if (words.Count > 2 && line.Text.Count(char.IsUpper) * 2 > line.Text.Count(char.IsLetter)) return;
        for (int i = 0; i < words.Count; i++)
        {
            if (!words[i].IsCapital || openings.Contains(words[i].Folded)) continue;
            int last = i;
            for (int next = i + 1; next < words.Count && next - i < Longest; next++)
            {
                bool joined = IsJoined(line.Text, words[next - 1], words[next]);
                if (!joined) break;
                if (words[next].IsCapital) last = next;
                else if (!joining.Contains(words[next].Folded) || (next > i + 1 && joining.Contains(words[next - 1].Folded) && !(words[next - 1].Folded is "of" or "for" && words[next].Folded == "the"))) break;
            }

            // Of two abbreviations side by side neither is a part of a name of the other.
            if (last > i && !(Abbreviations.IsAbbreviation(words[last].Text) && words[last - 1].Folded is "the" or "and")) Add(line, words[i], words[last]);
            i = last;
        }
    }

    private void Add(LintLine line, LintWord from, LintWord to)
    {
        string name = line.Text[from.Start..to.End];

        // "Strategy, Agreement" are two names, "Business, Enterprise and Culture Partnership" is one; so are two of three words each.
        int comma = name.IndexOf(", ", StringComparison.Ordinal), and = name.IndexOf(" and ", StringComparison.Ordinal);
        if (comma > 0 && and < comma) return;
        if (comma < 0 && and > 0 && name[..and].Count(c => c == ' ') >= 2 && name[(and + 5)..].Count(c => c == ' ') >= 2) return;
        if (names.TryGetValue(name, out (string Name, LintSpot First, int Count) known)) names[name] = (name, known.First, known.Count + 1);
        else if (names.Count < MostNames) names[name] = (name, line.At(from.Start, name.Length), 1);
    }

    // A name goes on over a space or an ampersand, not over punctuation.
    private static bool IsJoined(string text, LintWord one, LintWord next) => text.AsSpan(one.End, next.Start - one.End) is " " or " & " or "’ " or "' " || (text.AsSpan(one.End, next.Start - one.End) is ", " && one.IsCapital && next.IsCapital && !Abbreviations.IsAbbreviation(one.Text));
}
