using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Answers;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline;

/// <summary>The story of a draft: a record is read and checked, and one or all of its documents are made.</summary>
public static class DraftDocument
{
    /// <summary>The record has no document with the id that was asked for.</summary>
    public static readonly FindingCode NoSuchDocument = new("DOCUMENT-NOT-FOUND");

    /// <summary>
    /// Starts to compile the template that most documents are made from, beside whatever the caller does next. Nobody has to ask for it:
    /// drafting compiles what it needs. A program that drafts once and ends has its document sooner when it asks before it reads the record.
    /// </summary>
    public static void Prepare() => Task.Run(() => BuiltInTemplates.For(DocumentKind.Agreement));

    /// <summary>Drafts one document.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="id">The document.</param>
    /// <param name="look">The council's own template or style; nothing for the built-in ones.</param>
    public static Outcome<DraftedDocument> FromRecord(RecordFiles files, DocumentId id, CouncilLook? look = null)
    {
        Outcome<IReadOnlyList<DraftedDocument>> outcome = Draft(files, id, look);
        return outcome.IsRefused ? Outcome.Refused<DraftedDocument>(outcome.Findings) : Outcome.Done(outcome.Value[0], outcome.Findings);
    }

    /// <summary>The same of a record that was read before.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="record">What reading them gave.</param>
    /// <param name="id">The document.</param>
    internal static Outcome<DraftedDocument> FromRead(RecordFiles files, Outcome<PartnershipRecord> record, DocumentId id)
    {
        Outcome<IReadOnlyList<DraftedDocument>> outcome = Draft(files, record, id, look: null);
        return outcome.IsRefused ? Outcome.Refused<DraftedDocument>(outcome.Findings) : Outcome.Done(outcome.Value[0], outcome.Findings);
    }

    /// <summary>Drafts every document of the record. One that is refused refuses them all, with the findings of all.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="look">The council's own style; nothing for the built-in one.</param>
    public static Outcome<IReadOnlyList<DraftedDocument>> AllFromRecord(RecordFiles files, CouncilLook? look = null) => Draft(files, null, look);

    private static Outcome<IReadOnlyList<DraftedDocument>> Draft(RecordFiles files, DocumentId? only, CouncilLook? look) => Draft(files, PartnershipFile.Read(files), only, look);

    private static Outcome<IReadOnlyList<DraftedDocument>> Draft(RecordFiles files, Outcome<PartnershipRecord> record, DocumentId? only, CouncilLook? look)
    {
        var findings = new List<Finding>(record.Findings);
        if (record.IsRefused)
        {
            DocumentDraft.CheckProse(files, findings);
            return Outcome.Refused<IReadOnlyList<DraftedDocument>>(InOrder(findings));
        }

        List<Document> documents = [.. record.Value.Documents.Where(d => only is null || d.Id == only)];
        if (documents.Count == 0) return Outcome.Refused<IReadOnlyList<DraftedDocument>>([NotFound(record.Value, only)]);
        IReadOnlyDictionary<DocumentId, FormAnswers> answers = AnswersFile.ReadAll(files, record.Value, findings);
        var drafted = new List<DraftedDocument>();
        foreach (Document document in documents)
        {
            var own = new List<Finding>();
            byte[]? bytes = DocumentDraft.Make(files, record.Value, document, own, look, answers.GetValueOrDefault(document.Id));
            if (bytes is not null) drafted.Add(new DraftedDocument(document.Id, document.Id.Value + ".docx", bytes, own));
            findings.AddRange(own);
        }

        IReadOnlyList<Finding> ordered = InOrder(findings);
        return drafted.Count == documents.Count && !findings.Exists(f => f.Severity == Severity.Error)
            ? Outcome.Done<IReadOnlyList<DraftedDocument>>(drafted, ordered)
            : Outcome.Refused<IReadOnlyList<DraftedDocument>>(ordered);
    }

    // By place; the same finding of a prose file that two documents share is said once.
    private static IReadOnlyList<Finding> InOrder(IEnumerable<Finding> findings) =>
        [.. findings.Distinct().OrderBy(f => f.Place?.File, StringComparer.Ordinal).ThenBy(f => f.Place?.Line ?? 0).ThenBy(f => f.Place?.Column ?? 0)];

    internal static Finding NotFound(PartnershipRecord record, DocumentId? id) =>
        new(NoSuchDocument, Severity.Error, id is null ? "The record lists no document." : $"The record has no document '{id}'.")
        {
            Place = new Place(RecordFiles.PartnershipFileName),
            Expected = record.Documents.Count == 0 ? "at least one entry under documents" : "one of: " + string.Join(", ", record.Documents.Select(d => d.Id)),
            Suggestion = "Choose a document that the record lists, or add it under documents",
        };
}
