using System.Globalization;
using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Names;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Tests.Documents.Lint;

/// <summary>Mistakes in counts, dates and versions, in names and in words.</summary>
internal static class PlantedNumbers
{
    internal static readonly PlantedMistake[] All =
    [
        new(LintClasses.Count, Count), new(LintClasses.Range, Range), new(LintClasses.Date, Date), new(LintClasses.Version, Version),
        new(LintClasses.NameVariant, NameVariant), new(LintClasses.Undefined, Undefined), new(LintClasses.Confusion, Confusion),
    ];

    private static string? Count(Draft draft)
    {
        LintDocument before = draft.Before;
        if (before.Signatures.Count > 2 && draft.Random.Next(3) == 0)
        {
            string words = $"{(before.Signatures.Count + draft.Random.Next(1, 4)).ToString(CultureInfo.InvariantCulture)} organisations";
            return draft.Insert($"The {words} named below sign this text.") is null ? null : words;
        }

        if (draft.Any(draft.Bullets) is not { } bullet || draft.Any(draft.Prose) is not { } place) return null;
        int listed = draft.Random.Next(2, 8), stated = listed + draft.One("1", "2", "-1") switch { "1" => 1, "2" => 2, _ => listed > 2 ? -1 : 1 };
        string number = draft.Random.Next(2) == 0 ? stated.ToString(CultureInfo.InvariantCulture) : ((string[])["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])[stated - 2];
        string thing = draft.One("steps", "working groups", "tasks", "reports", "questions of principle");
        OpenXmlElement last = place.InsertAfterSelf(Draft.Like(place, draft.One($"The group has the following {number} {thing}:", $"There are {number} {thing}:", $"These {number} {thing} are meant:")));
        for (int i = 0; i < listed; i++) last = last.InsertAfterSelf(Draft.Like(bullet, draft.One("to look after it", "to see to it", "to speak of it") + (i == listed - 1 ? "." : ";")));
        return number;
    }

    private static string? Range(Draft draft)
    {
        (string one, string other) = draft.Random.Next(2) == 0 ? ("19 to 24 years", "16–24 years") : ("11 – 15 yrs", "13-18 years");
        if (draft.Random.Next(4) == 0) return draft.Insert("Children aged 16 to 11 years take part.") is null ? null : "16 to 11";
        return draft.Random.Next(2) == 0
            ? draft.Insert($"The scheme for people of {one} has places for those of {other} only.") is null ? null : Own(one, other)
            : draft.InsertTable(["Scheme", "For whom"], [$"Young people ({one})", $"Those of {other} in the borough"], ["Others", "All"]) ? Own(one, other) : null;
    }

    private static string? Date(Draft draft)
    {
        (string sentence, string words) = Pick(
            draft,
            ("The plan must be ready by 1 March 1999.", "1 March 1999"), ("The plan will be agreed before December 1998.", "December 1998"), ("The forum meets on 31 April 2010.", "31 April 2010"),
            ("It was set up on 30 February 2008.", "30 February 2008"), ("They meet next on Monday 4 April 2006.", "Monday 4 April 2006"), ("It runs from 2012 to 2010.", "from 2012 to 2010"), ("The plan of 2011–2009 is the last one.", "2011–2009"),
            ("The group meets two months after the end of each quarter, in March and June.", "two month"));
        if (words.Contains("199", StringComparison.Ordinal) && draft.Before.Issued is null) return null;
        return draft.Insert(sentence) is null ? null : words;
    }

    private static string? Version(Draft draft)
    {
        LintDocument before = draft.Before;
        Paragraph[] running = [.. draft.Main.FooterParts.SelectMany(f => f.Footer!.Descendants<Paragraph>()).Where(p => p.InnerText.Contains("version ", StringComparison.Ordinal))];
        string next = draft.Random.Next(7, 30).ToString(CultureInfo.InvariantCulture);
        switch (draft.Random.Next(4))
        {
            case 0 when running.Length > 0 && before.Field("Version") is not null:
                foreach (Paragraph footer in running) Draft.Say(footer, $"ABC-1, version {next}, 2 April 2009");
                return $"version {next}";
            case 1 when before.Lines.Any(l => l.Kind == LineKind.Mark):
                TableRow? status = draft.Body.Descendants<TableRow>().FirstOrDefault(r => r.Elements<TableCell>().Count() == 2 && r.Elements<TableCell>().First().InnerText == "Status");
                if (status is null) return null;
                string final = draft.One("Published", "Adopted", "Final", "In force");
                Draft.Say(status.Elements<TableCell>().Last().Descendants<Paragraph>().First(), final);
                return final;
            default:
                if (running.Length == 0) return null;
                return draft.Insert(draft.One($"The organisations sign this text, version {next}, below.", $"Each of them signs and dates version {next} for itself.", $"Whoever reads these rules, version {next}, finds them here.")) is null ? null : next;
        }
    }

    private static string? NameVariant(Draft draft)
    {
        (string Name, int Count)[] names = [.. new ProperNames(draft.Before).All.Where(n => n.Count >= 2 && n.Name.Count(c => c == ' ') >= 2 && n.Name.Length > 15 && !n.Name.Contains(',', StringComparison.Ordinal)).Select(n => (n.Name, n.Count))];
        foreach ((string name, int _) in names.OrderBy(_ => draft.Random.Next()))
        {
            string[] variants = [.. Variants(name).Where(v => v != name && !names.Any(n => n.Name == v))];
            if (variants.Length == 0) continue;
            string variant = variants[draft.Random.Next(variants.Length)];
            return draft.Insert(draft.One($"This is done together with {variant}.", $"A report goes to {variant} as well.", $"It was {variant} that asked for it.")) is null ? null : Own(variant, name);
        }

        return null;
    }

    private static IEnumerable<string> Variants(string name)
    {
        string[] words = name.Split(' ');
        if (name.Contains(" for ", StringComparison.Ordinal)) yield return name.Replace(" for ", " of ", StringComparison.Ordinal);
        else if (name.Contains(" of ", StringComparison.Ordinal)) yield return name.Replace(" of ", " for ", StringComparison.Ordinal);
        if (name.Contains('-', StringComparison.Ordinal)) yield return name.Replace("-", "", StringComparison.Ordinal);
        int and = Array.IndexOf(words, "and");
        if (and > 0 && and + 1 < words.Length) yield return string.Join(' ', words.Select((w, i) => i == and - 1 ? words[and + 1] : i == and + 1 ? words[and - 1] : w));
        for (int i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].Length >= 5 && char.IsUpper(words[i][0]) && words[i].All(char.IsLetter)) yield return string.Join(' ', words.Select((w, at) => at != i ? w : w.EndsWith('s') ? w[..^1] : w + "s"));
        }
    }

