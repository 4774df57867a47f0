using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Model.Parties;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Counts;

/// <summary>Numbers that the text states of things that can be counted in it: entries of the list that follows, questions, signatories, members, appendices, bodies of a kind.</summary>
internal static partial class StatedCounts
{
    private const int ListWithin = 15;
    private const int MostKinds = 200;

    // Words after a number that count time, money or shares, not things.
    private static readonly HashSet<string> measures = new(StringComparer.Ordinal)
    {
        "day", "days", "week", "weeks", "month", "months", "year", "years", "minute", "minutes", "hour", "hours", "times", "time", "per", "pages", "page", "meetings", "thirds", "quarters", "halves", "votes",
        "pounds", "percent", "quarter", "sides", "copies", "languages",
    };

    private static readonly HashSet<string> groupWords = new(StringComparer.Ordinal) { "groups", "partnerships", "boards", "bodies", "forums", "committees", "panels", "teams" };

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) return [];
        return [.. Lists(document), .. Questions(document), .. Signatories(document), .. Members(document), .. Appendices(document), .. Kinds(document)];
    }

    // "The following four bodies …:", "Its tasks are these three:", "The Five APBs …:-"
    private static IEnumerable<LintHit> Lists(LintDocument document)
    {
        foreach (LintLine line in document.Body.Where(l => l.Kind is LineKind.Text or LineKind.Item or LineKind.Heading && l.Text.Length > 3 && (l.Text[^1] == ':' || l.Text.EndsWith(":-", StringComparison.Ordinal) || l.Text.EndsWith(": -", StringComparison.Ordinal))))
        {
            IReadOnlyList<LintLine> items = document.ListAfter(line);
            if (items.Count < 2) continue;
            string text = LintSentence.Of(line).LastOrDefault()?.Text ?? line.Text;
            int start = line.Text.LastIndexOf(text, StringComparison.Ordinal);
            if (LastCount(text) is not { } count || count.Number == items.Count || count.Number is < 2 or > 60) continue;
            yield return LintClasses.Count.At(
                line.At(start + count.Start, count.Length), $"The text says “{count.Words}”, and the list has {items.Count}.", $"Make it {items.Count}, or complete the list", items[^1].Whole, $"{items.Count}");
        }
    }

    private static (int Number, int Start, int Length, string Words)? LastCount(string text)
    {
        foreach (Match match in Counted().Matches(text).Reverse())
        {
            if (Quantities.Read(match.Groups["number"].Value) is not { } number || measures.Contains(match.Groups["next"].Value.ToLowerInvariant())) continue;
            if (Other().IsMatch(text.AsSpan(match.Index + match.Length))) return null;
            if (match.Index > 0 && Behind().IsMatch(text.AsSpan(0, match.Index))) return null;
            return (number, match.Index, match.Length, match.Value);
        }

        return null;
    }

    private static IEnumerable<LintHit> Questions(LintDocument document)
    {
        LintLine[] questions = [.. document.Lines.Where(l => l.Kind == LineKind.Cell && l.Text.Length > 8 && l.Text[^1] == '?' && (l.LabelKind == LabelKind.Decimal || NumberBefore(document, l)))];
        LintLine[] numbered = [.. questions.Where(q => (q.Label ?? LabelBefore(document, q))?.Contains('.', StringComparison.Ordinal) == true)];
        int count = numbered.Length;
        if (count < 3) yield break;
        foreach (LintSentence sentence in document.Sentences)
        {
            Match match = NumberOfQuestions().Match(sentence.Text);
            if (match.Success && Quantities.Read(match.Groups["number"].Value) is { } stated && stated != count)
            {
                yield return LintClasses.Count.At(
                    sentence.At(match.Index, match.Length), $"The text says “{match.Value}”, and {count} questions follow.", $"Make it {count}, or add what is missing", numbered[^1].Whole, $"{count} questions");
            }
        }
    }

    // In a table the number of a question may have a cell of its own.
    private static bool NumberBefore(LintDocument document, LintLine line) => LabelBefore(document, line) is not null;

    private static string? LabelBefore(LintDocument document, LintLine line) =>
        line.Index > 0 && document.Lines[line.Index - 1] is { Cell: { } cell } before && cell.Row == line.Cell!.Row && cell.Table == line.Cell.Table && OnlyNumber().IsMatch(before.ToString()) ? before.ToString() : null;

    private static IEnumerable<LintHit> Signatories(LintDocument document)
    {
        if (document.Signatures.Count < 2) yield break;
        foreach ((LintSentence sentence, Match match, int stated) in Stated(document, NumberOfSignatories()))
        {
            if (stated == document.Signatures.Count) continue;
            yield return LintClasses.Count.At(
                sentence.At(match.Index, match.Length), $"The text says “{match.Value}”, and {document.Signatures.Count} signature blocks follow.", $"Make it {document.Signatures.Count}, or add the missing block", document.Signatures[^1].Spot, $"{document.Signatures.Count}");
        }
    }

    private static IEnumerable<LintHit> Members(LintDocument document)
    {
        Membership[] voting = [.. document.Memberships.Where(m => m.IsVoting && m.Members.Count >= 3)];
        if (voting.Length != 1) yield break;
        int count = voting[0].Members.Count;
        foreach ((LintSentence sentence, Match match, int stated) in Stated(document, NumberOfMembers()))
        {
            if (stated != count)
                yield return LintClasses.Count.At(sentence.At(match.Index, match.Length), $"The text says “{match.Value}”, and the list of members has {count}.", $"Make it {count}, or complete the list", voting[0].Title.Whole, $"{count}");
        }

        foreach (LintSentence sentence in document.Sentences)
        {
            Match match = RangeOfMembers().Match(sentence.Text);
            if (!match.Success || Quantities.Read(match.Groups["low"].Value) is not { } low || Quantities.Read(match.Groups["high"].Value) is not { } high || (count >= low && count <= high) || low >= high) continue;
            yield return LintClasses.Count.At(sentence.At(match.Index, match.Length), $"The text says “{match.Value}”, and the list of members has {count}.", "Change the limits, or the list", voting[0].Title.Whole, $"from {low} to {high} members");
        }
    }

    private static IEnumerable<LintHit> Appendices(LintDocument document)
    {
        int count = document.Sections.Count(s => s.IsAppendix);
        if (count == 0) yield break;
        foreach ((LintSentence sentence, Match match, int stated) in Stated(document, NumberOfAppendices()))
        {
            if (stated != count) yield return LintClasses.Count.At(sentence.At(match.Index, match.Length), $"The text says “{match.Value}”, and the document has {count}.", $"Make it {count}, or add the missing one", null, $"{count} appendices");
        }
    }

    // "the 4 Thematic Groups", where a section on Thematic Partnerships lists five.
    private static IEnumerable<LintHit> Kinds(LintDocument document)
    {
        var lists = new Dictionary<string, (LintLine? Opening, int Items)>(StringComparer.Ordinal);
        foreach (LintSentence sentence in document.Sentences)
        {
            foreach (Match match in NumberOfKind().Matches(sentence.Text))
            {
                string kind = match.Groups["kind"].Value.ToLowerInvariant();
                if (Quantities.Read(match.Groups["number"].Value) is not { } stated || stated is < 2 or > 60 || !groupWords.Contains(match.Groups["group"].Value.ToLowerInvariant())) continue;
                if (!lists.TryGetValue(kind, out (LintLine? Opening, int Items) list)) lists[kind] = list = lists.Count < MostKinds ? ListOf(document, kind) : default;
                (LintLine? opening, int items) = list;
                if (opening is null || items == stated || sentence.Line == opening) continue;
                yield return LintClasses.Count.At(
                    sentence.At(match.Index, match.Length), $"The text says “{match.Value}”, and {items} are listed.", $"Make it {items}, or correct the list", opening.Whole, $"{items}");
            }
        }
    }

    private static (LintLine? Opening, int Items) ListOf(LintDocument document, string kind)
    {
        foreach (LintSection section in document.Sections.Where(s => s.Heading.Words.Count <= 6 && s.Heading.Words.Any(w => w.Folded == kind) && s.Heading.Words.Any(w => groupWords.Contains(w.Folded))))
        {
            // Without styles a heading's level cannot be told, so what follows it is looked at, whatever stands over it.
            foreach (LintLine line in document.Lines.Skip(section.Heading.Index + 1).Take(ListWithin).Where(l => l.Text.EndsWith(':') && Each().IsMatch(l.Text)))
            {
                IReadOnlyList<LintLine> items = document.ListAfter(line);
                if (items.Count >= 2) return (line, items.Count);
            }
        }

        return (null, 0);
    }

    private static IEnumerable<(LintSentence Sentence, Match Match, int Number)> Stated(LintDocument document, Regex words) =>
        from sentence in document.Sentences
        let match = words.Match(sentence.Text)
        where match.Success
        let number = Quantities.Read(match.Groups["number"].Value)
        where number is not null
        select (sentence, match, number.Value);

    private const string Number = @"(?<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w{3,5})?)";

    [GeneratedRegex(@"\b" + Number + @"\b(?:\s+(?<next>[A-Za-z][\w-]{1,20}))?(?:\s+[a-z][\w-]{1,20}s\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Counted();

    // A number in these places is a reference, a least or a most, or a part of something else.
    [GeneratedRegex(@"(?:\b(?:clause|section|appendix|table|figure|version|page|article|paragraph|no|any|another|every|one\s+or|at\s+least|at\s+most|up\s+to|least|more\s+than|fewer\s+than|under|over|within|part|item|other|of\s+the|from|to|between|and|or)\s+|[\d.,/£–-]\s?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Behind();

    // "28 questions, based on the following principles:" announces principles.
    [GeneratedRegex(@"\b(?:following|these|those)\s+[a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b" + Number + @"\s+(?:\w{1,12}\s)?questions\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex NumberOfQuestions();

    [GeneratedRegex(@"^\d{1,2}(?:\.\d{1,2}){0,2}\.?$", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex OnlyNumber();

    [GeneratedRegex(@"\b" + Number + @"\s+(?:organisations|signatories|partners|parties|bodies)\b(?=[^.]{0,80}\b(?:sign|enter\s+into|named\s+below|listed\s+below|below)|\s*(?:sign|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex NumberOfSignatories();

    [GeneratedRegex(@"\b(?:has|have|of|are|with|its)\s+" + Number + @"\s+(?:voting\s+)?(?:members|seats|people)\b(?!\s+(?:present|must|may|of|to|who|are\s+present))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex NumberOfMembers();

    [GeneratedRegex(@"\b(?:from\s+)?(?<low>\d{1,2})\s?(?:to|–|-)\s?(?<high>\d{1,2})\s+(?:people|members|persons|seats)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex RangeOfMembers();

    [GeneratedRegex(@"\b" + Number + @"\s+appendices\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex NumberOfAppendices();

    [GeneratedRegex(@"\b" + Number + @"\s+(?<kind>[A-Za-z][\w-]{3,20})\s+(?<group>[A-Za-z]{5,12})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex NumberOfKind();

    [GeneratedRegex(@"\b(?:each\s+of|these|following|are|areas\s+of|cover)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Each();
}
