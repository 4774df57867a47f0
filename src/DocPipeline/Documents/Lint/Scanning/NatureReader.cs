using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Scanning;

/// <summary>Tells from its title what a document is for.</summary>
internal static class NatureReader
{
    private const int Opening = 25;

    internal static DocumentNature Read(List<LintLine> lines, IReadOnlyList<LintTable> tables)
    {
        List<LintLine> titles = [.. lines.Where(l => l.Kind == LineKind.Title && l.Cell is null).Take(Opening)];
        if (titles.Exists(l => l.Text.StartsWith("Report to", StringComparison.OrdinalIgnoreCase)) || IsCoverSheet(tables))
            return lines.Exists(l => l.Kind == LineKind.Heading && Says(l, "agreement")) && SignaturesReader.Read(lines).Count > 1 ? DocumentNature.Agreement : DocumentNature.Report;

        // A handbook holds its constitution under a heading.
        foreach (LintLine line in titles)
        {
            if (Says(line, "terms of reference")) return DocumentNature.TermsOfReference;
            if (Says(line, "constitution")) return DocumentNature.Constitution;
            if (Says(line, "agreement") || Says(line, "memorandum of understanding")) return DocumentNature.Agreement;
        }

        return lines.Exists(l => l.Kind is LineKind.Heading && l.Text.Trim().Equals("Constitution", StringComparison.OrdinalIgnoreCase)) ? DocumentNature.Constitution : DocumentNature.Other;
    }

    private static bool IsCoverSheet(IReadOnlyList<LintTable> tables) =>
        tables.Take(2).Any(t => t.Rows.Any(r => r.TextOf(0) is "Agenda item" or "Report title" or "Decision required" or "Decision/Action required"));

    private static bool Says(LintLine line, string word) => line.Text.Contains(word, StringComparison.OrdinalIgnoreCase) && line.Text.Length < 100;
}
