using System.Runtime.CompilerServices;
using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Archive.Contacts.Sealing;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Contacts;

/// <summary>
/// What is held of people, each under a key of their own: entered, read and changed. Any number of programs may do so at once, and none
/// loses what another wrote. Once an erasure of a person has begun nothing can be read or written any more.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="contactKey">The key under which the people's own keys are encrypted.</param>
/// <param name="clock">Tells when something was written.</param>
/// <param name="newId">Random bytes for the ids of people.</param>
internal sealed class ContactBook(IBlobStore store, IContactKey contactKey, TimeProvider clock, Func<byte[]> newId)
{
    private const int MostTries = 256;
    private const int ReadsAtOnce = 8;

    /// <summary>Enters a person. Once it is answered everything is there, whatever dies after that.</summary>
    /// <param name="contact">What is to be held. Its times are set here.</param>
    /// <param name="cancellationToken">Gives up; a key without data may be left, which recovery clears after a day.</param>
    internal async Task<Outcome<HeldContact>> AddAsync(Contact contact, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow().ToUniversalTime();
        PersonId person = PersonId.Of(newId());
        Contact held = contact with { CreatedAt = now, ChangedAt = now };
        if (ContactRules.Check(held, person) is { Count: > 0 } findings) return Outcome.Refused<HeldContact>(findings);

        // The key first: data is never there without it. Nobody else knows the id, so a blob of it that is there already is our own try.
        using PersonKey key = PersonKey.New(person, contactKey, now);
        byte[] data = key.Seal(1, CanonicalJson.Write(held, ContactJson.Default.Contact));
        foreach ((BlobName name, byte[] blob) in ((BlobName, byte[])[])[(ContactNames.Key(person), key.ToBlob(1)), (ContactNames.Data(person), data)])
        {
            if (await store.CreateAsync(name, blob, cancellationToken).ConfigureAwait(false) is WriteResult.AlreadyThere
                && (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } there || !there.Content.Span.SequenceEqual(blob)))
                return Outcome.Refused<HeldContact>([ContactFinding.At(name, ContactFinding.Busy, "The id of the new person is taken.", suggestion: "Try again.")]);
        }

