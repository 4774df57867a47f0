using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds;

/// <summary>Says of a gap in a document what is missing and where: a warning about a draft, which shows it; an error about any other document.</summary>
internal static class GapFinding
{
    /// <summary>The document prints something that the record does not have.</summary>
    internal static readonly FindingCode Code = new("DOCUMENT-GAP");

    internal static Finding Of(Gap gap, Document document, bool isBuiltIn) => Of(gap, document.StartsAt.Status == DocumentStatus.Draft, isBuiltIn);

    internal static Finding Of(Gap gap, bool isDraft, bool isBuiltIn)
    {
        Severity severity = isDraft ? Severity.Warning : Severity.Error;
        string expected = isDraft ? "something to print in its place before the document is issued" : "no gap, as the document is no longer a draft";
        if (gap.Prose is not null)
        {
            return new Finding(Code, severity, $"The text refers to '#{gap.Field}', which the document leaves out.")
            {
                Place = gap.Prose,
                Expected = expected,
                Suggestion = "Print the section in the template, or take the reference out of the text",
            };
        }

        int comma = gap.Field.IndexOf(',', StringComparison.Ordinal);
        string message = comma < 0 ? $"The record has nothing to print for '{gap.Field}'." : $"'{gap.Field[..comma]}'{gap.Field[comma..]}, cannot be printed.";
        string suggestion = comma < 0 ? $"Add it to the record, or put {{{{#if {gap.Field}}}}} … {{{{/if}}}} around what is to be printed only where it is there" : "Name something of that kind in the template, or add it to the record";
        return gap.Tag is { } tag && !isBuiltIn
            ? tag.Finding(Code, severity, message, expected, suggestion)
            : new Finding(Code, severity, message) { Place = new Place(RecordFiles.PartnershipFileName), Expected = expected, Suggestion = suggestion };
    }
}
