using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Signatories;

/// <summary>
/// Members whom the clause on a body's composition does not provide for, parts that a description of the structure leaves out, and bodies
/// that act without standing in the list of bodies.
/// </summary>
internal static partial class Composition
{
    private const int FewestMembers = 4;

    // Words for the same: who sits under another name than the clause has.
    private static readonly string[][] alike =
    [
        ["police", "constabulary", "polic", "constabular"], ["commander", "superintendent", "constable", "command"], ["health", "nhs", "primary", "pct", "hospital"], ["fire"],
        ["voluntary", "community", "voluntar", "communit", "third"], ["university", "universit", "college"], ["business", "commerce", "private"], ["housing", "hous"],
        ["chief", "executive", "managing", "director", "execut"],
    ];

    // Seats that stand for an organisation as such, whatever the person's office is.
    private static readonly HashSet<string> anyOffice = new(StringComparer.Ordinal) { "chair", "chairman", "representative", "nominee", "member", "director", "leader", "chief", "manager", "executive", "vice", "cllr", "councillor", "principal", "commander", "superintendent" };

    // Words of an organisation's name, which say nothing of the office.
    private static readonly HashSet<string> organisations = new(StringComparer.Ordinal) { "partnership", "officer", "council", "county", "borough", "district", "city", "trust", "university", "police", "service", "services", "constabulary", "board", "authority" };

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) return [];
        return [.. Members(document), .. Themes(document), .. Bodies(document)];
    }

    private static IEnumerable<LintHit> Members(LintDocument document)
    {
        (LintLine? clause, string text, LintSpot spot) = Clause(document);
        if (clause is null) yield break;
        Membership? list = document.Memberships.FirstOrDefault(m => m.IsVoting && m.Members.Count >= FewestMembers && m.Members[0].Line != clause && Math.Abs(m.Title.Index - clause.Index) > 1);
        if (list is null) yield break;
        HashSet<string> said = [.. LintWords.Meaningful(document.Abbreviations.Expand(text)), .. LintWords.Of(text).Select(w => w.Folded)];
        foreach (string[] words in alike.Where(a => a.Any(said.Contains))) said.UnionWith(words);
        List<Member> outside = [.. list.Members.Where(m => !IsProvidedFor(document, m, said))];
        if (outside.Count == 0 || outside.Count * 2 > list.Members.Count) yield break;
        yield return LintClasses.NotInComposition.At(
            outside[0].Line.Whole,
            $"{(outside.Count == 1 ? "A member is" : $"{outside.Count} members are")} on the list and not in the clause on the composition: {string.Join("; ", outside.Select(m => m.Text.Replace(" | ", ", ", StringComparison.Ordinal)))}.",
            "Provide for them in the clause, or take them off the list", spot);
    }

    private static bool IsProvidedFor(LintDocument document, Member member, HashSet<string> said)
    {
        string[] parts = member.Text.Split(" | ");
        string organisation = document.Abbreviations.Expand(member.Organisation ?? parts[^1]);
        List<string> words = [.. LintWords.Of(organisation).Select(w => w.Folded).Where(w => w.Length > 2 && !LintWords.Small.Contains(w))];
        if (words.Count == 0) return true;
        if (member.Organisation is not null && words.TrueForAll(w => IsSaid(w, said))) return true;
        bool isOrganisation = IsSaid(Head(organisation), said) || words.Any(w => !IsPlace(document, w) && alike.Any(a => a.Contains(w) && a.Any(said.Contains)));
        if (!isOrganisation) return false;
        string seat = member.Organisation is null ? parts[^1] : string.Join(' ', parts.Where(p => p != member.Organisation));
        List<string> offices = [.. LintWords.Of(seat).Select(w => w.Folded)];
        return offices.Exists(anyOffice.Contains) || offices.Exists(o => o.Length > 3 && IsSaid(o, said) && !LintWords.Small.Contains(o) && !organisations.Contains(o));
    }

    private static bool IsSaid(string word, HashSet<string> said) => said.Contains(word) || said.Contains(LintWords.Stem(word));

    // What kind of organisation a name is of: its last word, or the one before "of".
    private static string Head(string organisation)
    {
        IReadOnlyList<LintWord> words = LintWords.Of(organisation);
        int of = -1;
        for (int i = 1; i < words.Count && of < 0; i++) of = words[i].Folded is "of" or "for" ? i : -1;
        return (of > 0 ? words[of - 1] : words[^1]).Folded;
    }

    // A word that half of all lines' organisations share, such as the name of the town, tells nothing.
    private static bool IsPlace(LintDocument document, string word) => document.First is { } first && first.Words.Any(w => w.Folded == word) && word is not "partnership" and not "council" and not "board";

    private static (LintLine? Clause, string Text, LintSpot Spot) Clause(LintDocument document)
    {
        foreach (LintLine line in document.Body.Where(l => l.Kind is LineKind.Text or LineKind.Item && Consists().IsMatch(l.Text)))
        {
            IEnumerable<string> items = line.Text.EndsWith(':') ? Following(document, line).Select(l => l.Text) : [];
            string text = string.Join(' ', items.Prepend(line.Text));
            if (LintWords.Of(text).Count >= 15) return (line, text, line.Whole);
        }

        return (null, "", default);
    }

    // What belongs to a line that ends in a colon, however deep.
    private static IEnumerable<LintLine> Following(LintDocument document, LintLine line)
    {
        int level = line.IsItem ? line.Level : -1;
        return document.Lines.Skip(line.Index + 1).TakeWhile(l => l.IsItem && l.Level > level);
    }

    private static IEnumerable<LintHit> Themes(LintDocument document)
    {
        LintLine? told = document.Body.FirstOrDefault(l => l.Kind is LineKind.Text or LineKind.Item && ThematicText().IsMatch(l.Text));
        LintLine? opening = document.Body.FirstOrDefault(l => l.Text.EndsWith(':') && ThematicList().IsMatch(l.Text));
        if (told is null || opening is null) yield break;
        HashSet<string> said = [.. LintWords.Meaningful(told.Text)];
        List<LintLine> missing = [.. Following(document, opening).Concat(opening.IsItem && document.Lines.Skip(opening.Index + 1).FirstOrDefault() is { Level: var l } next && next.IsItem && l == opening.Level && !document.HasStyles ? document.Lines.Skip(opening.Index + 1).TakeWhile(x => x.IsItem) : [])
            .Distinct().Where(i => IsPartnership().IsMatch(i.Text) && !ThemeWords(document, i).Any(w => said.Any(s => s.Length > 3 && w.Length > 3 && (s.StartsWith(w, StringComparison.Ordinal) || w.StartsWith(s, StringComparison.Ordinal) || s[..4] == w[..4]))))];
        if (missing.Count == 0) yield break;
        yield return LintClasses.NotInComposition.At(
            missing[0].Whole, $"The text on the thematic partnerships names their themes, and none of them is that of {string.Join("; ", missing.Select(m => $"“{m.Text.TrimEnd(';', '.')}”"))}.",
            "Name the theme in the text, or take the partnership off the list", told.Whole);
    }

    private static IEnumerable<string> ThemeWords(LintDocument document, LintLine item) =>
        LintWords.Meaningful(item.Text).Where(w => w is not "partnership" and not "partner" and not "strateg" and not "strategic" && !(document.First?.Words.Any(f => LintWords.Stem(f.Text) == w) ?? false) && !w.StartsWith("partner", StringComparison.Ordinal));

    private static IEnumerable<LintHit> Bodies(LintDocument document)
    {
        LintLine? opening = document.Body.FirstOrDefault(l => l.Text[^1..] is ":" or "-" && BodiesAre().IsMatch(l.Text));
        if (opening is null) yield break;
        IReadOnlyList<LintLine> listed = document.ListAfter(opening);
        if (listed.Count < 3) yield break;
        var names = new OrganisationNames(document.Abbreviations);
        foreach (LintSentence sentence in document.Sentences.Where(s => s.Line != opening && BodiesInclude().IsMatch(s.Text)))
        {
            foreach (Match body in NamedBody().Matches(sentence.Text))
            {
                if (listed.Any(l => names.AreSame(body.Value, l.Text) || names.IsNamedIn(body.Value, l.Text))) continue;
                yield return LintClasses.NotInComposition.At(sentence.At(body.Index, body.Length), $"“{body.Value}” is called one of the bodies here, and is not in the list of them.", "Put it on the list, or do not call it one of them", opening.Whole);
            }
        }
    }

    [GeneratedRegex(@"\b(?:will|shall|must)?\s?consists?\s+of\s+(?:an?\s+|the\s+)?(?:appointed|representative|members|leader|nominat)|\b(?:members|composition)\s+of\s+the\s+[\w\s]{2,60}\s+(?:are|is):|\bmembership\s+of\s+the\s+[\w\s]{2,60}\s+(?:will|shall)\s+be\s+as\s+follows", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Consists();

    [GeneratedRegex(@"\bthematic\s+partnerships?\b.{0,80}\b(?:priorit|themes?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex ThematicText();

    [GeneratedRegex(@"\bthematic\s+partnerships\s?:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex ThematicList();

    [GeneratedRegex(@"\b(?:partnership|alliance|board|group)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex IsPartnership();

    [GeneratedRegex(@"\bconstituent\s+bodies\s+(?:are|is)\b|\bthe\s+bodies\s+of\s+the\s+\w{1,20}\s+are\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex BodiesAre();

    [GeneratedRegex(@"\bconstituent\s+bodies,?\s+(?:which\s+)?includ(?:e|ing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex BodiesInclude();

    [GeneratedRegex(@"\b(?:[A-Z][\w’'-]{1,20}\s){1,4}(?:Board|Boards|Committee|Forum|Forums|Group|Groups|Executive|Panel)\b", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex NamedBody();
}
