using System.Security.Cryptography;
using DocPipeline.Archive;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Rounds;
using DocPipeline.Documents.Conformed;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Kinds.Completion;
using DocPipeline.Documents.Renditions;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Signatures;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Events;

namespace DocPipeline.Pipeline.Signing.Completion;

/// <summary>
/// The story of a round's end: it is closed, the conformed copy and the certificate of completion are made, sealed where a certificate for that
/// is at hand, and everything is filed in one entry of the document.
/// </summary>
public static class CompleteRound
{
    /// <summary>Completes a round. Where a program died on the way, the next call goes on.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="round">The round.</param>
    /// <param name="seal">Signs the conformed copy for the partnership; nothing where there is no certificate for it.</param>
    /// <param name="renditions">Makes the PDF of the conformed copy.</param>
    /// <param name="by">Who completes it: an office.</param>
    /// <param name="mail">How people are written to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<RoundFinished>> RunAsync(OpenedArchive archive, string round, SealOrder? seal, IPdfRenditions renditions, string by, IRoundMail mail, CancellationToken cancellationToken)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<RoundFinished>(kept.Findings);
        Outcome<IssuedDocument> issued = await IssuedDocument.OfAsync(archive, kept.Value.Chain.Document!, cancellationToken).ConfigureAwait(false);
        if (issued.IsRefused) return Outcome.Refused<RoundFinished>(issued.Findings);
        if (kept.Value.Round.Closing is not RoundCompleted)
        {
            // Whether a copy can be made of it is known before the round is closed for good.
            RoundCompleted completed = new(kept.Value.Round.EffectiveOn() ?? default);
            DateTimeOffset now = archive.Clock.GetUtcNow();
            if (kept.Value.Round.Judge(completed, now) is { Count: > 0 } why) return Outcome.Refused<RoundFinished>(why);
            Outcome<ArchivePlaces> places = await PlacesAsync(archive, kept.Value, cancellationToken).ConfigureAwait(false);
            if (places.IsRefused) return Outcome.Refused<RoundFinished>(places.Findings);
            KeptRound ahead = kept.Value with { Round = kept.Value.Round.After(completed, now) };
            Outcome<byte[]> trial = ConformedCopy.Make(issued.Value.Name, issued.Value.Content, CompletedFacts.Of(ahead, issued.Value, Sha512.Of(FiledRound.Write(ahead.Chain)).Hex, places.Value));
            if (trial.IsRefused) return Outcome.Refused<RoundFinished>(trial.Findings);
            kept = await RoundAct.EventAsync(archive, round, Places.Request("completed", round), by, completed, mail, cancellationToken).ConfigureAwait(false);
            if (kept.IsRefused) return Outcome.Refused<RoundFinished>(kept.Findings);
        }