        return Outcome.Done(new HeldContact(person, 1, held));
    }

    /// <summary>What is held of a person.</summary>
    internal async Task<Outcome<HeldContact>> ReadAsync(PersonId person, CancellationToken cancellationToken)
    {
        Outcome<OpenContact> open = await OpenAsync(person, cancellationToken).ConfigureAwait(false);
        if (open.IsRefused) return Outcome.Refused<HeldContact>(open.Findings);
        using (open.Value.Key) return Outcome.Done(open.Value.Held);
    }

    /// <summary>Changes what is held of a person.</summary>
    /// <param name="person">Who.</param>
    /// <param name="change">
    /// Gives what is to be held for what is held: called again when another program was first. Where the store's answer is lost, the caller
    /// has to say it again, so it should come to the same the second time.
    /// </param>
    /// <param name="cancellationToken">Gives up; the change may be made all the same.</param>
    internal async Task<Outcome<HeldContact>> ChangeAsync(PersonId person, Func<Contact, Contact> change, CancellationToken cancellationToken)
    {
        for (int tries = 0; tries < MostTries; tries++)
        {
            Outcome<OpenContact> open = await OpenAsync(person, cancellationToken).ConfigureAwait(false);
            if (open.IsRefused) return Outcome.Refused<HeldContact>(open.Findings);
            using PersonKey key = open.Value.Key;
            (HeldContact before, BlobTag tag) = (open.Value.Held, open.Value.Data);
            Contact changed = change(before.Contact) with { CreatedAt = before.Contact.CreatedAt, ChangedAt = before.Contact.ChangedAt };
            if (CanonicalJson.Write(changed, ContactJson.Default.Contact).AsSpan().SequenceEqual(CanonicalJson.Write(before.Contact, ContactJson.Default.Contact)))
            {
                await RaiseFloorAsync(key, before.Version, cancellationToken).ConfigureAwait(false);
                return Outcome.Done(before);
            }

            DateTimeOffset now = clock.GetUtcNow().ToUniversalTime();
            HeldContact next = new(person, before.Version + 1, changed with { ChangedAt = now > before.Contact.ChangedAt ? now : before.Contact.ChangedAt });
            if (ContactRules.Check(next.Contact, person) is { Count: > 0 } findings) return Outcome.Refused<HeldContact>(findings);
            byte[] blob = key.Seal(next.Version, CanonicalJson.Write(next.Contact, ContactJson.Default.Contact));
            BlobName name = ContactNames.Data(person);
            bool isWritten = await store.ReplaceAsync(name, blob, tag, cancellationToken).ConfigureAwait(false) is WriteResult.Written

                // A store's own second try finds the blob changed by its first.
                || (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } there && there.Content.Span.SequenceEqual(blob));
            if (!isWritten) continue;
            await RaiseFloorAsync(key, next.Version, cancellationToken).ConfigureAwait(false);
            return Outcome.Done(next);
        }

        return Outcome.Refused<HeldContact>([ContactFinding.At(ContactNames.Data(person), ContactFinding.Busy, $"What is held of {person} changed under every one of {MostTries} tries.", suggestion: "Try again later.")]);
    }

    /// <summary>Everybody of whom something is held and not erased, by id, with what is held or why it cannot be read.</summary>
    internal async IAsyncEnumerable<(PersonId Person, Outcome<HeldContact> Held)> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (PersonId[] some in (await PeopleAsync(store, cancellationToken).ConfigureAwait(false)).Chunk(ReadsAtOnce))
        {
            Task<Outcome<HeldContact>>[] reads = [.. some.Select(person => Task.Run(() => ReadAsync(person, cancellationToken), cancellationToken))];
            for (int i = 0; i < some.Length; i++)
            {
                Outcome<HeldContact> held = await reads[i].ConfigureAwait(false);

                // Erased, or taken in and not finished, meanwhile: nobody there.
                if (!held.IsRefused || held.Findings.All(f => f.Code != ContactFinding.NotThere && f.Code != ContactFinding.Erased)) yield return (some[i], held);
            }
        }
    }

    /// <summary>The ids under which there is any blob, in order.</summary>
    internal static async Task<IReadOnlyList<PersonId>> PeopleAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        List<PersonId> people = [];
        await foreach (BlobName name in store.ListAsync(ContactNames.Prefix, cancellationToken).ConfigureAwait(false))
            if (ContactNames.PersonOf(name) is { } person && (people.Count == 0 || people[^1] != person)) people.Add(person);
        return people;
    }

    // Key before data, since data is written first: what is read then is never older than the key says.
    private async Task<Outcome<OpenContact>> OpenAsync(PersonId person, CancellationToken cancellationToken)
    {
        StoredBlob? key = await store.GetAsync(ContactNames.Key(person), cancellationToken).ConfigureAwait(false);
        StoredBlob? data = await store.GetAsync(ContactNames.Data(person), cancellationToken).ConfigureAwait(false);
        if (await store.GetAsync(ContactNames.Erased(person), cancellationToken).ConfigureAwait(false) is not null)
            return Outcome.Refused<OpenContact>([ContactFinding.At(ContactNames.Erased(person), ContactFinding.Erased, $"What was held of {person} was erased.", suggestion: "Enter the person anew, where there is a reason to hold something again.")]);
        if (key is null && data is null)
            return Outcome.Refused<OpenContact>([ContactFinding.At(ContactNames.Prefix + person, ContactFinding.NotThere, $"Nothing is held of {person}.", suggestion: "docpipeline archive person list shows who is there.")]);
        if (key is null || data is null)
        {
            return Outcome.Refused<OpenContact>([ContactFinding.At(
                key is null ? ContactNames.Key(person) : ContactNames.Data(person), key is null ? ContactFinding.Half : ContactFinding.NotThere, key is null ? $"The key of {person} is gone; what is held cannot be read." : $"Nothing is held of {person} yet: there is a key and no data.",
                suggestion: key is null ? "Put the blob back from a copy of the store, or erase the person." : "Somebody is entering the person, or has died while doing so: docpipeline archive recover clears that after a day.")]);
        }

        Outcome<PersonKey> opened = await PersonKey.OpenAsync(person, key.Content, contactKey, cancellationToken).ConfigureAwait(false);
        if (opened.IsRefused) return Outcome.Refused<OpenContact>(opened.Findings);
        Outcome<HeldContact> held = opened.Value.Open(data.Content.Span);
        if (!held.IsRefused) return Outcome.Done(new OpenContact(held.Value, opened.Value, data.Tag));
        opened.Value.Dispose();
        return Outcome.Refused<OpenContact>(held.Findings);
    }

    private async Task RaiseFloorAsync(PersonKey key, long version, CancellationToken cancellationToken)
    {
        while (await store.GetAsync(ContactNames.Key(key.Person), cancellationToken).ConfigureAwait(false) is { } blob
            && PersonKey.Read(blob.Content) is { } text && text.Floor < version
            && await store.ReplaceAsync(ContactNames.Key(key.Person), key.ToBlob(version), blob.Tag, cancellationToken).ConfigureAwait(false) is not WriteResult.Written)
        {
            // Another program raised it meanwhile, or the person is being erased.
        }
    }

    private sealed record OpenContact(HeldContact Held, PersonKey Key, BlobTag Data);
}
