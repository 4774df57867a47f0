using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.References;

/// <summary>Clauses that carry another section's number, numbers that are skipped or used twice, levels that are skipped.</summary>
internal static class ClauseNumbers
{
    internal static IEnumerable<LintHit> Find(LintDocument document) => [.. Prefixes(document), .. Sequence(document), .. Levels(document)];

    // A run of clauses with a wrong prefix is one mistake.
    private static IEnumerable<LintHit> Prefixes(LintDocument document)
    {
        LintSection? told = null;
        foreach (LintLine line in document.Lines.Where(l => l.LabelKind == LabelKind.Decimal && l.Label!.Contains('.', StringComparison.Ordinal) && l.Kind is LineKind.Text or LineKind.Item or LineKind.Heading && l.Cell is null))
        {
            LintSection? section = line.Kind == LineKind.Heading ? line.Section?.Parent : line.Section;
            while (section is not null && (section.Number is null || section.IsAppendix)) section = section.IsAppendix ? null : section.Parent;
            if (section?.Number is not { } number || line.Label!.StartsWith(number + ".", StringComparison.Ordinal) || section == told) continue;
            if (!char.IsDigit(number[0])) continue;
            told = section;
            yield return LintClasses.ClauseNumber.At(
                line.Whole, $"Clause {line.Label} stands in section {number}, “{section.Title}”.", $"Number the clauses of this section from {number}.1, and look for references to them", section.Heading.Whole);
        }
    }

    private static IEnumerable<LintHit> Sequence(LintDocument document)
    {
        var last = new Dictionary<string, (int Number, LintLine Line)>(StringComparer.Ordinal);
        foreach (LintLine line in document.Lines.Where(l => l.LabelKind == LabelKind.Decimal && l.Cell is null && l.Kind is LineKind.Heading or LineKind.Text && l.Block.Area == Reading.TextArea.Body))
        {
            int dot = line.Label!.LastIndexOf('.');
            string prefix = dot < 0 ? "" : line.Label[..dot];
            if (dot < 0 && line.Kind != LineKind.Heading) continue;
            if (!int.TryParse(line.Label.AsSpan(dot + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)) continue;
            bool counts = last.TryGetValue(prefix, out (int Number, LintLine Line) before);

            // After a part without numbers the count may start again; a clause that comes first may be any.
            if (counts && number != before.Number + 1 && number != 1)
            {
                string what = number == before.Number ? $"{line.Label} is used twice" : number > before.Number ? $"Between {before.Line.Label} and {line.Label} a number is left out" : $"{line.Label} comes after {before.Line.Label}";
                yield return LintClasses.Numbering.At(line.Whole, what + ".", "Number them one after the other, and look for references to those that change", before.Line.Whole);
            }

            last[prefix] = (number, line);
        }
    }

    // Only where headings have styles: without, a level cannot be seen.
    private static IEnumerable<LintHit> Levels(LintDocument document)
    {
        if (!document.HasStyles) yield break;
        LintSection? before = null;
        foreach (LintSection section in document.Sections)
        {
            if (before is not null && section.Level > before.Level + 1)
                yield return LintClasses.Numbering.At(section.Heading.Whole, $"The heading is of level {section.Level} and stands under one of level {before.Level}.", $"Make it a heading of level {before.Level + 1}", before.Heading.Whole);
            before = section;
        }

        LintSection[] numbered = [.. document.Sections.Where(s => s.Number is { } n && !s.IsAppendix && n.All(char.IsDigit))];
        int usual = numbered.GroupBy(s => s.Level).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        foreach (LintSection section in numbered.Where(s => s.Level != usual))
            yield return LintClasses.Numbering.At(section.Heading.Whole, $"Section {section.Number} has a heading of level {section.Level}, the other sections have level {usual}.", $"Give it the style of level {usual}");
    }
}
