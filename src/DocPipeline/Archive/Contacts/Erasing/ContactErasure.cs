using DocPipeline.Archive.Contacts.Sealing;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Contacts.Erasing;

/// <summary>
/// Erases what is held of a person. The record of the erasure is created first, and from then on it will happen, whoever dies: its leaf is
/// logged, then the person's key is deleted and with it everything that was ever encrypted under it, then the data.
/// </summary>
internal sealed class ContactErasure(IBlobStore store, TransparencyLog log, TimeProvider clock, Func<byte[]> newSalt)
{
    // Whoever has made a key and has written no data with it for so long has died.
    private static readonly TimeSpan leftOverAfter = TimeSpan.FromDays(1);

    /// <summary>Erases a person.</summary>
    /// <param name="request">Who, and why. Asking again finishes what was begun and gives the same answer.</param>
    /// <param name="book">Reads what is held: what the person took part in is part of it.</param>
    /// <param name="standingOf">How it stands with something in which a person took part.</param>
    /// <param name="cancellationToken">Gives up; what was begun is finished by whoever comes next.</param>
    internal async Task<Outcome<Erased>> EraseAsync(ErasureRequest request, ContactBook book, Func<string, CancellationToken, Task<Outcome<AboutStanding>>> standingOf, CancellationToken cancellationToken)
    {
        bool wasThere = await store.GetAsync(ContactNames.Erased(request.Person), cancellationToken).ConfigureAwait(false) is not null;
        if (!wasThere)
        {
            Outcome<HeldContact> held = await book.ReadAsync(request.Person, cancellationToken).ConfigureAwait(false);
            if (held.IsRefused && held.Findings.All(f => f.Code != ContactFinding.Erased)) return Outcome.Refused<Erased>(held.Findings);
            if (held.Value is { } there)
            {
                Outcome<ErasureTerms> terms = await ErasureTerms.CheckAsync(request, there.Contact, standingOf, cancellationToken).ConfigureAwait(false);
                if (terms.IsRefused) return Outcome.Refused<Erased>(terms.Findings);
                long size = log.KnownCount > 0 ? log.KnownCount : await log.SizeAsync(cancellationToken).ConfigureAwait(false);
                ErasureRecord record = ErasureRecord.Of(request.Person, new ErasureText(
                    request.Person.Value, clock.GetUtcNow().ToUniversalTime(), request.By, request.Reason, terms.Value.Basis, size, Convert.ToHexStringLower(newSalt()), terms.Value.LegalReason));
                wasThere = await store.CreateAsync(ContactNames.Erased(request.Person), record.Bytes, cancellationToken).ConfigureAwait(false) is WriteResult.AlreadyThere;
            }
        }

        Outcome<Erased> erased = await FinishAsync(request.Person, cancellationToken).ConfigureAwait(false);
        return erased.IsRefused ? erased : Outcome.Done(erased.Value with { WasThere = wasThere });
    }

    /// <summary>Finishes an erasure that was begun.</summary>
    internal async Task<Outcome<Erased>> FinishAsync(PersonId person, CancellationToken cancellationToken)
    {
        BlobName name = ContactNames.Erased(person);
        if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } blob || ErasureRecord.Read(person, blob.Content) is not { } record)
        {
            return Outcome.Refused<Erased>([ContactFinding.At(
                name, ContactFinding.ErasureWrong, "The record of the erasure is not one that this program wrote, so nothing was erased by it.", "the record as it was written", "Put it back from a copy of the store, or find out who put it there.")]);
        }

        // The log before the key: what is gone is never without its leaf.
        Outcome<AppendedLeaf> leaf = await log.AppendAsync(record.Leaf, record.Text.LogSize, cancellationToken).ConfigureAwait(false);
        if (leaf.IsRefused) return Outcome.Refused<Erased>(leaf.Findings);
        await DeleteAsync(ContactNames.Key(person), cancellationToken).ConfigureAwait(false);
        await DeleteAsync(ContactNames.Data(person), cancellationToken).ConfigureAwait(false);
        return Outcome.Done(new Erased(record, leaf.Value.Index, WasThere: true));
    }

    /// <summary>Finishes every erasure that was begun, and clears keys that were made for nothing.</summary>
    /// <returns>How many erasures were finished and how many keys cleared; findings at what cannot be finished.</returns>
    internal async Task<(int Finished, int Cleared, IReadOnlyList<Finding> Findings)> FinishAllAsync(CancellationToken cancellationToken)
    {
        Dictionary<PersonId, HashSet<BlobName>> people = [];
        await foreach (BlobName name in store.ListAsync(ContactNames.Prefix, cancellationToken).ConfigureAwait(false))
            if (ContactNames.PersonOf(name) is { } person) (people.TryGetValue(person, out HashSet<BlobName>? names) ? names : people[person] = []).Add(name);

        (int finished, int cleared) = (0, 0);
        List<Finding> findings = [];
        foreach ((PersonId person, HashSet<BlobName> names) in people)
        {
            (bool hasKey, bool hasData) = (names.Contains(ContactNames.Key(person)), names.Contains(ContactNames.Data(person)));
            if (names.Contains(ContactNames.Erased(person)))
            {
                if (!hasKey && !hasData) continue;
                Outcome<Erased> erased = await FinishAsync(person, cancellationToken).ConfigureAwait(false);
                findings.AddRange(erased.Findings);
                if (!erased.IsRefused) finished++;
            }
            else if (hasKey && !hasData && await ClearAsync(person, cancellationToken).ConfigureAwait(false))
            {
                cleared++;
            }
        }

        return (finished, cleared, findings);
    }

    // Data is looked for again: it may have come since the listing.
    private async Task<bool> ClearAsync(PersonId person, CancellationToken cancellationToken) =>
        await store.GetAsync(ContactNames.Key(person), cancellationToken).ConfigureAwait(false) is { } key
        && PersonKey.Read(key.Content) is { } text && clock.GetUtcNow() - text.MadeAt >= leftOverAfter
        && await store.GetAsync(ContactNames.Data(person), cancellationToken).ConfigureAwait(false) is null
        && await store.DeleteAsync(ContactNames.Key(person), key.Tag, cancellationToken).ConfigureAwait(false) == DeleteResult.Deleted;

    // Somebody may be writing: the record keeps them from beginning anew, so this ends.
    private async Task DeleteAsync(BlobName name, CancellationToken cancellationToken)
    {
        while (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob)
            await store.DeleteAsync(name, blob.Tag, cancellationToken).ConfigureAwait(false);
    }
}
