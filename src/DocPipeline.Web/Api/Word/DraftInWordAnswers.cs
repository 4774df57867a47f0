using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Lint.Drafts;
using DocPipeline.Findings;
using DocPipeline.Pipeline.InWord;
using DocPipeline.Web.Api.Conventions;

namespace DocPipeline.Web.Api.Word;

/// <summary>The facts of a document.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Document">The document.</param>
/// <param name="Facts">The facts.</param>
internal sealed record FactsAnswer(string Partnership, string Document, IReadOnlyList<PrintedFact> Facts);

/// <summary>Signatory pages.</summary>
/// <param name="File">The Word file, in base64.</param>
/// <param name="Controls">Its content controls, in the order of the document.</param>
/// <param name="Signatories">Who signs, in the order of the pages.</param>
internal sealed record SignatoryPagesAnswer(string File, IReadOnlyList<PageControl> Controls, IReadOnlyList<PageSignatory> Signatories)
{
    internal static SignatoryPagesAnswer Of(SignatoryPages pages) => new(Convert.ToBase64String(pages.File.Span), pages.Controls, pages.Signatories);
}

/// <summary>What was found in a draft.</summary>
/// <param name="Findings">The weightiest first, then in reading order.</param>
/// <param name="Counts">How many there are of each severity: error, warning, note.</param>
internal sealed record DraftCheckAnswer(IReadOnlyList<DraftFindingAnswer> Findings, IReadOnlyDictionary<string, int> Counts)
{
    internal static DraftCheckAnswer Of(IReadOnlyList<DraftFinding> found) => new(
        [.. found.Select(DraftFindingAnswer.Of)],
        ((Severity[])[Severity.Error, Severity.Warning, Severity.Note]).ToDictionary(severity => Answers.Word(severity), severity => found.Count(each => each.Finding.Severity == severity), StringComparer.Ordinal));
}

/// <summary>Something that was found in a draft.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">error, warning or note.</param>
/// <param name="Message">What was found, in a sentence.</param>
/// <param name="Help">What to do.</param>
/// <param name="Place">Where, as a reader finds it: clause 6.1. Absent where it is about the draft as a whole.</param>
/// <param name="Find">At most 200 characters of the paragraph as it is printed, to search for. Absent where there are none.</param>
/// <param name="Control">The tag of the content control that it is about. Absent where it is about none.</param>
internal sealed record DraftFindingAnswer(string Code, string Severity, string Message, string? Help, string? Place, string? Find, string? Control)
{
    internal static DraftFindingAnswer Of(DraftFinding each) =>
        new(each.Finding.Code.Value, Answers.Word(each.Finding.Severity), each.Finding.Message, PageAdvice.Of(each.Finding), each.Finding.Place?.Clause, each.Find, each.Control);
}
