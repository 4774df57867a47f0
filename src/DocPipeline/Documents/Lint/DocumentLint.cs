using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Counts;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Names;
using DocPipeline.Documents.Lint.References;
using DocPipeline.Documents.Lint.Rules;
using DocPipeline.Documents.Lint.Scanning;
using DocPipeline.Documents.Lint.Signatories;
using DocPipeline.Documents.Lint.Spelling;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Lint;

/// <summary>Looks a document through for every class of mistake. Nothing is corrected.</summary>
internal static class DocumentLint
{
    private static readonly Func<LintDocument, IEnumerable<LintHit>>[] checks =
    [
        ConflictingRules.Find, MissingRules.Find, ReviewCycles.Find, ConfidentialInformation.Find, ThresholdWording.Find, RightsAndDuties.Find,
        RepeatedSignatories.Find, SignatoriesAndMembers.Find, Composition.Find, Themes.Find, NamedBodies.Find, Addressees.Find,
        CrossReferences.Find, ClauseNumbers.Find, BrokenSentences.Find, ContentsList.Find, Placeholders.Find, EmptyHeadings.Find, Notes.Find, Contacts.Find,
        StatedCounts.Find, Ranges.Find, DateLogic.Find, Versions.Find,
        NameVariants.Find, UndefinedTerms.Find, Confusions.Find,
    ];

    /// <summary>All mistakes, the weightiest first and then in reading order.</summary>
    /// <param name="text">The document.</param>
    /// <param name="place">How a line is found: its file and, in a record, its line there.</param>
    internal static IReadOnlyList<Finding> Check(DocumentText text, Func<LintLine, string, Place> place)
    {
        LintDocument document = LintDocumentReader.Read(text);
        return [.. Hits(document).Select(h => Of(document, h, place))];
    }

    /// <summary>The same of a file that is what it is called.</summary>
    internal static IReadOnlyList<Finding> Check(DocumentText text, string file) => Check(text, (_, clause) => new Place(file) { Clause = clause });

    /// <summary>All mistakes, with the lines in which they stand.</summary>
    internal static IReadOnlyList<LintHit> Hits(LintDocument document) =>
        [.. checks.SelectMany(check => Run(check, document)).OrderBy(h => h.Class.Family).ThenByDescending(h => h.Class.Severity).ThenBy(h => h.Spot.Line.Index).ThenBy(h => h.Spot.Start)];

    // An expression that runs out of patience stops its check, not the others.
    private static List<LintHit> Run(Func<LintDocument, IEnumerable<LintHit>> check, LintDocument document)
    {
        var found = new List<LintHit>();
        try
        {
            found.AddRange(check(document));
        }
        catch (RegexMatchTimeoutException)
        {
            if (document.First is { } first)
                found.Add(LintClasses.Unread.At(first.Whole, "A paragraph took too long to look through, so one of the checks was stopped.", "Look for a paragraph that is out of the ordinary, and check it yourself"));
        }

        return found;
    }

    /// <summary>A mistake as it is told.</summary>
    internal static Finding Of(LintDocument document, LintHit hit, Func<LintLine, string, Place> place)
    {
        string where = document.PlaceOf(hit.Spot.Line);
        return new Finding(hit.Class.Code, hit.Class.Severity, hit.Message)
        {
            Place = place(hit.Spot.Line, where),
            Evidence = hit.Also is { } also ? $"{hit.Spot.Quoted}\n{also.Quoted} ({document.PlaceOf(also.Line)})" : hit.Spot.Quoted,
            Also = hit.Also is { } other ? place(other.Line, document.PlaceOf(other.Line)) : null,
            Expected = hit.Expected,
            Suggestion = hit.Suggestion,
        };
    }
}
