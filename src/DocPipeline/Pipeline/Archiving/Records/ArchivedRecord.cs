using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>A record as the archive holds it.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Zip">The same as one zip, as it was filed.</param>
/// <param name="Tag">The entry that pushed it, by which the next push is judged.</param>
public sealed record ArchivedRecord(RecordFiles Files, ReadOnlyMemory<byte> Zip, RecordTag Tag)
{
    /// <summary>The number of the last entry: a hold, say, changes nothing of the record.</summary>
    internal int Last { get; init; }
}
