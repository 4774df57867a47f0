using System.Collections.Concurrent;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving.Records;

namespace DocPipeline.Pipeline.Stored;

/// <summary>
/// The records that were read last, by the entry that pushed them. Reading is a fifth of what a draft costs, and a job drafts all documents
/// of a record one after the other.
/// </summary>
internal sealed class RecentRecords
{
    private const int Most = 16;

    private readonly ConcurrentDictionary<(PartnershipId Partnership, RecordTag Tag), Outcome<PartnershipRecord>> read = new();

    /// <summary>What reading a record gives.</summary>
    internal Outcome<PartnershipRecord> Read(PartnershipId partnership, ArchivedRecord record)
    {
        if (read.TryGetValue((partnership, record.Tag), out Outcome<PartnershipRecord>? known)) return known;
        Outcome<PartnershipRecord> now = PartnershipFile.Read(record.Files);
        if (read.Count >= Most) read.Clear();
        read[(partnership, record.Tag)] = now;
        return now;
    }
}
