using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.References;

/// <summary>References in the text: to a clause, section, appendix, figure or table that is not there, to one that is about something else, to a page.</summary>
internal static partial class CrossReferences
{
    private const int WordsBefore = 14;
    private const int WordsAfter = 8;

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        var targets = new ReferenceTargets(document);
        foreach (LintSentence sentence in document.Sentences)
        {
            foreach (LintHit hit in Clauses(targets, sentence)) yield return hit;
            foreach (LintHit hit in Appendices(document, targets, sentence)) yield return hit;
            foreach (LintHit hit in Captions(targets, sentence)) yield return hit;
            foreach (Match match in Page().Matches(sentence.Text))
            {
                yield return LintClasses.ReferenceToPage.At(
                    sentence.At(match.Index, match.Length), $"“{match.Value}” points to a page, and pages move.", "Refer to the clause or the heading, with a field of Word that follows it");
            }
        }
    }

    private static IEnumerable<LintHit> Clauses(ReferenceTargets targets, LintSentence sentence)
    {
        if (!targets.HasNumbers) yield break;
        foreach (Match match in Clause().Matches(sentence.Text))
        {
            if (IsElsewhere(sentence.Text, match)) continue;
            string written = match.Groups["number"].Value;
            string number = Quantities.Read(written) is { } word && !char.IsDigit(written[0]) ? word.ToString(System.Globalization.CultureInfo.InvariantCulture) : written;
            LintSpot spot = sentence.At(match.Index, match.Length);
            if (targets.Clause(number) is not { } target)
            {
                yield return LintClasses.ReferenceDangling.At(spot, $"“{match.Value}” is not there.", "Name the clause that is meant", expected: Near(targets, number));
                continue;
            }

            if (Better(targets, sentence, target) is { } better)
            {
                yield return LintClasses.ReferenceWrong.At(
                    spot, $"“{match.Value}” is about “{Short(target.Section?.Title ?? target.Text)}”; the sentence seems to mean {better.Name}, “{better.Title}”.", $"Check it, and refer to {better.Number} if that is meant", target.Whole);
            }
        }
    }

    // A section whose title the sentence says in full, where neither the title nor the words of what it refers to are in it.
    private static LintSection? Better(ReferenceTargets targets, LintSentence sentence, LintLine target)
    {
        HashSet<string> said = LintWords.Meaningful(sentence.Text);
        HashSet<string> title = LintWords.Meaningful(target.Section?.Title ?? "");
        if (target.Kind != LineKind.Heading) title.UnionWith(LintWords.Meaningful(target.Text.Length > 80 ? target.Text[..80] : target.Text));
        if (target.Section?.Parent is { } parent) title.UnionWith(LintWords.Meaningful(parent.Title));
        return targets.Titled.FirstOrDefault(s =>
        {
            HashSet<string> words = LintWords.Meaningful(s.Title);
            return words.Count >= 2 && s != target.Section && s != sentence.Line.Section && s.Top != target.Section && words.IsSubsetOf(said) && !words.Any(title.Contains);
        });
    }

    private static IEnumerable<LintHit> Appendices(LintDocument document, ReferenceTargets targets, LintSentence sentence)
    {
        foreach (Match match in Appendix().Matches(sentence.Text))
        {
            if (IsElsewhere(sentence.Text, match)) continue;
            string written = match.Groups["letter"].Value;
            string letter = Quantities.Read(written) is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : written.ToUpperInvariant();
            LintSpot spot = sentence.At(match.Index, match.Length);
            if (!targets.Appendices.TryGetValue(letter, out string? title))
            {
                yield return LintClasses.ReferenceDangling.At(
                    spot, $"“{match.Value}” is not there.", "Name the appendix that is meant", expected: targets.Appendices.Count == 0 ? "an appendix of this document; it has none" : "one of: " + string.Join(", ", targets.Appendices.Keys.Select(k => "Appendix " + k)));
                continue;
            }

            if (OtherAppendix(document, targets, sentence, match, letter) is not { } other) continue;
            yield return LintClasses.ReferenceWrong.At(
                spot, $"“{match.Value}” is “{title}”; the sentence seems to mean Appendix {other.Key}, “{other.Value}”.", $"Check it, and refer to Appendix {other.Key} if that is meant");
        }
    }

    // The words beside a reference decide, as far as only one of the appendices has them in its title.
    private static KeyValuePair<string, string>? OtherAppendix(LintDocument document, ReferenceTargets targets, LintSentence sentence, Match match, string letter)
    {
        if (targets.Appendices.Count is < 2 or > 30) return null;
        IReadOnlyList<LintWord> words = LintWords.Of(sentence.Text);
        int at = words.TakeWhile(w => w.Start < match.Index).Count();
        int next = words.TakeWhile(w => w.End <= match.Index + match.Length).Count();
        string beside = document.Abbreviations.Expand(string.Join(' ', words.Skip(Math.Max(0, at - WordsBefore)).Take(Math.Min(at, WordsBefore)).Concat(words.Skip(next).Take(WordsAfter)).Select(w => w.Text)));
        HashSet<string> said = LintWords.Meaningful(beside);
        Dictionary<string, HashSet<string>> own = targets.Appendices.ToDictionary(a => a.Key, a => LintWords.Meaningful(document.Abbreviations.Expand(a.Value)));
        HashSet<string> shared = [.. own.Values.SelectMany(w => w).GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key)];
        if (own[letter].Any(w => !shared.Contains(w) && said.Contains(w))) return null;
        KeyValuePair<string, string>[] others = [.. targets.Appendices.Where(a => a.Key != letter && own[a.Key].Any(w => !shared.Contains(w) && said.Contains(w)))];
        return others.Length == 1 ? others[0] : null;
    }

    private static IEnumerable<LintHit> Captions(ReferenceTargets targets, LintSentence sentence)
    {
        if (!targets.HasCaptions) yield break;
        foreach (Match match in FigureOrTable().Matches(sentence.Text))
        {
            if (sentence.Line.Kind != LineKind.Caption && !targets.HasCaption(match.Value) && !IsElsewhere(sentence.Text, match))
                yield return LintClasses.ReferenceDangling.At(sentence.At(match.Index, match.Length), $"“{match.Value}” is not there.", "Name the figure or the table that is meant");
        }
    }

    // "section 104(7) of the Act", "section 3 of the Local Government Act 1972", "clause 4 of the lease" are in another text.
    private static bool IsElsewhere(string text, Match match) => Elsewhere().IsMatch(text.AsSpan(match.Index + match.Length, Math.Min(80, text.Length - match.Index - match.Length)));

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "…";

    private static string? Near(ReferenceTargets targets, string number)
    {
        string top = number.Split('.')[0];
        return targets.Clause(top) is null ? null : $"a clause of this document; section {top} is there, {number} is not";
    }

    [GeneratedRegex(@"\b(?:clauses?|sections?|paragraphs?|articles?|cymal|adran)\s+(?<number>\d{1,2}(?:\.\d{1,2}){0,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\d(])\b|\b(?:as\s+)?(?:outlined|set\s+out|described|defined|stated|referred\s+to|laid\s+down|see)\s+(?:in|at|under)?\s?(?<number>\d{1,2}(?:\.\d{1,2}){1,3})(?![\d%])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b(?:Appendix|appendix|APPENDIX|Annex|annex|Schedule|Atodiad)\s+(?<letter>[A-Z]|\d{1,2}|One|Two|Three|Four|Five|Six)\b", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Appendix();

    [GeneratedRegex(@"\b(?:Figure|Table|Ffigur|Tabl)\s\d{1,3}\b", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex FigureOrTable();

    [GeneratedRegex(@"\b(?:on|see|to|at|of)\s+page\s+\d{1,3}\b|\bpages\s+\d{1,3}\s?(?:–|-|to|and)\s?\d{1,3}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Page();

    [GeneratedRegex(@"^(?:\(\w{1,3}\))?,?\s+(?:of|in|to)\s+(?:the\s+|that\s+)?(?:[A-Z][\w,’']{0,20}\s+(?:and\s+)?){0,10}(?:Act|Regulations|Order|Code|Measure|Charter|Directive|lease|report|guidance|Handbook)\b|^\)?\s?(?:of|in|to)\s+the\s+(?:\w{3,15}\s+){0,2}(?:protocol|agreement|constitution|handbook|plan|policy|contract|act|regulations)\b", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Elsewhere();
}
