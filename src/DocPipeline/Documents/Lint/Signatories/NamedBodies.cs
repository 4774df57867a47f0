using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Signatories;

/// <summary>Bodies that act as one of the constituent bodies without standing in the list of them.</summary>
internal static partial class NamedBodies
{
    private const int FewestListed = 3;
    private const int MostListed = 100;
    private const int MostSentences = 50;

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) yield break;
        LintLine? opening = document.Body.FirstOrDefault(l => l.Text[^1..] is ":" or "-" && BodiesAre().IsMatch(l.Text));
        if (opening is null) yield break;
        IReadOnlyList<LintLine> listed = document.ListAfter(opening);
        if (listed.Count is < FewestListed or > MostListed) yield break;
        var names = new OrganisationNames(document.Abbreviations);
        foreach (LintSentence sentence in document.Sentences.Where(s => s.Line != opening && BodiesInclude().IsMatch(s.Text)).Take(MostSentences))
        {
            foreach (Match body in NamedBody().Matches(sentence.Text))
            {
                if (listed.Any(l => names.AreSame(body.Value, l.Text) || names.IsNamedIn(body.Value, l.Text))) continue;
                yield return LintClasses.NotInComposition.At(sentence.At(body.Index, body.Length), $"“{body.Value}” is called one of the bodies here, and is not in the list of them.", "Put it on the list, or do not call it one of them", opening.Whole);
            }
        }
    }

    [GeneratedRegex(@"\bconstituent\s+bodies\s+(?:are|is)\b|\bthe\s+bodies\s+of\s+the\s+\w{1,20}\s+are\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex BodiesAre();

    [GeneratedRegex(@"\bconstituent\s+bodies,?\s+(?:which\s+)?includ(?:e|ing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex BodiesInclude();

    [GeneratedRegex(@"\b(?:[A-Z][\w’'-]{1,20}\s){1,4}(?:Board|Boards|Committee|Forum|Forums|Group|Groups|Executive|Panel)\b", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex NamedBody();
}
