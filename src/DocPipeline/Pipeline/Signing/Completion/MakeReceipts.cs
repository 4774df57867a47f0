using System.Text;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Receipts;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Documents.Conformed;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Pipeline.Signing.Completion;

/// <summary>A receipt for each signatory: what they signed and when, with the proof that the log has it, to be checked by anybody without us.</summary>
internal static class MakeReceipts
{
    /// <summary>The receipts of all signatures that count, with the log's proof where the event is in the signed log.</summary>
    internal static async Task<Outcome<IReadOnlyList<ExportedFile>>> RunAsync(OpenedArchive archive, KeptRound kept, IssuedDocument issued, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<LogKey>> keys = archive.Keys.Trusted();
        if (keys.IsRefused) return Outcome.Refused<IReadOnlyList<ExportedFile>>(keys.Findings);
        List<ExportedFile> receipts = [];
        foreach (SlotStanding slot in kept.Round.Slots.Where(slot => slot.Answer == SlotAnswer.Verified))
        {
            RoundEvent signed = kept.Chain.Events[kept.Events.Index().Last(each => each.Item == slot.Signature).Index];
            LogReceipt? log = await LogOfAsync(archive, kept, signed, cancellationToken).ConfigureAwait(false);
            string name = slot.Slot.Id.ToString().Replace('/', '-');
            SigningParty party = CompletedFacts.PartyOf(kept, [slot]);
            Outcome<string> receipt = SigningReceipt.Write(name, new ReceiptFacts
            {
                Language = kept.Round.Terms!.Language,
                Partnership = issued.PartnershipName,
                Title = kept.Round.Terms.Title,
                Reference = issued.Document.Reference,
                Version = kept.Round.Terms.Version,
                VersionOn = issued.Document.StartsAt.On,
                IssuedSha512 = kept.Round.Terms.Issued,
                EventSha512 = signed.Digest.Hex,
                Party = party,
                Signature = party.Signatures[0],
                Log = log,
            });
            if (receipt.IsRefused) return Outcome.Refused<IReadOnlyList<ExportedFile>>(receipt.Findings);
            receipts.Add(new ExportedFile($"receipts/{name}.txt", Encoding.UTF8.GetBytes(receipt.Value), $"receipt for {slot.Slot.Name}"));
        }

        return Outcome.Done<IReadOnlyList<ExportedFile>>(receipts);
    }

    // The next event states the leaf of the one before it; the last one's is known while the program remembers it.
    private static async Task<LogReceipt?> LogOfAsync(OpenedArchive archive, KeptRound kept, RoundEvent signed, CancellationToken cancellationToken)
    {
        long? leaf = signed.Number < kept.Chain.Events.Count ? kept.Chain.Events[signed.Number].Confirmed : kept.Chain.Leaf;
        if (leaf is not { } index) return null;
        Outcome<Receipt> receipt = await archive.Entries.Log.ReceiptAsync(index, cancellationToken).ConfigureAwait(false);
        return receipt.Value is { } proof ? new LogReceipt(proof.Signed.Checkpoint.Origin, index, proof.ToString()) : null;
    }
}
