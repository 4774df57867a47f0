using System.Globalization;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Contacts.Erasing;
using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Archive.Contacts.Sealing;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Checks;

/// <summary>
/// Looks at contact data: every erasure has its record and its leaf and left nothing behind, every key has its data, and, where the contact
/// key is at hand, everything decrypts.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="contactKey">The contact key; absent where the auditor has it not.</param>
internal sealed class ContactAudit(IBlobStore store, IContactKey? contactKey)
{
    private const string Recover = "Recover: docpipeline archive recover finishes it.";

    /// <summary>Runs the audit.</summary>
    /// <param name="log">The log as it was before: the record of every erasure that it has is there by now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The findings, and what cannot be excluded.</returns>
    internal async Task<(IReadOnlyList<AuditFinding> Findings, IReadOnlyList<string> NotExcluded)> CheckAsync(LogSnapshot log, CancellationToken cancellationToken)
    {
        List<Finding> findings = [];
        Dictionary<PersonId, HashSet<BlobName>> people = [];
        await foreach (BlobName name in store.ListAsync(ContactNames.Prefix, cancellationToken).ConfigureAwait(false))
        {
            if (ContactNames.PersonOf(name) is not { } person) findings.Add(StrayBlobs.Foreign(name, Severity.Error));
            else (people.TryGetValue(person, out HashSet<BlobName>? names) ? names : people[person] = []).Add(name);
        }

        List<ErasureRecord> records = [];
        int held = 0;
        foreach ((PersonId person, HashSet<BlobName> names) in people)
        {
            if (!names.Contains(ContactNames.Erased(person)))
            {
                held++;
                findings.AddRange(await LookAsync(person, names, cancellationToken).ConfigureAwait(false));
            }
            else if (await ReadAsync(person, cancellationToken).ConfigureAwait(false) is not { } record)
            {
                findings.Add(ContactFinding.At(ContactNames.Erased(person), ContactFinding.ErasureWrong, "The record of an erasure is not as this program writes it.", "the record as it was written", AuditCode.FromCopy));
            }
            else
            {
                records.Add(record);
            }
        }

        // Leaves last: where a person's key was not listed any more, the leaf had been logged by then.
        Dictionary<long, ObjectLeaf> leaves = await LeavesAsync(log, cancellationToken).ConfigureAwait(false);
        return ([.. findings.Select(AuditFinding.InLog), .. Match(records, leaves, people, log.Size)], LimitsOf(held));
    }

    private static IEnumerable<AuditFinding> Match(List<ErasureRecord> records, Dictionary<long, ObjectLeaf> leaves, Dictionary<PersonId, HashSet<BlobName>> people, long before)
    {
        HashSet<long> explained = [];
        foreach (ErasureRecord record in records)
        {
            ObjectLeaf own = record.Leaf;
            long[] at = [.. leaves.Where(l => l.Value.Object == own.Object).Select(l => l.Key).Order()];
            explained.UnionWith(at);
            BlobName name = ContactNames.Erased(record.Person);
            HashSet<BlobName> there = people[record.Person];
            bool isLeft = there.Contains(ContactNames.Key(record.Person)) || there.Contains(ContactNames.Data(record.Person));
            if (at.Length > 1) yield return new AuditFinding(ContactFinding.At(name, ContactFinding.ErasureWrong, string.Create(CultureInfo.InvariantCulture, $"The erasure of {record.Person} is in the log {at.Length} times: at {string.Join(", ", at)}."), "each erasure once", "Find out who can write to the store."), Leaf: at[1]);
            else if (at.Length == 1 && leaves[at[0]] != own) yield return new AuditFinding(ContactFinding.At(name, ContactFinding.ErasureWrong, string.Create(CultureInfo.InvariantCulture, $"The record of the erasure of {record.Person} is not the one that was logged: leaf {at[0]} states another digest or time."), "the record as it was logged", AuditCode.FromCopy), Leaf: at[0]);
            else if (at.Length == 0 && !isLeft) yield return new AuditFinding(ContactFinding.At(name, ContactFinding.ErasureWrong, $"The erasure of {record.Person} is not in the log, and its key and data are gone: the leaf was taken away, or somebody deleted them and wrote this record.", "a leaf for every erasure", "Find out who can write to the store."));
            if (isLeft) yield return new AuditFinding(ContactFinding.At(name, ContactFinding.ErasureUnfinished, $"The erasure of {record.Person} was begun, and the key or the data is still there.", "neither key nor data", Recover, Severity.Warning));
        }

        // A leaf that came since may be that of a record that came since.
        foreach ((long index, ObjectLeaf leaf) in leaves.Where(l => l.Key < before && !explained.Contains(l.Key)).OrderBy(l => l.Key))
        {
            yield return new AuditFinding(
                ContactFinding.At(LogNames.Leaf(index), ContactFinding.ErasureWrong, string.Create(CultureInfo.InvariantCulture, $"Leaf {index} says that contact data was erased on {leaf.At}, and the record of it is gone or was altered. The log does not name people, so whose it was shows in a copy of the store."),
                    "the record of every erasure", $"Look in a copy of the store for an erased.json with the digest {leaf.Inventory.Hex[..16]}…, and put it back."),
                Leaf: index);
        }
    }

