using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>A record as the archive holds it.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Zip">The same as one zip, as it was filed.</param>
/// <param name="Tag">Its entry, by which the next push is judged.</param>
public sealed record ArchivedRecord(RecordFiles Files, ReadOnlyMemory<byte> Zip, RecordTag Tag);
