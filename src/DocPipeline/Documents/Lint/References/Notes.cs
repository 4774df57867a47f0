using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.References;

/// <summary>Marks of notes (an asterisk, a dagger, a number in square brackets) to which no note belongs.</summary>
internal static partial class Notes
{
    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (LintLine line in document.Lines.Where(l => l.Kind is not LineKind.Running))
        {
            Match mark = Explained().Match(line.Block.Text);
            if (mark.Success) explained.Add(mark.Groups["mark"].Value);
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (LintLine line in document.Body)
        {
            foreach (Match match in Mark().Matches(line.Text))
            {
                string mark = match.Groups["mark"].Value;
                if (explained.Contains(mark) || (line.Label is null && match.Index == 0) || !told.Add(string.Create(CultureInfo.InvariantCulture, $"{line.Cell?.Table ?? -1} {line.Cell?.Row ?? line.Index} {mark}"))) continue;
                yield return LintClasses.NoteDangling.At(line.At(match.Groups["mark"].Index, mark.Length), $"The mark “{mark}” points to a note that is not there.", "Write the note, or take the mark out");
            }
        }
    }

    // A note's mark stands behind a word, or alone at the end.
    [GeneratedRegex(@"(?<=[\w).,’”""])\s?(?<mark>\*{1,3}|[†‡§]|\[\d{1,2}\])(?=[\s.,;:)]|$)|(?<=[\w*)]\s)(?<mark>[ivx]{1,4}\))(?=$|[.;])", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<mark>\*{1,3}|[†‡§]|\[\d{1,2}\]|[ivx]{1,4}\))\s?\S", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Explained();
}