    private static string? Undefined(Draft draft)
    {
        if (draft.Random.Next(4) == 0)
        {
            string term = draft.One("qualifying period", "relevant period", "reserved matters", "transitional period");
            return draft.Insert($"The same holds until the {term} has ended.") is null ? null : term;
        }

        string letters = string.Concat(Enumerable.Range(0, draft.Random.Next(3, 6)).Select(_ => "BDFGJKLQVWXZ"[draft.Random.Next(12)]));
        if (draft.Before.Abbreviations.First.ContainsKey(letters)) return null;
        return draft.Insert(draft.One($"A copy goes to {letters} within the month.", $"The {letters} is told of it.", $"This needs the agreement of the {letters}.")) is null ? null : letters;
    }

    private static string? Confusion(Draft draft)
    {
        string[] lines = [.. LintData.Lines("confusions.txt")];
        string[] words = [.. lines[draft.Random.Next(lines.Length)].Split("->")[0].Trim().Split(' ').Select(w => w.Split('|')).Select(w => w[draft.Random.Next(w.Length)])];
        string phrase = string.Join(' ', words.Select(w => w == "*" ? "local" : w == "~ised" ? "organised" : w == "~ed" ? "achieved" : w));
        return draft.Insert($"There is more to say here: {phrase} in this case as in others.") is null ? null : phrase;
    }

    private static (string, string) Pick(Draft draft, params (string, string)[] choices) => choices[draft.Random.Next(choices.Length)];

    private static string Own(params string[] words) => string.Join('\u0001', words);
}
