using DocPipeline.Documents.Forms.Reading;
using DocPipeline.Documents.TakingBack;
using DocPipeline.Documents.TakingBack.Reading;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.TakingBack;

/// <summary>The story of a draft that comes back: its record document is found, what was edited is worked out, and what is to be written for it.</summary>
public static class TakeBackDraft
{
    /// <summary>Works out what the draft changes, or says everything that stands in the way. Nothing is written.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="name">What findings call the draft.</param>
    /// <param name="content">The draft's bytes, a .docx that was generated from the record and edited since.</param>
    /// <param name="look">The council's own template or style with which it was generated; nothing for the built-in ones.</param>
    public static Outcome<TakenDraft> Plan(RecordFiles files, string name, ReadOnlyMemory<byte> content, CouncilLook? look = null) => Plan(files, name, content, look, only: null);

    internal static Outcome<TakenDraft> Plan(RecordFiles files, string name, ReadOnlyMemory<byte> content, CouncilLook? look, DocumentId? only)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentException.ThrowIfNullOrEmpty(name);
        Outcome<DraftFile> draft = DraftFile.Read(name, content);
        if (draft.IsRefused) return Outcome.Refused<TakenDraft>(draft.Findings);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<TakenDraft>(record.Findings);
        var findings = new List<Finding>();
        return DocumentOf(record.Value, name, draft.Value.Provenance, only, findings) is { } document
            ? TakeBack.Of(files, record.Value, document, name, draft.Value, look)
            : Outcome.Refused<TakenDraft>(findings);
    }

    /// <summary>The same of a draft that has to be of one document.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="document">The document.</param>
    /// <param name="name">What findings call the draft.</param>
    /// <param name="content">The draft's bytes.</param>
    public static Outcome<TakenDraft> Plan(RecordFiles files, DocumentId document, string name, ReadOnlyMemory<byte> content) => Plan(files, name, content, null, document);

    private static Document? DocumentOf(PartnershipRecord record, string name, ReturnedProvenance? says, DocumentId? only, List<Finding> findings)
    {
        if (says is null)
        {
            Refuse(TakeBackCodes.NoProvenance, "The file does not say of which document it is a copy.", "a draft that ‘generate’ made from this record", "Edit a draft that was generated; a Word file from elsewhere can be compared with it, or imported as a record of its own");
            return null;
        }

        Document? document = record.Documents.FirstOrDefault(d => d.Id.Value == says.Document);
        if (says.Partnership != record.Partnership.Id.Value)
            Refuse(TakeBackCodes.OtherRecord, $"The file is a draft of another partnership, ‘{says.Partnership}’.", $"a draft of a document of ‘{record.Partnership.Id}’", $"Take it back into the record of ‘{says.Partnership}’");
        else if (only is { } wanted && says.Document != wanted.Value)
            Refuse(TakeBackCodes.OtherDocument, $"The file is a draft of ‘{says.Document}’.", $"a draft of ‘{wanted}’", $"Take it back for ‘{says.Document}’");
        else if (document is null)
            Refuse(TakeBackCodes.OtherRecord, $"The record has no document ‘{says.Document}’.", $"a draft of one of: {string.Join(", ", record.Documents.Select(d => d.Id))}", "Check that this is the record that the draft was generated from");
        else if (says.Version != document.StartsAt.Version.Value)
            Refuse(TakeBackCodes.OtherVersion, $"The file is a draft of version {says.Version} of ‘{document.Id}’, and the record is at version {document.StartsAt.Version}.", $"a draft of version {document.StartsAt.Version}", $"Generate version {document.StartsAt.Version} and make the edits in that");
        return findings.Count == 0 ? document : null;

        void Refuse(FindingCode code, string message, string expected, string suggestion) =>
            findings.Add(new Finding(code, Severity.Error, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion });
    }
}
