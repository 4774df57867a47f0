using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.References;

/// <summary>A heading with nothing under it, and one that promises a rule of which its section says nothing.</summary>
internal static class EmptyHeadings
{
    // What headings of constitutions promise, and the beginnings of the words by which a text keeps the promise.
    private static readonly (string Word, string[] Kept)[] promises =
    [
        ("dissolution", ["dissol", "wound", "winding", "cease"]), ("termination", ["terminat", "end", "cease", "expel"]), ("review", ["review"]), ("quorum", ["quor"]),
        ("voting", ["vot"]), ("withdrawal", ["withdr", "leav", "resign"]), ("resignation", ["resign", "leav"]), ("disputes", ["disput", "disagree"]),
        ("amendment", ["amend", "alter", "chang"]), ("amendments", ["amend", "alter", "chang"]), ("alterations", ["amend", "alter", "chang"]), ("complaints", ["complain"]),
        ("confidentiality", ["confiden"]), ("substitutes", ["substitut", "deput"]), ("notice", ["notice", "notif"]), ("minutes", ["minute"]), ("hospitality", ["hospital"]),
        ("gifts", ["gift"]), ("insurance", ["insur"]), ("liability", ["liab"]), ("audit", ["audit"]), ("attendance", ["attend"]), ("elections", ["elect"]),
    ];

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) yield break;
        var filled = new HashSet<LintSection>();
        foreach (LintLine line in document.Lines.Where(l => l.Section is not null && l.Kind != LineKind.Heading && (l.Text.Length > 0 || l.Cell is not null)))
        {
            for (LintSection? section = line.Section; section is not null && filled.Add(section); section = section.Parent) { }
        }

        foreach (LintSection section in document.Sections)
        {
            if (!filled.Contains(section) && (document.HasStyles ? section.Parts.Count == 0 : section.Number is not null && section.Parts.Count == 0))
                yield return LintClasses.EmptyHeading.At(section.Heading.Whole, $"Nothing stands under the heading “{section.Title}”.", "Write what it promises, or take the heading out");
            else if (filled.Contains(section))
            {
                foreach (LintHit hit in Broken(section)) yield return hit;
            }
        }
    }

    private static IEnumerable<LintHit> Broken(LintSection section)
    {
        if (section.Heading.Words.Count > 12) yield break;
        HashSet<string> title = [.. section.Heading.Words.Select(w => w.Folded)];
        foreach ((string word, string[] kept) in promises.Where(p => title.Contains(p.Word)))
        {
            if (section.AllLines.Any(l => l.Words.Any(w => kept.Any(k => w.Folded.StartsWith(k, StringComparison.Ordinal))))) continue;
            yield return LintClasses.EmptyHeading.At(section.Heading.Whole, $"The heading “{section.Title}” promises something on {word}, and the section says nothing of it.", $"Write the rule on {word}, or take the word out of the heading");
        }
    }
}
