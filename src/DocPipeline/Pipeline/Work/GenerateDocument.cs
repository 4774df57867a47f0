using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Stored;

namespace DocPipeline.Pipeline.Work;

/// <summary>Drafts a document for a queue.</summary>
internal static class GenerateDocument
{
    internal static async Task<WorkOutcome> RunAsync(OfficeSettings office, RecordShelf records, WorkMessage message, CancellationToken cancellationToken)
    {
        Outcome<DraftInStore> draft = await DraftIntoStore.DraftAsync(office.Archive, records, new PartnershipId(message.Partnership!), new DocumentId(message.Document!), cancellationToken).ConfigureAwait(false);
        return new WorkOutcome
        {
            RequestId = message.RequestId,
            Partnership = message.Partnership,
            Document = message.Document,
            Status = draft.IsRefused ? WorkStatus.Refused : WorkStatus.Generated,
            Sha512 = draft.Value?.Digest.Hex,
            Findings = draft.Findings,
        };
    }
}
