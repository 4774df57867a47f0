using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Tests.Documents.Lint;

/// <summary>Mistakes in references, numbers, contents, notes and links.</summary>
internal static partial class PlantedReferences
{
    internal static readonly PlantedMistake[] All =
    [
        new(LintClasses.ReferenceDangling, Dangling), new(LintClasses.ReferenceWrong, Wrong), new(LintClasses.ReferenceToPage, Page), new(LintClasses.Numbering, Numbering),
        new(LintClasses.BrokenSentence, BrokenSentence), new(LintClasses.Contents, Contents), new(LintClasses.Placeholder, Placeholder), new(LintClasses.EmptyHeading, EmptyHeading),
        new(LintClasses.ClauseNumber, ClauseNumber), new(LintClasses.NoControl, NoControl), new(LintClasses.NoteDangling, Note), new(LintClasses.Contact, Contact),
    ];

    private static string? Dangling(Draft draft)
    {
        LintDocument before = draft.Before;
        bool hasNumbers = before.Sections.Any(s => s.Number is not null && !s.IsAppendix), hasCaptions = before.Lines.Any(l => l.Kind == LineKind.Caption && l.Text.Contains(':', StringComparison.Ordinal));
        List<string> ways = ["Appendix Q", "Appendix 9"];
        if (hasNumbers) ways.AddRange(["clause 98.7", "section 77", "clause 1.99", "section 2.88.1", "paragraph 60"]);
        if (hasCaptions) ways.AddRange(["Figure 93", "Table 88"]);
        string reference = ways[draft.Random.Next(ways.Count)];
        return draft.Insert(draft.One($"This is done as {reference} lays down.", $"How it is done is set out in {reference}.", $"Members do so by the rules that hold for it (see {reference}).")) is null ? null : reference;
    }

    private static string? Wrong(Draft draft)
    {
        LintDocument before = draft.Before;
        (string Letter, string Title)[] appendices = [.. before.Sections.Where(s => s.IsAppendix).Select(s => (s.Number!, s.Title))];
        if (appendices.Length >= 2 && draft.Random.Next(2) == 0)
        {
            (string Letter, string Title)[] two = [.. appendices.OrderBy(_ => draft.Random.Next()).Take(2)];
            return draft.Insert($"What is said on {Small(two[0].Title)} is set out in Appendix {two[1].Letter}.") is null ? null : $"Appendix {two[1].Letter}";
        }

        LintSection[] sections = [.. before.Sections.Where(s => s.Number is not null && !s.IsAppendix && LintWords.Meaningful(s.Title).Count is >= 2 and <= 5)];
        if (sections.Length < 2) return null;
        LintSection meant = sections[draft.Random.Next(sections.Length)];
        LintSection[] others = [.. before.Sections.Where(s => s.Number is { } n && !s.IsAppendix && s != meant && s.Top != meant && meant.Top != s && !LintWords.Meaningful(s.Title).Overlaps(LintWords.Meaningful(meant.Title)))];
        if (others.Length == 0) return null;
        LintSection named = others[draft.Random.Next(others.Length)];
        return draft.Insert(draft.One($"For {Small(meant.Title)} the rules of section {named.Number} apply.", $"On {Small(meant.Title)} see section {named.Number}."), notUnder: meant.Title) is null ? null : $"section {named.Number}";
    }

    // Somebody moves a section and forgets its clauses, in a document whose numbers are typed.
    private static string? ClauseNumber(Draft draft) => draft.InPlain(lines =>
    {
        int[] sections = [.. Enumerable.Range(0, lines.Count).Where(i => Typed().IsMatch(lines[i])).Select(i => int.Parse(lines[i].Split('.')[0], CultureInfo.InvariantCulture)).Distinct()];
        if (sections.Length < 2) return null;
        int section = sections[draft.Random.Next(sections.Length)], other = draft.Random.Next(2) == 0 ? section + 1 : Math.Max(1, section - 1);
        if (other == section) other = section + 2;
        string old = section.ToString(CultureInfo.InvariantCulture) + ".", wrong = other.ToString(CultureInfo.InvariantCulture) + ".";
        string? first = null;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!Typed().IsMatch(lines[i]) || !lines[i].StartsWith(old, StringComparison.Ordinal)) continue;
            lines[i] = wrong + lines[i][old.Length..];
            first ??= lines[i].Split(' ')[0];
        }

