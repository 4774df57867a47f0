using System.Text.RegularExpressions;
using DocPipeline.Documents.Kinds;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Lint.Drafts;

/// <summary>Looks a draft through that is open in Word: the mistakes of any document, and what it lacks to be what the record says. Nothing is corrected.</summary>
internal static class DraftCheck
{
    /// <summary>What is found, the weightiest first and then in reading order; refused where the file cannot be read.</summary>
    /// <param name="source">The document of the record that it is a draft of.</param>
    /// <param name="name">What to call the file in findings.</param>
    /// <param name="content">Its bytes.</param>
    internal static Outcome<IReadOnlyList<DraftFinding>> Of(DocumentSource source, string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            return DraftText.Read<IReadOnlyList<DraftFinding>>(name, content, draft => Of(source, draft));
        }
        catch (RegexMatchTimeoutException)
        {
            // Only a file that was made for it comes here.
            return Outcome.Refused<IReadOnlyList<DraftFinding>>([new Finding(LintClasses.Unread.Code, Severity.Error, "The file takes too long to look through.")
            {
                Place = new Place(name),
                Expected = "paragraphs of a length that people read",
                Suggestion = "Look for a paragraph that is out of the ordinary, and part it",
            }]);
        }
    }

    private static IReadOnlyList<DraftFinding> Of(DocumentSource source, DraftText draft)
    {
        List<DraftFinding> found = [.. DocumentLint.Hits(draft.Lint).Select(draft.Of), .. DraftRevisions.Find(draft), .. DraftReferences.Find(draft)];
        string wanted = $"{source.Record.Partnership.Id}/{source.Document.Id}", version = source.Document.StartsAt.Version.Value;
        if (draft.Provenance is { } says && $"{says.Partnership}/{says.Document}" != wanted)
        {
            // What the record says of one document is nothing that another lacks.
            found.Add(draft.Whole(DraftCodes.OtherDocument, Severity.Error, $"This is a draft of ‘{says.Partnership}/{says.Document}’, and not of ‘{wanted}’.", $"Choose ‘{says.Document}’ of ‘{says.Partnership}’, or open the draft of ‘{source.Document.Id}’"));
        }
        else
        {
            if (draft.Provenance is null) found.Add(draft.Whole(DraftCodes.Foreign, Severity.Note, "The file does not say of which document it is a copy.", $"It is looked through as a draft of ‘{source.Document.Id}’; generate a draft, if it is to be taken back into the record"));
            else if (draft.Provenance.Version != version) found.Add(draft.Whole(DraftCodes.OtherVersion, Severity.Warning, $"This is a draft of version {draft.Provenance.Version}, and the record is at version {version}.", $"Generate version {version}, and make your edits in that"));
            found.AddRange(DraftSignatories.Find(draft, source));
            found.AddRange(DraftControls.Find(draft, source));
        }

        return [.. found.OrderByDescending(each => each.Finding.Severity).ThenBy(each => each.Block)];
    }
}
