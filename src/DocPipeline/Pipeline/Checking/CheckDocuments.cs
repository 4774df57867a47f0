using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Answers;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Checking;

/// <summary>The story of a check: a Word file, or each document of a record as it would be generated, is looked through for mistakes. Nothing is corrected.</summary>
public static class CheckDocuments
{
    /// <summary>Looks a Word file through; refused where it cannot be read.</summary>
    /// <param name="name">What to call it in findings.</param>
    /// <param name="content">Its bytes.</param>
    public static Outcome<CheckReport> OfFile(string name, ReadOnlyMemory<byte> content)
    {
        Outcome<DocumentText> text = DocumentText.Read(name, content);
        return text.IsRefused ? Outcome.Refused<CheckReport>(text.Findings) : Outcome.Done(new CheckReport([name], DocumentLint.Check(text.Value, name)));
    }

    /// <summary>
    /// Looks a record through: its own findings, its documents as they would be generated, and what its files say of one another. Refused where
    /// the record cannot be read; a document that cannot be made has its reasons among the findings.
    /// </summary>
    /// <param name="files">The record's files.</param>
    /// <param name="only">One document; nothing for all.</param>
    public static Outcome<CheckReport> OfRecord(RecordFiles files, DocumentId? only = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<PartnershipRecord> read = PartnershipFile.Read(files);
        if (read.IsRefused)
        {
            List<Finding> reasons = [.. read.Findings];
            DocumentDraft.CheckProse(files, reasons);
            return Outcome.Refused<CheckReport>(reasons);
        }

        PartnershipRecord record = read.Value;
        Document[] documents = [.. record.Documents.Where(d => only is null || d.Id == only)];
        if (documents.Length == 0) return Outcome.Refused<CheckReport>([DraftDocument.NotFound(record, only)]);
        List<Finding> own = [.. read.Findings];
        List<Finding> mistakes = [];
        IReadOnlyDictionary<DocumentId, FormAnswers> answers = AnswersFile.ReadAll(files, record, own);
        var sources = new SourceLines(files);
        foreach (Document document in documents)
        {
            byte[]? bytes = DocumentDraft.Make(files, record, document, own, null, answers.GetValueOrDefault(document.Id));
            if (bytes is null) continue;
            DocumentText text = DocumentText.Read(document.Id.Value + ".docx", bytes).Value!;
            mistakes.AddRange(DocumentLint.Check(text, (line, clause) => sources.Of(document, line.Block.Text, clause)));
        }

        mistakes.AddRange(RecordChecks.Find(files, record, documents, own));
        return Outcome.Done(new CheckReport([.. documents.Select(d => d.Id.Value)], [.. InOrder(own.Concat(mistakes))]));
    }

    // Two documents may share their prose, and each finding in it is said once: what they share is the place and the words.
    private static IEnumerable<Finding> InOrder(IEnumerable<Finding> findings) => findings
        .DistinctBy(f => (f.Code, f.Message, f.Place?.File, f.Place?.Line, Clause: f.Place?.Line is null ? f.Place?.Clause : null))
        .OrderByDescending(f => f.Severity)
        .ThenBy(f => LintClasses.FamilyOf(f.Code))
        .ThenBy(f => f.Place?.File, StringComparer.Ordinal)
        .ThenBy(f => f.Place?.Line ?? 0);
}
