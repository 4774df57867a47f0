using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>A record as the archive holds it.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Entry">The number of the entry that pushed it, by which the next push is judged.</param>
public sealed record ArchivedRecord(RecordFiles Files, int Entry)
{
    /// <summary>The number of the last entry: a hold, say, changes nothing of the record.</summary>
    internal int Last { get; init; }
}
