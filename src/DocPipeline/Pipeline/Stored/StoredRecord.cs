using DocPipeline.Archive.Stores;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Stored;

/// <summary>A record as the store holds it.</summary>
/// <param name="Files">The record's files.</param>
/// <param name="Zip">The same as one zip (<see cref="RecordZip"/>).</param>
/// <param name="Tag">Names this version of the record to the next push.</param>
public sealed record StoredRecord(RecordFiles Files, ReadOnlyMemory<byte> Zip, BlobTag Tag);
