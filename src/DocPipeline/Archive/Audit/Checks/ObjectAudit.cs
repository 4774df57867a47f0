using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Ocfl.Validation;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Checks;

/// <summary>Looks at one object: every rule of OCFL, every byte against its digest, every entry against the one before it.</summary>
internal sealed partial class ObjectAudit(IBlobStore store, OcflLayout layout)
{
    private const int MostLooks = 3;

    // OCFL asks for an address of every user and allows none, and so do we.
    private static readonly FindingCode noAddress = OcflRules.Of("W008").Finding;

    private static readonly OcflValidator validator = new(new OcflCheckOptions { OursOnly = true, AtOnce = 4 });

    /// <summary>Looks at an object. Where something seems wrong and somebody has committed an entry meanwhile, it is looked at again.</summary>
    internal async Task<ObjectLook> LookAsync(string root, IReadOnlySet<string> names, CancellationToken cancellationToken)
    {
        ObjectLook look = await LookOnceAsync(root, names, cancellationToken).ConfigureAwait(false);
        for (int looks = 1; looks < MostLooks && look.Findings.Any(finding => finding.IsError); looks++)
        {
            HashSet<string> now = await StoreListing.OfObjectAsync(store, root, cancellationToken).ConfigureAwait(false);
            if (now.SetEquals(names)) break;
            names = now;
            look = await LookOnceAsync(root, names, cancellationToken).ConfigureAwait(false);
        }

        return look;
    }

