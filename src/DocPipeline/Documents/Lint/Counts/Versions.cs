using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Counts;

/// <summary>The version as title page, header, footer and text call it; DRAFT on what is called final; a document with neither version nor date.</summary>
internal static partial class Versions
{
    internal static IEnumerable<LintHit> Find(LintDocument document) => [.. Numbers(document), .. Marks(document), .. Control(document)];

    private static IEnumerable<LintHit> Numbers(LintDocument document)
    {
        (string Number, LintSpot Spot)? first = null;
        foreach ((string number, LintSpot spot) in Stated(document))
        {
            if (first is not { } before) first = (number, spot);
            else if (number != before.Number)
            {
                yield return LintClasses.Version.At(spot, $"The document is called “{spot.Words}” here, and “{before.Spot.Words}” in another place.", "Use one number for the version everywhere", before.Spot);
                yield break;
            }
        }
    }

    // The control table first; then title page, headers and footers; then what the text says of itself. Version histories speak of others.
    private static IEnumerable<(string Number, LintSpot Spot)> Stated(LintDocument document)
    {
        if (document.Field("Version", "Fersiwn", "Version number") is { } row && Leading().Match(row.TextOf(1)) is { Success: true } leading && row.Cells[1][0].Label is null)
            yield return (leading.Groups["number"].Value, row.Cells[1][0].At(leading.Groups["number"].Index, leading.Groups["number"].Length));
        else if (document.Field("Version") is { } labelled && labelled.Cells[1][0] is { Label: { } label } cell) yield return (label, cell.Whole);
        foreach (LintLine line in document.Lines.Where(l => l.Kind is LineKind.Title or LineKind.Running || (l.Kind == LineKind.Heading && l.Words.Count < 12)))
        {
            foreach (Match match in Version().Matches(line.Text)) yield return (Plain(match.Groups["number"].Value), line.At(match.Index, match.Length));
        }

        foreach (LintLine line in document.Body.Where(l => l.Kind is LineKind.Text or LineKind.Item or LineKind.Caption))
        {
            foreach (Match match in OwnVersion().Matches(line.Text)) yield return (Plain(match.Groups["number"].Value), line.At(match.Index, match.Length));
        }

        // A cover sheet says which draft it puts forward; of its own version only header and footer speak.
        if (!document.Lines.Any(l => l.Kind is LineKind.Title or LineKind.Heading && Version().IsMatch(l.Text))) yield break;
        foreach (LintLine line in document.Fields.SelectMany(f => f.Row.Cells[1]))
        {
            if (Draft().Match(line.Text) is { Success: true } match && Quantities.ReadOrdinal(match.Groups["which"].Value) is { } ordinal) yield return (ordinal.ToString(CultureInfo.InvariantCulture), line.At(match.Index, match.Length));
        }
    }

    private static string Plain(string number) => number.TrimEnd('.');

    private static IEnumerable<LintHit> Marks(LintDocument document)
    {
        if (document.Lines.FirstOrDefault(l => l.Kind == LineKind.Mark && l.Text.Contains("DRAFT", StringComparison.OrdinalIgnoreCase)) is not { } mark) yield break;
        if (document.Field("Status", "Statws") is { } status)
        {
            if (!Unfinished().IsMatch(status.TextOf(1)))
                yield return LintClasses.Version.At(status.Cells[1][0].Whole, $"The document is marked DRAFT, and its status is “{status.TextOf(1)}”.", "Take the mark away, or make it a draft again", mark.Whole);
        }
        else if (document.Lines.FirstOrDefault(l => l.Kind is LineKind.Cell or LineKind.Text && ForAgreement().IsMatch(l.Text)) is { } asks)
        {
            yield return LintClasses.Version.At(asks.Whole, "The document is put for agreement, and is marked DRAFT.", "Say in its status that it is a draft for agreement, or take the mark away", mark.Whole);
        }
    }

    private static IEnumerable<LintHit> Control(LintDocument document)
    {
        if (document.First is not { } first || document.Body.Count < 20 || document.Issued is not null && document.Issued.Value.Spot.Line.Kind is LineKind.Title or LineKind.Cell) yield break;
        int firstText = document.Lines.FirstOrDefault(l => l.Kind is LineKind.Text or LineKind.Item)?.Index ?? int.MaxValue;
        bool hasVersion = document.Field("Version", "Fersiwn") is not null || document.Lines.Any(l => IsControl(l, firstText) && Version().IsMatch(l.Text));
        bool hasDate = document.Lines.Any(l => l.Kind is LineKind.Title or LineKind.Running && Dates.In(l.Text).Any()) || document.Issued is not null;
        if (hasVersion || hasDate) yield break;
        LintSpot? mention = document.Body.Select(l => (Line: l, Match: Version().Match(l.Text))).Where(m => m.Match.Success && (m.Line.Kind == LineKind.Heading || OwnVersion().IsMatch(m.Line.Text))).Select(m => (LintSpot?)m.Line.At(m.Match.Index, m.Match.Length)).FirstOrDefault();
        yield return LintClasses.NoControl.At(first.Whole, "The document has neither a version nor a date on its title page, in a header or in a footer.", "Put version, date, status and owner on the title page or in the footer", mention);
    }

    // Without styles a line of the title page may look like a heading. "Signatures to version 5" far behind it tells nobody which version he has opened.
    private static bool IsControl(LintLine line, int firstText) =>
        line.Kind is LineKind.Title or LineKind.Running || (line.Kind == LineKind.Heading && (line.Index < firstText || Version().Match(line.Text) is { Success: true, Index: 0 }));

    [GeneratedRegex(@"^(?<number>\d{1,3}(?:\.\d{1,3}){0,2})\b", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b(?:[Vv]ersion|fersiwn|V)\s?(?<number>\d{1,3}(?:\.\d{1,3}){0,2})\b(?!\.\d)", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Version();

    [GeneratedRegex(@"\b(?:(?:this|these)\s+(?:\w{1,12}\s){0,2}\w{1,12},?\s+version|signs?(?:\s+and\s+dates)?\s+version|[Ss]ignatures\s+to\s+version)\s(?<number>\d{1,3}(?:\.\d{1,3}){0,2})\b", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex OwnVersion();

    [GeneratedRegex(@"\b(?:[Tt]he\s+)?(?<which>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth)\s+(?:draft|version)\s+of\s+the\b", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Draft();

    [GeneratedRegex(@"\b(?:draft|drafft|consultation|discussion|for\s+(?:agreement|adoption|comment|approval))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^(?:For|To)\s+(?:agreement|agree|adoption|adopt|approval|approve)\b", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex ForAgreement();
}
