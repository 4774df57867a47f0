using System.Collections.Concurrent;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using EntryNumber = DocPipeline.Archive.Ocfl.VersionNumber;

namespace DocPipeline.Pipeline.Shelves;

/// <summary>
/// The records that a program which answers many questions has read already. None is handed out that the archive has moved on from: each time
/// the store is asked whether there is a next entry, which costs one look and no reading. Who asks for one that is being read waits for it. The
/// least used ones make way for others.
/// </summary>
/// <param name="archive">The archive.</param>
public sealed class RecordShelf(OpenedArchive archive)
{
    /// <summary>About how many bytes the shelf keeps.</summary>
    internal const long MostBytes = 128_000_000;

    private readonly ConcurrentDictionary<PartnershipId, Slot> slots = [];
    private readonly ConcurrentDictionary<PartnershipId, Lazy<Task<ShelvedRecord?>>> reading = [];
    private long weight;
    private long turn;

    /// <summary>About how many bytes it keeps now.</summary>
    internal long Weight => Volatile.Read(ref weight);

    /// <summary>The record of a partnership as it was pushed last; nothing when there is none, or none any more.</summary>
    public async Task<ShelvedRecord?> FindAsync(PartnershipId partnership, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (slots.TryGetValue(partnership, out Slot? slot))
            {
                if (!await HasMovedOnAsync(partnership, slot.Record.Archived.Last, cancellationToken).ConfigureAwait(false))
                {
                    slot.Used = Interlocked.Increment(ref turn);
                    return slot.Record;
                }

                Remove(partnership, slot);
            }

            Lazy<Task<ShelvedRecord?>> own = new(() => ReadAsync(partnership)), there = reading.GetOrAdd(partnership, own);
            ShelvedRecord? read = await there.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (there == own) return read;

            // It was begun before this call, so the archive may have moved on since.
        }
    }

    // For everybody who waits: nobody's giving up stops it.
    private async Task<ShelvedRecord?> ReadAsync(PartnershipId partnership)
    {
        try
        {
            if (await ArchivedRecords.ReadAsync(archive, partnership, CancellationToken.None).ConfigureAwait(false) is not { } archived) return null;
            ShelvedRecord record = new(archived) { Weight = (archived.Zip.Length * 2L) + (archived.Files.Paths.Sum(path => archived.Files.Find(path)!.Value.Length) * 3L) };
            Put(partnership, record);
            return record;
        }
        finally
        {
            reading.TryRemove(partnership, out _);
        }
    }

    private async Task<bool> HasMovedOnAsync(PartnershipId partnership, int last, CancellationToken cancellationToken)
    {
        string root = archive.Entries.Layout.RootOf(ArchiveObjects.RecordOf(partnership));
        return await archive.Store.GetAsync(OcflLayout.InventoryOf(root, new EntryNumber(last).Next), cancellationToken).ConfigureAwait(false) is not null;
    }

    private void Put(PartnershipId partnership, ShelvedRecord record)
    {
        if (record.Weight > MostBytes || !slots.TryAdd(partnership, new Slot(record) { Used = Interlocked.Increment(ref turn) })) return;
        Interlocked.Add(ref weight, record.Weight);
        while (Weight > MostBytes && slots.Count > 1)
        {
            (PartnershipId least, Slot slot) = slots.MinBy(each => each.Value.Used);
            Remove(least, slot);
        }
    }

    private void Remove(PartnershipId partnership, Slot slot)
    {
        if (slots.TryRemove(KeyValuePair.Create(partnership, slot))) Interlocked.Add(ref weight, -slot.Record.Weight);
    }

    private sealed class Slot(ShelvedRecord record)
    {
        internal ShelvedRecord Record { get; } = record;

        internal long Used { get; set; }
    }
}
