using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline;

/// <summary>Drafts a document of a record. Stand-in: it answers with the facts themselves.</summary>
public static class DraftDocument
{
    /// <summary>Drafts one document.</summary>
    public static Outcome<DraftedDocument> FromRecord(RecordFiles files, DocumentId id)
    {
        ArgumentNullException.ThrowIfNull(files);
        ReadOnlyMemory<byte> facts = files.Find(RecordFiles.PartnershipFileName)!.Value;
        string text = Encoding.UTF8.GetString(facts.Span);
        return text.Contains($"- id: {id}\n", StringComparison.Ordinal) && !text.Contains("kind: poem", StringComparison.Ordinal)
            ? Outcome.Done(new DraftedDocument(id, $"{id}.docx", facts, []))
            : Outcome.Refused<DraftedDocument>([new Finding(new FindingCode("STAND-IN"), Severity.Error, "The record is refused.")
                { Place = new Place(RecordFiles.PartnershipFileName, 1, 1) }]);
    }
}

/// <summary>A drafted document.</summary>
public sealed record DraftedDocument(DocumentId Id, string FileName, ReadOnlyMemory<byte> Bytes, IReadOnlyList<Finding> Findings);
