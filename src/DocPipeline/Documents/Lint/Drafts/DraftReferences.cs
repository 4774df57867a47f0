using System.Text.RegularExpressions;
using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Lint.Drafts;

/// <summary>Cross-references of Word's own that lead nowhere, or show another number than what they lead to has by now.</summary>
internal static partial class DraftReferences
{
    internal static IEnumerable<DraftFinding> Find(DraftText draft)
    {
        foreach (TextField field in draft.Text.Fields.Where(field => field.Kind == "REF"))
        {
            if (Instruction().Match(field.Instruction) is not { Success: true } match) continue;
            string printed = field.Result.Trim();
            if (draft.BlockOf(match.Groups["bookmark"].Value) is not { } target || Broken().IsMatch(printed))
            {
                yield return draft.At(field.Block, DraftCodes.ReferenceLost, Severity.Error, $"The cross-reference “{printed}” leads to a place that is not there any more.", "Delete it, or insert it anew with References, Cross-reference", printed);
                continue;
            }

            string number = target >= 0 ? draft.Text.Blocks[target].Number?.TrimEnd('.') ?? "" : "";
            if (match.Groups["number"].Success && Decimal().IsMatch(number) && Decimal().IsMatch(printed) && printed != number)
            {
                yield return draft.At(field.Block, DraftCodes.ReferenceStale, Severity.Warning, $"The cross-reference shows {printed}, and leads to {draft.PlaceOf(target)}.", "Select all of the text and press F9: Word then shows the numbers of now", printed, expected: number);
            }
        }
    }

    [GeneratedRegex(@"\A\s*REF\s+""?(?<bookmark>[^\s""\\]{1,60})""?(?<number>.*\\[rnw])?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Instruction();

    // What Word and LibreOffice print, in the languages of their makers' programs in Britain.
    [GeneratedRegex(@"\A(?:Error!|Error: Reference|Gwall)", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Broken();

    [GeneratedRegex(@"\A\d{1,4}(?:\.\d{1,4}){0,4}\z", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Decimal();
}