    private async Task<ObjectLook> LookOnceAsync(string root, IReadOnlySet<string> names, CancellationToken cancellationToken)
    {
        ObjectBlobs blobs = new(store, root, names);

        // The digest file before the copy, which moves before it: so the copy is never behind what the digest file says.
        ReadOnlyMemory<byte>? sidecar = await blobs.FetchAsync(OcflInventory.SidecarName, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte>? copy = await blobs.FetchAsync(OcflInventory.FileName, cancellationToken).ConfigureAwait(false);
        var findings = new List<Finding>();
        IReadOnlyList<VersionNumber> numbers = StoreListing.EntriesIn(names);
        VersionNumber? head = StoreListing.HeadOf(numbers);
        var inventories = new SortedDictionary<VersionNumber, (ReadOnlyMemory<byte> Bytes, OcflInventory? Read)>();
        var known = new List<OcflInventory>();
        OcflInventory? next = null;
        foreach (VersionNumber number in numbers.Reverse())
        {
            BlobName name = OcflLayout.InventoryOf(root, number);
            if (await blobs.GetAsync($"{number}/{OcflInventory.FileName}", cancellationToken).ConfigureAwait(false) is not { } bytes) continue;

            // What the next one says that this one is need not be read again.
            OcflInventory? said = next is not null && next.Head == number.Next ? EntryFinisher.BeforeOf(next) : null;
            OcflInventory? read = said is not null && said.ToBytes().Span.SequenceEqual(bytes.Span) ? said : OcflInventory.Read(bytes, name.Value).Value;
            if (read is not null) known.Add(read);
            else findings.Add(Unreadable(name, number));
            if (read is not null && (read.Head != number || layout.RootOf(read.Id) != root))
            {
                findings.Add(Misplaced(name, read));
                read = null;
            }

            inventories[number] = (bytes, read);
            next = read;
        }

        for (VersionNumber gap = head?.Next ?? VersionNumber.First; numbers.Count > 0 && gap < numbers[^1]; gap = gap.Next)
            if (!inventories.ContainsKey(gap)) findings.Add(Missing(root, gap));
        if (numbers.Count == 0) findings.Add(Missing(root, VersionNumber.First));

        OcflInventory? copied = copy is { } found ? known.Find(each => each.ToBytes().Span.SequenceEqual(found.Span)) ?? OcflInventory.Read(found, "").Value : null;
        if (copied is not null) known.Add(copied);
        findings.AddRange(Chained(root, inventories));
        List<ArchivedEntry> entries = Entries(root, inventories, findings);
        bool isFinished = true;
        if (head is { } last && inventories.GetValueOrDefault(last).Read is { } inventory)
        {
            LastEntry entry = new(store, blobs, inventory);
            bool? isStaged = await entry.CompleteAsync(sidecar, copy, copied, cancellationToken).ConfigureAwait(false);
            if (isStaged is { } staged) findings.Add(entry.Unfinished(root, staged));
            isFinished = isStaged is null;
        }

        OcflValidation validation = await validator.ValidateObjectAsync(blobs, cancellationToken).ConfigureAwait(false);
        ObjectId? id = known.Find(each => layout.RootOf(each.Id) == root)?.Id ?? inventories.Values.Select(each => each.Bytes).Append(copy ?? default).Select(bytes => IdIn(bytes, root)).FirstOrDefault(each => each is not null) ?? known.FirstOrDefault()?.Id;
        return new ObjectLook
        {
            Root = root,
            Id = id,
            Entries = entries,
            Head = head,
            IsFinished = isFinished,
            Known = known,
            Names = names,
            Disposal = await DisposalAsync(entries, blobs, cancellationToken).ConfigureAwait(false),
            Findings = [.. findings.Concat(validation.Findings.Where(finding => finding.Code != noAddress)).Select(finding => AuditFinding.In(root, id, finding))],
            Files = validation.Files,
            Bytes = validation.Bytes,
        };
    }

    private static async Task<Disposal?> DisposalAsync(IReadOnlyList<ArchivedEntry> entries, ObjectBlobs blobs, CancellationToken cancellationToken)
    {
        return Disposal.In(entries) is { } entry
            ? new Disposal(entries, await FileAsync(DisposalList.FileName).ConfigureAwait(false), await FileAsync(DisposalSeal.FileName).ConfigureAwait(false))
            : null;

        async Task<ReadOnlyMemory<byte>?> FileAsync(LogicalPath name)
        {
            if (!entry.Files.TryGetValue(name, out Sha512 digest)) return null;
            await using Stream? stream = await blobs.OpenAsync(entry.Inventory.Manifest[digest], cancellationToken).ConfigureAwait(false);
            if (stream is null) return null;
            using MemoryStream bytes = new();
            await stream.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
            return bytes.ToArray();
        }
    }

    // An inventory is canonical and holds all that came before it, so it says byte for byte what the one before it has to be.
    private static IEnumerable<Finding> Chained(string root, SortedDictionary<VersionNumber, (ReadOnlyMemory<byte> Bytes, OcflInventory? Read)> inventories)
    {
        foreach ((VersionNumber number, (_, OcflInventory? read)) in inventories)
        {
            if (read is null || EntryFinisher.BeforeOf(read) is not { } before || !inventories.TryGetValue(before.Head, out (ReadOnlyMemory<byte> Bytes, OcflInventory? Read) there)) continue;
            if (there.Bytes.Span.SequenceEqual(before.ToBytes().Span)) continue;
            yield return AuditCode.At(
                OcflLayout.InventoryOf(root, number), AuditCode.Chain, $"{number} of {read.Id} does not continue {before.Head}: one of the two was altered.",
                $"an inventory that repeats {OcflLayout.InventoryOf(root, before.Head)}", "Find out from the log which of the two it is; put that one back from a copy that verifies.") with
            {
                Also = new Place(OcflLayout.InventoryOf(root, before.Head).Value),
            };
        }
    }

    private static List<ArchivedEntry> Entries(string root, SortedDictionary<VersionNumber, (ReadOnlyMemory<byte> Bytes, OcflInventory? Read)> inventories, List<Finding> findings)
    {
        var entries = new List<ArchivedEntry>();
        var requests = new HashSet<string>(StringComparer.Ordinal);
        foreach ((VersionNumber number, (_, OcflInventory? read)) in inventories)
        {
            if (read is null) continue;
            BlobName name = OcflLayout.InventoryOf(root, number);
            Outcome<EntryNote> note = EntryNote.Read(read[number].Message, name.Value);
            findings.AddRange(note.Findings);
            if (note.IsRefused) continue;
            ArchivedEntry entry = new(number, read, note.Value);
            if (!requests.Add(entry.Note.Request)) findings.Add(OfNote(name, $"{number} of {read.Id} was made by the request ‘{entry.Note.Request}’, as an entry before it was."));
            if (entries.Count > 0 && entry.Note.Salt != entries[0].Note.Salt) findings.Add(OfNote(name, $"{number} of {read.Id} has another salt than the entries before it."));
            if (entries.Count > 0 && entry.CreatedAt < entries[^1].CreatedAt) findings.Add(OfNote(name, $"{number} of {read.Id} was made before the entry before it."));
            entries.Add(entry);
        }

        return entries;
    }

    // Where no inventory can be read as a whole, the folder still proves the id that a damaged one states: it is placed by it.
    private ObjectId? IdIn(ReadOnlyMemory<byte> inventory, string root)
    {
        Match match = StatedId().Match(Encoding.Latin1.GetString(inventory.Span));
        return match.Success && ObjectId.TryRead(match.Groups["id"].Value, out ObjectId? id) && layout.RootOf(id) == root ? id : null;
    }

    [GeneratedRegex("\"id\": \"(?<id>[^\"]+)\"")]
    private static partial Regex StatedId();

    private static Finding OfNote(BlobName name, string message) => AuditCode.At(name, AuditCode.Note, message, "one salt, requests of their own and times in order throughout an object");

    private static Finding Missing(string root, VersionNumber number) =>
        AuditCode.At(OcflLayout.InventoryOf(root, number), AuditCode.EntryMissing, $"{number} is not there, although the object's folder holds more than what comes before it.", "an inventory for every entry");

    private static Finding Unreadable(BlobName name, VersionNumber number) =>
        AuditCode.At(name, AuditCode.EntryAltered, $"The inventory of {number} is none that our programs write, so the entry was altered.", "the inventory as it was logged");

    private Finding Misplaced(BlobName name, OcflInventory inventory) => AuditCode.At(
        name, AuditCode.Misplaced, $"The inventory is that of {inventory.Head} of {inventory.Id}, which lies at {OcflLayout.InventoryOf(layout.RootOf(inventory.Id), inventory.Head)}.",
        mend: "Find out who moved it, and put back what belongs here from a copy of the archive that verifies.");
}