    private async Task<IEnumerable<Finding>> LookAsync(PersonId person, HashSet<BlobName> names, CancellationToken cancellationToken)
    {
        (BlobName keyName, BlobName dataName) = (ContactNames.Key(person), ContactNames.Data(person));
        if (!names.Contains(keyName)) return [ContactFinding.At(keyName, ContactFinding.Half, $"The key of {person} is not there, and its data is: nobody can read it.", "a key for all data", AuditCode.FromCopy)];
        StoredBlob? key = await store.GetAsync(keyName, cancellationToken).ConfigureAwait(false), data = await store.GetAsync(dataName, cancellationToken).ConfigureAwait(false);
        if (await store.GetAsync(ContactNames.Erased(person), cancellationToken).ConfigureAwait(false) is not null || key is null) return [];
        if (data is null) return [ContactFinding.At(dataName, ContactFinding.Half, $"The key of {person} is there, and no data: a program is entering the person or has died while doing so, or the data was taken away.", "data for every key", "Recover: a key that was left for a day is cleared. Where the person had been entered, put the data back from a copy.", Severity.Warning)];
        if (PersonKey.Read(key.Content) is not { } text || text.Person != person.Value) return [ContactFinding.At(keyName, ContactFinding.Altered, $"The key of {person} is not as this program writes it.", "the blob as it was written", AuditCode.FromCopy)];
        if (contactKey is null) return [];
        Outcome<PersonKey> opened = await PersonKey.OpenAsync(person, key.Content, contactKey, cancellationToken).ConfigureAwait(false);

        // Another contact key tells nothing about the data.
        if (opened.IsRefused) return opened.Findings.Select(f => f.Code == ContactFinding.KeyOther ? f with { Severity = Severity.Warning } : f);
        using (opened.Value) return opened.Value.Open(data.Content.Span).Findings;
    }

    private async Task<ErasureRecord?> ReadAsync(PersonId person, CancellationToken cancellationToken) =>
        await store.GetAsync(ContactNames.Erased(person), cancellationToken).ConfigureAwait(false) is { } blob ? ErasureRecord.Read(person, blob.Content) : null;

    private async Task<Dictionary<long, ObjectLeaf>> LeavesAsync(LogSnapshot log, CancellationToken cancellationToken)
    {
        Dictionary<long, ObjectLeaf> leaves = [];
        foreach ((long index, ReadOnlyMemory<byte> bytes) in log.Leaves) Add(index, bytes);
        for (long index = log.Size; await store.GetAsync(LogNames.Leaf(index), cancellationToken).ConfigureAwait(false) is { } blob; index++) Add(index, blob.Content);
        return leaves;

        void Add(long index, ReadOnlyMemory<byte> bytes)
        {
            if (LogLeafReader.Read(bytes, new Place(LogNames.Leaf(index).Value)).Value is ObjectLeaf { Kind: ObjectLeafKind.Erasure } leaf) leaves[index] = leaf;
        }
    }

    private IReadOnlyList<string> LimitsOf(int held) => held == 0 ? [] :
    [
        .. contactKey is null ? (string[])[string.Create(CultureInfo.InvariantCulture, $"The contact data of {held} {(held == 1 ? "person" : "people")} was not decrypted, since the contact key is not at hand: it can be altered.")] : [],
        "A person whose key and data were both taken away without an erasure, or both put back to an earlier state, does not show: the log says nothing of people until they are erased.",
    ];
}
