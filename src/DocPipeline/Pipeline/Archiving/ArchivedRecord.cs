using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Archiving;

/// <summary>A record as the archive holds it.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Entry">The number of its entry, by which the next push is judged.</param>
/// <param name="Leaf">A size of the log at which it was there not yet.</param>
public sealed record ArchivedRecord(RecordFiles Files, int Entry, long Leaf);
