using System.Text;
using DocPipeline.Documents.Comparison;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Links;

/// <summary>The story of what the holder of a link reads: the text, what changed since they last signed, and afterwards the receipt and the signed copy.</summary>
public static class ReadByLink
{
    /// <summary>The file that is signed, exactly as it was issued.</summary>
    public static async Task<Outcome<ExportedFile>> IssuedAsync(OpenedArchive archive, OpenedLink link, CancellationToken cancellationToken)
    {
        Outcome<IssuedDocument> issued = await FindAsync(archive, link, cancellationToken).ConfigureAwait(false);
        return issued.IsRefused ? Outcome.Refused<ExportedFile>(issued.Findings) : Outcome.Done(new ExportedFile(issued.Value.Name, issued.Value.Content, "the document as it was issued for signature"));
    }

    /// <summary>What changed since the version that was signed at this place before; nothing is in it where none was.</summary>
    public static async Task<Outcome<ChangedSince>> ChangesAsync(OpenedArchive archive, OpenedLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, link.Status.Round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<ChangedSince>(kept.Findings);
        if (kept.Value.Round.Terms!.Before is not { } before || !SlotId.TryRead(link.Slot, out SlotId? slot) || !before.Signed.Contains(slot.Value)) return Outcome.Done(new ChangedSince(null, null));
        Outcome<KeptRound> earlier = await SigningRecords.ReadAsync(archive, before.Round, cancellationToken).ConfigureAwait(false);
        if (earlier.IsRefused) return Outcome.Refused<ChangedSince>(earlier.Findings);
        Outcome<IssuedDocument> old = await IssuedDocument.OfAsync(archive, earlier.Value.Chain.Document!, cancellationToken).ConfigureAwait(false), now = await IssuedDocument.OfAsync(archive, kept.Value.Chain.Document!, cancellationToken).ConfigureAwait(false);
        if (old.IsRefused || now.IsRefused) return Outcome.Refused<ChangedSince>([.. old.Findings, .. now.Findings]);
        Outcome<DocumentComparison> compared = DocumentComparison.Of(old.Value.Name, old.Value.Content, now.Value.Name, now.Value.Content);
        return compared.IsRefused ? Outcome.Refused<ChangedSince>(compared.Findings) : Outcome.Done(new ChangedSince(before.Version, compared.Value));
    }

    /// <summary>The receipt of the signature at this place, with the log's proof where the event is in the signed log.</summary>
    public static async Task<Outcome<ExportedFile>> ReceiptAsync(OpenedArchive archive, OpenedLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, link.Status.Round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<ExportedFile>(kept.Findings);
        Outcome<IssuedDocument> issued = await IssuedDocument.OfAsync(archive, kept.Value.Chain.Document!, cancellationToken).ConfigureAwait(false);
        if (issued.IsRefused) return Outcome.Refused<ExportedFile>(issued.Findings);
        Outcome<IReadOnlyList<ExportedFile>> receipts = await MakeReceipts.RunAsync(archive, kept.Value, issued.Value, cancellationToken).ConfigureAwait(false);
        if (receipts.IsRefused) return Outcome.Refused<ExportedFile>(receipts.Findings);
        string name = $"receipts/{link.Slot.Replace('/', '-')}.txt";
        return receipts.Value.FirstOrDefault(receipt => receipt.Name == name) is { } own ? Outcome.Done(own with { Name = name.Split('/')[1] }) : NotYet("There is no receipt yet: nothing counts as signed here.");
    }

    /// <summary>The signed copy of a completed round: the PDF where there is one, otherwise the Word file.</summary>
    public static async Task<Outcome<ExportedFile>> SignedCopyAsync(OpenedArchive archive, OpenedLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, link.Status.Round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<ExportedFile>(kept.Findings);
        if (await FileRound.FindAsync(archive, kept.Value, cancellationToken).ConfigureAwait(false) is not { } entry) return NotYet("There is no signed copy yet: the round is not completed.");
        foreach (string name in (string[])["conformed.pdf", "conformed.docx"])
        {
            if (!entry.Files.ContainsKey(CompletionFiles.PathOf(link.Status.Round, name))) continue;
            Outcome<DocPipeline.Archive.Ocfl.OcflFile> file = await archive.Entries.FileOfAsync(entry, CompletionFiles.PathOf(link.Status.Round, name), cancellationToken).ConfigureAwait(false);
            return file.IsRefused ? Outcome.Refused<ExportedFile>(file.Findings) : Outcome.Done(new ExportedFile(name.Replace("conformed", $"{link.Status.Round}-signed", StringComparison.Ordinal), file.Value.Content, "the signed copy"));
        }

        return NotYet("There is no signed copy: the round ended without one.");
    }

    /// <summary>When the document is to be reviewed next, for a calendar, by the record as it is now.</summary>
    public static async Task<Outcome<ExportedFile>> ReviewAsync(OpenedArchive archive, OpenedLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(link);
        string[] names = link.Status.Document.Split('/');
        ArchivedRecord? record = await ArchivedRecords.ReadAsync(archive, new PartnershipId(names[0]), cancellationToken).ConfigureAwait(false);
        Outcome<string>? review = record is null ? null : AskReviews.ReviewOf(record.Files, new DocumentId(names[1]), new Moment(archive.Clock.GetUtcNow()).On);
        return review is null ? Outcome.Refused<ExportedFile>([ArchiveCodes.Error(ArchiveCodes.NotThere, "No review of this document is stated.", "Ask the partnership's office when it is looked at again.")])
            : review.IsRefused ? Outcome.Refused<ExportedFile>(review.Findings)
            : Outcome.Done(new ExportedFile($"review-of-{names[1]}.ics", Encoding.UTF8.GetBytes(review.Value), "the next review, for a calendar"));
    }

    private static Task<Outcome<IssuedDocument>> FindAsync(OpenedArchive archive, OpenedLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        RoundStatus status = link.Status;
        return IssuedDocument.FindAsync(archive, status.Document, int.Parse(status.Entry.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture), cancellationToken);
    }

    private static Outcome<ExportedFile> NotYet(string message) => Outcome.Refused<ExportedFile>([ArchiveCodes.Error(ArchiveCodes.NotThere, message, "Look again when the round has moved on.")]);
}
