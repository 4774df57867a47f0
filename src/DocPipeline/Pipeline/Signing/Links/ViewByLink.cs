using System.Globalization;
using DocPipeline.Archive.Contacts;
using DocPipeline.Documents.Conformed;
using DocPipeline.Documents.Preview;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Pipeline.Signing.Links;

/// <summary>The story of somebody who opens a link and sees what they are asked to sign. It changes nothing.</summary>
public static class ViewByLink
{
    /// <summary>Puts together what they see.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="link">The link, which is good.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<SigningView>> RunAsync(OpenedArchive archive, OpenedLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(link);
        RoundStatus status = link.Status;
        Outcome<IssuedDocument> issued = await IssuedDocument.FindAsync(archive, status.Document, int.Parse(status.Entry.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
        if (issued.IsRefused) return Outcome.Refused<SigningView>(issued.Findings);
        Outcome<DocumentPreview> text = DocumentPreview.Of(issued.Value.Name, issued.Value.Content);
        if (text.IsRefused) return Outcome.Refused<SigningView>(text.Findings);
        Outcome<ChangedSince> changed = await ReadByLink.ChangesAsync(archive, link, cancellationToken).ConfigureAwait(false);
        if (changed.IsRefused) return Outcome.Refused<SigningView>(changed.Findings);
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, status.Round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<SigningView>(kept.Findings);
        SlotStatus place = status.Slots.First(slot => slot.Slot == link.Slot);
        Contact? person = await PersonAsync(archive, place.Person, cancellationToken).ConfigureAwait(false);
        return Outcome.Done(new SigningView(status, place, issued.Value.PartnershipName, text.Value, issued.Value.Content.Length, changed.Value)
        {
            Name = person?.Name,
            Office = person?.Office,
            Receipt = ReceiptOf(kept.Value, link.Slot),
            ReviewOn = place.State == SlotState.Verified ? await ReviewAsync(archive, status.Document, cancellationToken).ConfigureAwait(false) : null,
            Contact = issued.Value.Record.Partnership.Contact,
        });
    }

    // Contact data that cannot be read, or were erased, keep nobody from signing.
    private static async Task<Contact?> PersonAsync(OpenedArchive archive, string? person, CancellationToken cancellationToken) =>
        person is null ? null : (await KeepPeople.HeldAsync(archive, person, cancellationToken).ConfigureAwait(false)).Value?.Contact;

    private static async Task<DateOnly?> ReviewAsync(OpenedArchive archive, string document, CancellationToken cancellationToken)
    {
        string[] names = document.Split('/');
        ArchivedRecord? record = await ArchivedRecords.ReadAsync(archive, new PartnershipId(names[0]), cancellationToken).ConfigureAwait(false);
        return record is null ? null : AskReviews.On(record.Files, new Moment(archive.Clock.GetUtcNow()).On).Value?.Reviews.FirstOrDefault(review => review.Document.Value == names[1])?.NextOn;
    }

    private static string? ReceiptOf(KeptRound kept, string slot) =>
        kept.Round.Slots.FirstOrDefault(each => each.Slot.Id.ToString() == slot) is { Answer: SlotAnswer.Verified, Signature: { } signature }
            ? SigningReceipt.NumberOf(kept.Chain.Events[kept.Events.Index().Last(each => each.Item == signature).Index].Digest.Hex)
            : null;
}
