using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Lint.Names;

/// <summary>
/// Names that differ by the order of their words, by of/for, by a space, a hyphen or an apostrophe, by an ending in the middle, or by one
/// similar word; abbreviations that differ by one letter; names and pairs of terms that are declared (<see cref="DeclaredNames"/>).
/// </summary>
internal static class NameVariants
{
    private const int MostCompared = 40;

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) return [];
        return [.. Spellings(document), .. OfAbbreviations(document), .. DeclaredNames.Find(document)];
    }

    private static IEnumerable<LintHit> Spellings(LintDocument document)
    {
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        (string Name, LintSpot First, int Count)[] names = [.. new ProperNames(document).All];

        // The same words, whatever their order, joints and spelling of joints.
        foreach (var group in names.GroupBy(n => Key(n.Name)).Where(g => g.Key.Length > 6))
        {
            var distinct = group.GroupBy(n => Surface(n.Name)).Select(g => (Best: g.MaxBy(n => n.Count), Count: g.Sum(n => n.Count))).OrderByDescending(g => g.Count).ThenBy(g => g.Best.First.Line.Index).ToArray();
            foreach (var variant in distinct.Skip(1).Take(MostCompared).Where(v => SameOrder(v.Best.Name, distinct[0].Best.Name) || Joints(v.Best.Name) == Joints(distinct[0].Best.Name))) yield return Hit(variant.Best, distinct[0].Best, told);
        }

        // One word of three or more that differs a little.
        foreach (var group in names.Where(n => Content(n.Name).Length is >= 3 and <= 8).SelectMany(n => Gapped(n.Name).Select(key => (Key: key, Name: n))).GroupBy(p => p.Key))
        {
            var distinct = group.Select(p => p.Name).DistinctBy(n => Key(n.Name)).OrderByDescending(n => n.Count).ToArray();
            if (distinct.Length is < 2 or > MostCompared) continue;
            foreach (var variant in distinct.Skip(1).Where(v => v.Count * 2 <= distinct[0].Count && AreNear(v.Name, distinct[0].Name))) yield return Hit(variant, distinct[0], told);
        }

        foreach (LintHit hit in Places(names, told).Concat(TurnedAbout(names, told))) yield return hit;
    }

    private static LintHit Hit((string Name, LintSpot First, int Count) variant, (string Name, LintSpot First, int Count) usual, HashSet<string> told)
    {
        told.Add(variant.Name);
        return LintClasses.NameVariant.At(
            variant.First, $"“{variant.Name}” here, “{usual.Name}” in another place ({(usual.Count == 1 ? "once" : $"{usual.Count} times")}).", $"Use one form, or say that these are two bodies", usual.First, $"“{usual.Name}”");
    }

    // "West Cheshire" and "Western Cheshire": names of two words of which one is the beginning of the other's.
    private static IEnumerable<LintHit> Places((string Name, LintSpot First, int Count)[] names, HashSet<string> told)
    {
        HashSet<string> inUse = [.. names.SelectMany(n => Pairs(Content(n.Name)))];
        foreach (var name in names)
        {
            string[] words = Content(name.Name);
            for (int i = 0; i + 1 < words.Length; i++)
            {
                if (!words[i].EndsWith("ern", StringComparison.Ordinal) || words[i].Length < 6 || told.Contains(name.Name) || !inUse.Contains($"{words[i][..^3]} {words[i + 1]}")) continue;
                var other = names.First(n => Pairs(Content(n.Name)).Contains($"{words[i][..^3]} {words[i + 1]}"));
                if (!told.Add(other.Name)) continue;
                yield return LintClasses.NameVariant.At(other.First, $"“{other.Name}” here, “{name.Name}” in another place.", "Use one form, or say that these are two bodies", name.First);
            }
        }
    }

    // "Safer and Stronger Communities" and "Stronger and Safer Communities", whatever stands behind them.
    private static IEnumerable<LintHit> TurnedAbout((string Name, LintSpot First, int Count)[] names, HashSet<string> told)
    {
        var first = new Dictionary<string, (string Order, (string Name, LintSpot First, int Count) Name)>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            string[] words = [.. LintWords.Of(name.Name.Replace("&", "and", StringComparison.Ordinal)).Select(w => w.Folded)];
            for (int i = 0; i + 3 < words.Length; i++)
            {
                if (words[i + 1] != "and") continue;
                bool turned = string.CompareOrdinal(words[i], words[i + 2]) > 0;
                string key = (turned ? $"{words[i + 2]} {words[i]} " : $"{words[i]} {words[i + 2]} ") + Singular(words[i + 3]);
                if (first.TryAdd(key, (words[i], name))) continue;
                (string order, (string Name, LintSpot First, int Count) other) = first[key];
                if (order == words[i] || told.Contains(name.Name)) continue;
                yield return name.Count <= other.Count ? Hit(name, other, told) : Hit(other, name, told);
            }
        }
    }

    private static IEnumerable<string> Pairs(string[] words) => Enumerable.Range(0, Math.Max(0, words.Length - 1)).Select(i => $"{words[i]} {words[i + 1]}");

    private static IEnumerable<LintHit> OfAbbreviations(LintDocument document)
    {
        Abbreviations abbreviations = document.Abbreviations;
        string[] all = [.. abbreviations.First.Keys.Where(a => a.Length >= 4).Take(300)];
        foreach (string unknown in all.Where(a => abbreviations.Meaning(a) is null))
        {
            string? near = all.FirstOrDefault(a => a.Length == unknown.Length && abbreviations.Meaning(a) is not null && a.Where((c, i) => c != unknown[i]).Count() == 1);
            if (near is not null)
                yield return LintClasses.NameVariant.At(abbreviations.First[unknown], $"“{unknown}” is not explained; “{near}” is: {abbreviations.Meaning(near)}.", $"Write {near} if that is meant", abbreviations.First[near], near);
        }
    }

    // Words that carry the name, in small letters, with the endings of the last kept apart: "Community Forums" is no other name than "Community Forum".
    private static string[] Content(string name) =>
        [.. LintWords.Of(name).Select(w => w.Folded.Replace("-", "", StringComparison.Ordinal).Replace("'s", "s", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)).Where(w => w is not "of" and not "for" and not "and" and not "the" and not "in")];

    private static string Key(string name) => string.Concat(string.Concat(Content(name).Select(Singular).Order(StringComparer.Ordinal)).Where(c => c != ' '));

    private static string Joints(string name) => string.Join(' ', LintWords.Of(name.Replace("&", "and", StringComparison.Ordinal)).Select(w => w.Folded).Where(w => w is "of" or "for" or "and").Order(StringComparer.Ordinal));

    private static bool SameOrder(string one, string other) => string.Concat(Content(one).Select(Singular)) == string.Concat(Content(other).Select(Singular));

    private static string Singular(string word) => word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 5 ? word[..^3] + "y" : word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    // What a reader sees as one spelling: the plural of the last word and a possessive are no difference, & is and.
    private static string Surface(string name)
    {
        string[] words = name.Replace("&", "and", StringComparison.Ordinal).Replace('’', '\'').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        words[^1] = Singular(words[^1].Replace("'s", "", StringComparison.Ordinal).TrimEnd('\''));
        return string.Join(' ', words);
    }

    private static IEnumerable<string> Gapped(string name)
    {
        string[] words = Content(name);
        for (int i = 0; i < words.Length; i++) yield return string.Join(' ', words.Select((w, at) => at == i ? "*" : Singular(w)));
    }

    private static bool AreNear(string one, string other)
    {
        string[] first = Content(one), second = Content(other);
        if (first.Length != second.Length) return false;
        int[] differing = [.. Enumerable.Range(0, first.Length).Where(i => Singular(first[i]) != Singular(second[i]))];
        if (differing.Length != 1) return false;
        (string a, string b) = (first[differing[0]], second[differing[0]]);
        int shared = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        return a.Length >= 4 && b.Length >= 4 && (Nearest.Distance(a, b) <= (Math.Min(a.Length, b.Length) >= 7 ? 2 : 1) || shared >= 3 && Nearest.Distance(a, b) <= 3 && Math.Abs(a.Length - b.Length) <= 2);
    }
}