        return first is null ? null : $"Clause {first} ";
    });

    private static string? NoControl(Draft draft) => draft.InPlain(lines =>
    {
        if (lines.RemoveAll(l => l.Contains('\t', StringComparison.Ordinal) && (l.StartsWith("Version", StringComparison.Ordinal) || l.StartsWith("Date", StringComparison.Ordinal) || l.StartsWith("Publication date", StringComparison.Ordinal))) == 0) return null;
        lines.RemoveAll(l => l.Contains("adopted", StringComparison.Ordinal) || (l.Length < 60 && DocPipeline.Documents.Lint.Words.Dates.In(l).Any()));
        return "neither a version nor a date";
    });

    private static string? Page(Draft draft)
    {
        string page = $"page {draft.Random.Next(2, 40).ToString(CultureInfo.InvariantCulture)}";
        return draft.Insert(draft.One($"The bodies are those set out on {page}.", $"For the details see {page}.", $"The rule at {page} holds here too.")) is null ? null : page;
    }

    private static string? Numbering(Draft draft)
    {
        Paragraph[] headings = [.. draft.Headings];
        Paragraph[] deep = [.. headings.Where((h, i) => i > 0 && Draft.StyleOf(h) == "Heading2" && Draft.StyleOf(headings[i - 1]) is "Heading1" or "Heading2")];
        if (deep.Length == 0 || draft.Main.StyleDefinitionsPart!.Styles!.Elements<Style>().All(s => s.StyleId?.Value != "Heading4")) return null;
        Paragraph one = draft.Any(deep)!;
        one.ParagraphProperties!.ParagraphStyleId!.Val = "Heading4";
        return one.InnerText;
    }

    private static string? BrokenSentence(Draft draft)
    {
        Paragraph[] long_ = [.. draft.Prose.Where(p => p.InnerText.Length > 150 && !p.Descendants<FieldChar>().Any())];
        if (draft.Any(long_) is not { } paragraph) return null;
        string text = paragraph.InnerText;
        if (draft.Random.Next(3) == 0)
        {
            if (draft.Any(draft.Bullets) is not { } entry || entry.InnerText.Count(c => c == ' ') < 5) return null;
            string open = draft.One("and", "or the", "and their", "but");
            Draft.Say(entry, entry.InnerText.TrimEnd('.', ';', ',') + " " + open);
            return open.Split(' ')[^1];
        }

        // Inside a sentence, before a word in small letters, with enough on both sides.
        int[] cuts = [.. Enumerable.Range(50, text.Length - 90).Where(i => text[i] == ' ' && char.IsLower(text[i + 1]) && char.IsLetter(text[i - 1]))];
        if (cuts.Length == 0) return null;
        int cut = cuts[draft.Random.Next(cuts.Length)];
        Draft.Say(paragraph, text[..cut]);
        Paragraph rest = Draft.Like(paragraph, text[(cut + 1)..]);
        rest.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = "ClauseText" });
        paragraph.InsertAfterSelf(rest);
        return text[(text.LastIndexOf(' ', cut - 1) + 1)..cut];
    }

    private static string? Contents(Draft draft)
    {
        LintDocument before = draft.Before;
        if (before.Contents.Count < 4) return null;
        Paragraph[] headings = [.. draft.Headings.Where(h => before.Contents.Any(c => c.Title == h.InnerText) && h.InnerText.Count(c => c == ' ') is >= 1 and <= 6)];
        if (draft.Any(headings) is not { } heading) return null;
        string title = heading.InnerText;
        string[] words = title.Split(' ');
        Draft.Say(heading, draft.Random.Next(3) switch
        {
            0 => title + " of members",
            1 => "Further " + char.ToLowerInvariant(title[0]) + title[1..],
            _ => string.Join(' ', words.Select((w, i) => i == words.Length - 1 ? "arrangements" : w)),
        });
        return title;
    }

    private static string? Placeholder(Draft draft)
    {
        if (draft.Random.Next(4) == 0)
        {
            TableRow? row = draft.Body.Descendants<TableRow>().FirstOrDefault(r => r.Elements<TableCell>().Count() == 2 && r.Elements<TableCell>().First().InnerText is "Owner" or "Author" && r.Parent!.Elements<TableRow>().Count() >= 4);
            if (row is not null)
            {
                foreach (Paragraph paragraph in row.Elements<TableCell>().Last().Descendants<Paragraph>()) Draft.Say(paragraph, "");
                return row.Elements<TableCell>().First().InnerText;
            }
        }

        (string words, string found) = ((string, string)[])[("The list of dates is (to be completed).", "to be completed"), ("The venue is TBC.", "TBC"), ("The chair is [insert name] until then.", "[insert name]"), ("The fees are set out in Appendix X.", "Appendix X"), ("The officer for this is xxxxx.", "xxxxx"), ("The date is to be confirmed.", "to be confirmed")]
            is var choices ? choices[draft.Random.Next(choices.Length)] : default;
        return draft.Insert(words) is null ? null : found;
    }

    private static string? EmptyHeading(Draft draft)
    {
        Paragraph[] headings = [.. draft.Headings.Where(h => Draft.StyleOf(h) is "Heading2" or "Heading1")];
        if (draft.Any(headings) is not { } heading) return null;
        if (draft.Random.Next(2) == 0)
        {
            string title = draft.One("Further matters", "Links with others", "Scope of this part");
            heading.InsertBeforeSelf(Draft.Like(heading, title));
            return title;
        }

        (string word, string[] kept) = ((string, string[])[])[("insurance", ["insur"]), ("complaints", ["complain"]), ("dissolution", ["dissol", "wound", "winding", "cease"]), ("quorum", ["quor"]), ("withdrawal", ["withdr", "leav", "resign"])] is var all ? all[draft.Random.Next(all.Length)] : default;
        LintSection? section = draft.Before.Sections.FirstOrDefault(s => s.Title == heading.InnerText);
        if (section is null || section.AllLines.Any(l => l.Words.Any(w => kept.Any(k => w.Folded.StartsWith(k, StringComparison.Ordinal)))) || !section.AllLines.Any() || heading.InnerText.Length > 60) return null;
        Draft.Say(heading, $"{heading.InnerText} and {word}");
        return word;
    }

    private static string? Note(Draft draft)
    {
        if (draft.Any(draft.Prose) is not { } paragraph) return null;
        string mark = draft.One("*", "†", "[7]", "**");
        int[] ends = [.. Enumerable.Range(20, paragraph.InnerText.Length - 25).Where(i => paragraph.InnerText[i] == ' ' && char.IsLetter(paragraph.InnerText[i - 1]))];
        int at = ends[draft.Random.Next(ends.Length)];
        Draft.Say(paragraph, paragraph.InnerText[..at] + mark + paragraph.InnerText[at..]);
        return mark;
    }

    private static string? Contact(Draft draft)
    {
        string wrong = draft.One("01632 96014", "01632 9601423", "0161 474 317", "http://10.20.30.40/toolkit.pdf", "http://www.aldermoor.example.org/papers", "partnerships@aldermoor", "07700 90012");
        return draft.Insert(draft.One($"Further information: {wrong}", $"Whoever has a question may ask at {wrong} on working days.", $"The papers are to be had at {wrong} before the meeting.")) is null ? null : wrong;
    }

    [GeneratedRegex(@"^\d{1,2}\.\d{1,2}(\.\d{1,2})? [^\t]+$")]
    private static partial Regex Typed();

    private static string Small(string title) => title.Length > 1 && char.IsUpper(title[0]) && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
