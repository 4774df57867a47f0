using DocPipeline.Archive.Contacts;
using DocPipeline.Findings;
using DocPipeline.Outbox.Sending;

namespace DocPipeline.Pipeline.Outbox;

/// <summary>Names and addresses from the contact data of an archive, each read once a run.</summary>
internal sealed class ContactRecipients(ContactBook book) : IRecipients
{
    private readonly Dictionary<string, Outcome<Recipient>?> read = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<Outcome<Recipient>?> FindAsync(string person, CancellationToken cancellationToken)
    {
        if (read.TryGetValue(person, out Outcome<Recipient>? known)) return known;
        return read[person] = PersonId.TryRead(person, out PersonId? id) ? Of(await book.ReadAsync(id.Value, cancellationToken).ConfigureAwait(false)) : null;
    }

    // Whoever was erased gets no mail; everything else that cannot be read is a matter of the key or the store, and everybody waits for it.
    private static Outcome<Recipient>? Of(Outcome<HeldContact> held) =>
        !held.IsRefused ? Outcome.Done(new Recipient(held.Value.Contact.Name, held.Value.Contact.Emails is [var first, ..] ? first : null))
        : held.Findings.Any(f => f.Code == ContactFinding.Erased || f.Code == ContactFinding.NotThere) ? null
        : Outcome.Refused<Recipient>(held.Findings);
}
