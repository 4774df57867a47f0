using System.Globalization;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Contacts.Erasing;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>The story of an erasure: what is held of a person goes for good, and the log proves when and why without naming anybody.</summary>
public static class ErasePerson
{
    /// <summary>Says what an erasure would do.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="person">An id, e-mail address or name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<ErasurePlan>> PlanAsync(OpenedArchive archive, string person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (PersonId.TryRead(person, out PersonId? begun) && await archive.Store.GetAsync(ContactNames.Erased(begun.Value), cancellationToken).ConfigureAwait(false) is not null)
            return Outcome.Done(new ErasurePlan(begun.Value.Value, null, ["whatever an erasure that was begun before has left"], Stays([])));
        Outcome<HeldContact> held = await KeepPeople.HeldAsync(archive, person, cancellationToken).ConfigureAwait(false);
        if (held.IsRefused) return Outcome.Refused<ErasurePlan>(held.Findings);
        ShownPerson shown = ShownPerson.Of(held.Value);
        string[] goes =
        [
            "the name and office as contact data",
            .. Counted(shown.Emails.Count, "e-mail address", "e-mail addresses"), .. Counted(shown.Telephones.Count, "telephone number", "telephone numbers"),
            .. shown.Address is null ? Array.Empty<string>() : ["the private address"], .. Counted(shown.Attachments.Count, "attached file", "attached files"),
            .. Counted(shown.Networks.Count, "address of the network", "addresses of the network"),
            "the key under which all of it was encrypted, so that what copies of the store have of the data cannot be read either",
        ];
        return Outcome.Done(new ErasurePlan(shown.Id, shown.Name, goes, Stays(shown.About)));
    }

    /// <summary>Erases. Doing it again comes to the same.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="id">The id that stands for the person.</param>
    /// <param name="reason">Why, without naming anybody: it is kept for good.</param>
    /// <param name="legalReason">Legal's reason, where a retention has not ended.</param>
    /// <param name="by">The office that does it.</param>
    /// <param name="cancellationToken">Gives up; what was begun is finished by whoever comes next.</param>
    public static async Task<Outcome<PersonErased>> RunAsync(OpenedArchive archive, string id, string reason, string? legalReason, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (!PersonId.TryRead(id, out PersonId? person)) return Outcome.Refused<PersonErased>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"‘{id}’ is no id of a person.", "docpipeline archive person list shows the ids.", expected: "p- and 20 letters and digits")]);
        ContactErasure erasure = KeepPeople.ErasureIn(archive);
        Outcome<Erased> erased;
        if (await archive.Store.GetAsync(ContactNames.Erased(person.Value), cancellationToken).ConfigureAwait(false) is not null)
        {
            // What was begun is finished without the contact key.
            erased = await erasure.FinishAsync(person.Value, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            Outcome<ContactBook> book = await KeepPeople.BookAsync(archive, cancellationToken).ConfigureAwait(false);
            if (book.IsRefused) return Outcome.Refused<PersonErased>(book.Findings);
            erased = await erasure.EraseAsync(new ErasureRequest(person.Value, by, reason, legalReason), book.Value, new EntryStanding(archive.Entries, DateOnly.FromDateTime(archive.Clock.GetUtcNow().UtcDateTime)).OfAsync, cancellationToken).ConfigureAwait(false);
        }

        if (erased.IsRefused) return Outcome.Refused<PersonErased>(erased.Findings);
        Outcome<SignedCheckpoint> sealing = await archive.SealAsync(cancellationToken).ConfigureAwait(false);
        return sealing.IsRefused
            ? Outcome.Refused<PersonErased>(sealing.Findings)
            : Outcome.Done(new PersonErased(person.Value.Value, erased.Value.Record.Text.At, erased.Value.Leaf, erased.Value.WasThere));
    }

    private static IReadOnlyList<string> Stays(IReadOnlyList<string> about) =>
    [
        $"Documents and records with the names and offices in them, for their retention{(about.Count == 0 ? "" : $": {string.Join(", ", about)}")}.",
        "Signatures, receipts and proofs, which stay valid; they name the person by the id alone.",
        "A record of the erasure: the id, when, by which office and why.",
    ];

    private static IEnumerable<string> Counted(int count, string one, string many) => count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}")];
}