        if (await FileRound.FindAsync(archive, kept.Value, cancellationToken).ConfigureAwait(false) is { } there) return Done(kept.Value, there.Number.ToString(), archive);
        Outcome<CompletionFiles> made = await MakeAsync(archive, kept.Value, issued.Value, seal, renditions, cancellationToken).ConfigureAwait(false);
        if (made.IsRefused) return Outcome.Refused<RoundFinished>(made.Findings);
        Outcome<FiledInArchive> filed = await FileRound.RunAsync(archive, kept.Value, issued.Value, by, made.Value.Named(round), cancellationToken).ConfigureAwait(false);
        return filed.IsRefused ? Outcome.Refused<RoundFinished>(filed.Findings) : Outcome.Done(Done(kept.Value, filed.Value.Entry, archive).Value!, made.Findings);
    }

    private static Outcome<RoundFinished> Done(KeptRound kept, string entry, OpenedArchive archive) => Outcome.Done(new RoundFinished(RoundStatus.Of(kept, archive.Clock.GetUtcNow()), entry));

    private static async Task<Outcome<CompletionFiles>> MakeAsync(OpenedArchive archive, KeptRound kept, IssuedDocument issued, SealOrder? seal, IPdfRenditions renditions, CancellationToken cancellationToken)
    {
        Outcome<ArchivePlaces> places = await PlacesAsync(archive, kept, cancellationToken).ConfigureAwait(false);
        if (places.IsRefused) return Outcome.Refused<CompletionFiles>(places.Findings);
        CompletedRound facts = CompletedFacts.Of(kept, issued, Sha512.Of(FiledRound.Write(kept.Chain)).Hex, places.Value);
        Outcome<byte[]> conformed = ConformedCopy.Make(issued.Name, issued.Content, facts);
        if (conformed.IsRefused) return Outcome.Refused<CompletionFiles>(conformed.Findings);
        Outcome<SealedFile> copy = await SealAsync(archive, issued.Name, conformed.Value, seal, cancellationToken).ConfigureAwait(false);
        if (copy.IsRefused) return Outcome.Refused<CompletionFiles>(copy.Findings);
        Outcome<byte[]> rendition = await renditions.RenderAsync(issued.Name, conformed.Value, cancellationToken).ConfigureAwait(false);
        Outcome<SealedFile>? pdf = rendition.Value is { } rendered ? await SealAsync(archive, Path.ChangeExtension(issued.Name, ".pdf"), rendered, seal, cancellationToken).ConfigureAwait(false) : null;
        if (pdf is { IsRefused: true }) return Outcome.Refused<CompletionFiles>(pdf.Findings);
        facts = facts with { ConformedSha512 = Convert.ToHexStringLower(SHA512.HashData(copy.Value.Content.Span)) };
        Outcome<byte[]> certificate = CompletionCertificate.Draft(issued.Name, facts);
        if (certificate.IsRefused) return Outcome.Refused<CompletionFiles>(certificate.Findings);
        Outcome<byte[]> page = CompletionPage.Write(issued.Name, facts);
        if (page.IsRefused) return Outcome.Refused<CompletionFiles>(page.Findings);
        Outcome<IReadOnlyList<ExportedFile>> receipts = await MakeReceipts.RunAsync(archive, kept, issued, cancellationToken).ConfigureAwait(false);
        return receipts.IsRefused
            ? Outcome.Refused<CompletionFiles>(receipts.Findings)
            : Outcome.Done(new CompletionFiles(copy.Value.Content, certificate.Value, page.Value, MakeReceipts.Together(receipts.Value), pdf?.Value?.Content), [.. rendition.Findings.Select(finding => finding with { Severity = Severity.Note })]);
    }

    private static async Task<Outcome<SealedFile>> SealAsync(OpenedArchive archive, string name, byte[] content, SealOrder? seal, CancellationToken cancellationToken)
    {
        if (seal is null) return Outcome.Done(new SealedFile(content));
        Outcome<SealedDocument> sealing = await SealDocument.RunAsync(name, content, seal, archive.Clock, cancellationToken).ConfigureAwait(false);
        return sealing.IsRefused ? Outcome.Refused<SealedFile>(sealing.Findings) : Outcome.Done(new SealedFile(sealing.Value.Bytes));
    }

    private static async Task<Outcome<ArchivePlaces>> PlacesAsync(OpenedArchive archive, KeptRound kept, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<LogKey>> keys = archive.Keys.Trusted();
        if (keys.IsRefused) return Outcome.Refused<ArchivePlaces>(keys.Findings);
        Outcome<SignedCheckpoint> checkpoint = await archive.Entries.Log.NewestAsync(keys.Value, cancellationToken).ConfigureAwait(false);
        if (checkpoint.IsRefused) return Outcome.Refused<ArchivePlaces>(checkpoint.Findings);
        LeafFound leaf = await LeafOfEntry.FindAsync(archive, kept.Chain.Document!.Object, kept.Chain.Document.Entry, cancellationToken).ConfigureAwait(false);
        if (leaf.Index is not { } index) return Outcome.Refused<ArchivePlaces>(leaf.Findings);
        Checkpoint signed = checkpoint.Value.Checkpoint;
        return Outcome.Done(new ArchivePlaces
        {
            Object = kept.Chain.Document.Object.Value,
            Issued = new ArchiveLeaf(kept.Chain.Document.Entry.Value, index),
            Log = signed.Origin,
            Leaves = signed.Size,
            Root = signed.Root.ToString(),
        });
    }

    private sealed record SealedFile(ReadOnlyMemory<byte> Content);
}
