using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Model.Parties;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Signatories;

/// <summary>
/// Members whom the clause on a body's composition does not provide for: neither their organisation nor their office is in it.
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
        return Members(document);
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
            IEnumerable<string> items = line.Text.EndsWith(':') ? document.Under(line).Select(l => l.Text) : [];
            string text = string.Join(' ', items.Prepend(line.Text));
            if (LintWords.Of(text).Count >= 15) return (line, text, line.Whole);
        }

        return (null, "", default);
    }

    [GeneratedRegex(@"\b(?:will|shall|must)?\s?consists?\s+of\s+(?:an?\s+|the\s+)?(?:appointed|representative|members|leader|nominat)|\b(?:members|composition)\s+of\s+the\s+[\w\s]{2,60}\s+(?:are|is):|\bmembership\s+of\s+the\s+[\w\s]{2,60}\s+(?:will|shall)\s+be\s+as\s+follows", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Consists();
}
