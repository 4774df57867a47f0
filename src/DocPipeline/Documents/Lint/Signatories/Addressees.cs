using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Scanning;

namespace DocPipeline.Documents.Lint.Signatories;

/// <summary>A report that speaks to somebody other than the body it is addressed to, or of its addressee as of somebody else.</summary>
internal static partial class Addressees
{
    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        (string? name, LintSpot where) = Addressee(document);
        if (!document.IsEnglish || name is null) yield break;
        foreach (LintSentence sentence in document.Sentences)
        {
            if (Asked().Match(sentence.Text) is not { Success: true } asked) continue;
            string noun = asked.Groups["body"].Value;
            if (!name.Contains(noun, StringComparison.OrdinalIgnoreCase) && !document.Abbreviations.Expand(name).Contains(noun, StringComparison.OrdinalIgnoreCase))
            {
                yield return LintClasses.Addressee.At(sentence.At(asked.Index, asked.Length), $"The report goes to “{name}”, and asks the {noun}.", "Address it to the body that is asked, or ask the body that it goes to", where);
                yield break;
            }
        }

        // "This Board" is asked to review the body that the report is addressed to.
        string? abbreviation = document.Abbreviations.First.Keys.FirstOrDefault(a => document.Abbreviations.Meaning(a) is { } meaning && LooksLike(meaning, name));
        LintSentence? other = document.Sentences.FirstOrDefault(s => Speaks(s, abbreviation, name));
        if (other is not null && document.Sentences.Any(s => ThisBody().IsMatch(s.Text)))
            yield return LintClasses.Addressee.At(other.Spot, $"The report goes to “{name}”, and speaks of it here as of another body.", "Say who is asked: the addressee, or the body that is spoken of", where);
    }

    private static (string? Name, LintSpot Where) Addressee(LintDocument document)
    {
        foreach (LintLine line in document.Lines.Take(40))
        {
            if (ReportTo().Match(line.Text) is { Success: true } match) return (match.Groups["name"].Value.Trim(), line.At(match.Groups["name"].Index, match.Groups["name"].Length));
        }

        return (null, default);
    }

    private static bool Speaks(LintSentence sentence, string? abbreviation, string name)
    {
        Match match = Review().Match(sentence.Text);
        return match.Success && (match.Groups["body"].Value == abbreviation || LooksLike(match.Groups["body"].Value, name));
    }

    private static bool LooksLike(string one, string other)
    {
        string first = ContentsReader.Plain(one), second = ContentsReader.Plain(other);
        return first.Length > 3 && (first == second || Findings.Nearest.Distance(first.Length > 80 ? first[..80] : first, second.Length > 80 ? second[..80] : second) <= 3);
    }

    [GeneratedRegex(@"^Report\s+to:?\s+(?:the\s+)?(?<name>[A-Z].{2,100})$", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex ReportTo();

    [GeneratedRegex(@"\b(?:The|the|That the)\s+(?<body>Board|Executive|Cabinet|Forum|Committee|Council|Panel|Partnership|Assembly)\s+(?:is|are)\s+(?:asked|recommended|invited|requested)\s+to\b", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(?:review\s+of|considered\s+by|proposed\s+by|consider\s+the|discussed\s+with|before)\s+the\s+(?<body>[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30}){0,5})\b", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Review();

    [GeneratedRegex(@"\bthis\s+Board\b|\bthe\s+Board\b|\bthis\s+(?:Executive|Committee|Forum|Panel)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex ThisBody();
}
