using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Names;

/// <summary>Abbreviations that the document never writes out, and terms of art (terms.txt) that it never explains.</summary>
internal static class UndefinedTerms
{
    private const int MostLookedAt = 400;

    private static readonly Lazy<HashSet<string>> familiar = new(() => new HashSet<string>(LintData.Lines("abbreviations.txt"), StringComparer.Ordinal));
    private static readonly Lazy<string[]> terms = new(() => [.. LintData.Lines("terms.txt")]);
    private static readonly string[] defining = [" means ", " meaning ", " is defined ", " refers to ", " is the period", " runs from ", " is a "];

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) yield break;
        Abbreviations abbreviations = document.Abbreviations;
        string[] explained = [.. abbreviations.First.Keys.Where(a => abbreviations.Meaning(a) is not null).Take(MostLookedAt)];
        foreach ((string abbreviation, LintSpot spot) in abbreviations.First.Take(MostLookedAt))
        {
            if (abbreviations.Meaning(abbreviation) is not null || familiar.Value.Contains(abbreviation) || IsRoman(abbreviation) || IsCode(spot)) continue;
            if (abbreviation.Length >= 4 && explained.Any(a => a.Length == abbreviation.Length && a.Where((c, i) => c != abbreviation[i]).Count() == 1)) continue;
            yield return LintClasses.Undefined.At(spot, $"“{abbreviation}” is not written out anywhere.", $"Write it out where it stands first: “… ({abbreviation})”");
        }

        foreach (string term in terms.Value)
        {
            LintLine? line = document.Body.FirstOrDefault(l => l.Text.Contains(term, StringComparison.OrdinalIgnoreCase));
            if (line is null || document.Sentences.Any(s => Defines(s.Text, term))) continue;
            int at = line.Text.IndexOf(term, StringComparison.OrdinalIgnoreCase);
            yield return LintClasses.Undefined.At(line.At(at, term.Length), $"What “{term}” means is not said.", "Say from when to when it runs, or what it covers, or use other words");
        }
    }

    private static bool Defines(string sentence, string term)
    {
        int at = sentence.IndexOf(term, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return false;
        string after = sentence[(at + term.Length)..];
        bool quoted = at > 0 && sentence[at - 1] is '“' or '‘' or '"' or '(';
        return quoted || defining.Any(d => after.StartsWith(d, StringComparison.OrdinalIgnoreCase) || after.StartsWith("”" + d, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsRoman(string word) => word.All(c => c is 'I' or 'V' or 'X');

    // Inside a reference such as STK-TOR-0001, a postcode, or a name in brackets behind a council's ward.
    private static bool IsCode(LintSpot spot)
    {
        string text = spot.Line.Text;
        int end = spot.Start + spot.Length;
        return (end < text.Length && text[end] == '+') || (end < text.Length && text[end] is '-' or '_' or '/' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])) || (spot.Start > 0 && text[spot.Start - 1] is '-' or '_' or '@' or '.');
    }
}
