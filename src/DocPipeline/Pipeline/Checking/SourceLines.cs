using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Pipeline.Checking;

/// <summary>
/// Finds the line of a record from which a paragraph of a generated document came, by its words: the prose files of the document first, then
/// </summary>
internal sealed class SourceLines
{
    private const int Beginning = 40;
    private const int ShortBeginning = 18;
    private const int Within = 24;

    private readonly Dictionary<string, Dictionary<string, int>> byFile = new(StringComparer.Ordinal);

    internal SourceLines(RecordFiles files)
    {
        foreach (string path in files.Paths.Where(p => p.EndsWith(".md", StringComparison.Ordinal) || p == RecordFiles.PartnershipFileName))
        {
            string[] lines = Encoding.UTF8.GetString(files.Find(path)!.Value.Span).Split('\n');
            Dictionary<string, int> known = byFile[path] = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < lines.Length; i++)
            {
                string plain = path == RecordFiles.PartnershipFileName ? Value(lines[i]) : Prose(lines[i]);
                if (plain.Length == 0) continue;
                known.TryAdd(Cut(plain, Beginning), i + 1);
                if (plain.Length > ShortBeginning) known.TryAdd(Cut(plain, ShortBeginning) + "…", i + 1);

                // Where a fact stands in a line its words are only known in the document: what follows the last one still tells the line.
                int fact = lines[i].LastIndexOf("}}", StringComparison.Ordinal);
                if (fact >= 0 && Prose(lines[i][(fact + 2)..]) is { Length: >= Within } rest) known.TryAdd("…" + Cut(rest, Within), i + 1);
            }
        }
    }

    /// <summary>The place of a paragraph.</summary>
    /// <param name="document">The document that has it.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="clause">How a reader of the Word file finds it.</param>
    internal Place Of(Document document, string text, string clause)
    {
        string plain = Plain(text);
        foreach (string path in document.Prose.Append(RecordFiles.PartnershipFileName))
        {
            if (plain.Length == 0 || !byFile.TryGetValue(path, out Dictionary<string, int>? known)) continue;
            if (known.TryGetValue(Cut(plain, Beginning), out int line) || (plain.Length > ShortBeginning && known.TryGetValue(Cut(plain, ShortBeginning) + "…", out line)))
                return At(path, line);
            for (int i = 1; i + Within <= plain.Length; i++)
            {
                if (known.TryGetValue(string.Concat("…", plain.AsSpan(i, Within)), out line)) return At(path, line);
            }
        }

        return new Place(document.Id.Value + ".docx") { Clause = clause };

        Place At(string path, int line) => new(path, line) { Clause = $"{clause} of {document.Id.Value}" };
    }

    private static string Cut(string plain, int length) => plain.Length <= length ? plain : plain[..length];

    // Letters and digits are left: an editor's dashes, marks and spaces make no difference.
    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // Without the marks of Markdown: list marks and typed numbers, anchors, the targets of links.
    private static string Prose(string line)
    {
        string text = line.TrimStart(' ', '#', '-', '*', '>', '|', '\t');
        int number = 0;
        while (number < text.Length && (char.IsDigit(text[number]) || text[number] is '.' or '(' or ')')) number++;
        if (number > 0 && number < text.Length && text[number] == ' ') text = text[(number + 1)..];
        var plain = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '{') Skip(text, ref i, '}');
            else if (text[i] == ']' && i + 1 < text.Length && text[i + 1] == '(')
            {
                i++;
                Skip(text, ref i, ')');
            }
            else plain.Append(text[i]);
        }

        return Plain(plain.ToString());
    }

    private static void Skip(string text, ref int at, char end)
    {
        int close = text.IndexOf(end, at);
        at = close < 0 ? text.Length : close;
    }

    // "  name: Cheshire Police # S3:493" has the value between colon and comment.
    private static string Value(string line)
    {
        string text = line.TrimStart(' ', '-');
        int colon = text.IndexOf(": ", StringComparison.Ordinal), comment = text.IndexOf(" #", StringComparison.Ordinal);
        if (comment >= 0) text = text[..comment];
        return text.StartsWith('#') ? "" : Plain(colon >= 0 && colon < text.Length && text[..colon].All(c => char.IsLetterOrDigit(c)) ? text[(colon + 1)..] : text);
    }
}
