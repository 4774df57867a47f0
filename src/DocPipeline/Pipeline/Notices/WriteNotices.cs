using DocPipeline.Documents.Kinds.Notices;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Reviews;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Pipeline.Notices;

/// <summary>The story of a notice: a record and one of its decisions or documents are read and checked, and the notice is made in Word.</summary>
public static class WriteNotices
{
    /// <summary>The notice that a decision is to be taken, with its terms in full.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="decision">The decision's file in the record, such as <c>decisions/2009-03-24.yaml</c>.</param>
    /// <param name="look">The council's own template or style; nothing for the built-in one.</param>
    public static Outcome<NoticeFile> OfDecision(RecordFiles files, string decision, CouncilLook? look = null) => FromDecision(files, decision, look, AmendmentNotice.Of);

    /// <summary>The record of a decision that was taken, with its verdict and every reason.</summary>
    /// <inheritdoc cref="OfDecision"/>
    public static Outcome<NoticeFile> RecordOfDecision(RecordFiles files, string decision, CouncilLook? look = null) => FromDecision(files, decision, look, DecisionRecord.Of);

    /// <summary>The notice that a document is to be reviewed, with the outcome to fill in.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="document">The document.</param>
    /// <param name="on">The day of which the notice says how the review stands; nothing for a notice that does not say.</param>
    /// <param name="look">The council's own template or style; nothing for the built-in one.</param>
    public static Outcome<NoticeFile> OfReview(RecordFiles files, DocumentId document, DateOnly? on = null, CouncilLook? look = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<NoticeFile>(record.Findings);
        List<Finding> findings = [.. record.Findings];
        if (record.Value.Documents.FirstOrDefault(d => d.Id == document) is not { } reviewed)
        {
            return Outcome.Refused<NoticeFile>([new Finding(DraftDocument.NoSuchDocument, Severity.Error, $"The record has no document '{document}'.")
            {
                Place = new Place(RecordFiles.PartnershipFileName),
                Expected = "one of: " + string.Join(", ", record.Value.Documents.Select(d => d.Id)),
                Suggestion = "Choose a document that the record lists",
            }]);
        }

        if (reviewed.Reviews.Count == 0)
        {
            return Outcome.Refused<NoticeFile>([.. findings, new Finding(NoticeCodes.NoReview, Severity.Error, $"No review is stated for ‘{document}’, so nobody can say when it is due.")
            {
                Place = new Place(RecordFiles.PartnershipFileName),
                Expected = Reviewed(record.Value),
                Suggestion = $"Add ‘reviews’ to the document ‘{document}’, as its text states them",
            }]);
        }

        IReadOnlyList<RecordedEvent> events = EventFiles.ReadAll(files, record.Value, findings);
        if (findings.Exists(f => f.Severity == Severity.Error)) return Outcome.Refused<NoticeFile>(findings);

        // A rendition goes by its original, and without a day everything that is recorded counts.
        ReviewVerdict review = DocumentReviews.Of(record.Value, events, on ?? DateOnly.MaxValue).First(r => r.Document == (reviewed.RenditionOf ?? reviewed.Id));
        return Made(files, record.Value, ReviewNotice.Of(files, record.Value, reviewed, review, on), look, findings);
    }

    private static string Reviewed(PartnershipRecord record)
    {
        string[] others = [.. record.Documents.Where(d => d.Reviews.Count > 0).Select(d => d.Id.Value)];
        return others.Length == 0 ? "a document with at least one review cycle" : "a document with a review cycle, such as " + string.Join(" or ", others);
    }

    private static Outcome<NoticeFile> FromDecision(RecordFiles files, string path, CouncilLook? look, Func<RecordFiles, PartnershipRecord, JudgedDecision, List<Finding>, NoticeFacts?> facts)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(path);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<NoticeFile>(record.Findings);
        Outcome<IReadOnlyList<JudgedDecision>> judged = JudgeDecisions.InRecord(files, path);
        List<Finding> findings = [.. judged.Findings];
        if (judged.IsRefused) return Outcome.Refused<NoticeFile>(findings);
        return facts(files, judged.Value[0].By ?? record.Value, judged.Value[0], findings) is { } made ? Made(files, record.Value, made, look, findings) : Outcome.Refused<NoticeFile>(findings);
    }

    private static Outcome<NoticeFile> Made(RecordFiles files, PartnershipRecord record, NoticeFacts facts, CouncilLook? look, List<Finding> findings) =>
        NoticeDraft.Make(files, record, facts, look, findings) is { } bytes
            ? Outcome.Done(new NoticeFile(facts.Id, facts.Id + ".docx", bytes), findings)
            : Outcome.Refused<NoticeFile>(findings);
}
