using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>A record that the archive holds as it was pushed.</summary>
/// <param name="Partnership">Whose record.</param>
/// <param name="Tag">Its entry, by which the next push is judged.</param>
/// <param name="Leaf">The index of the entry's leaf in the log; absent where nothing was filed and so nothing was looked up.</param>
/// <param name="WasThere">Whether the archive held exactly these files already.</param>
/// <param name="Mistakes">What is wrong with the record itself: it is kept, and nothing is drafted from it until that is mended.</param>
public sealed record PushedRecord(PartnershipId Partnership, RecordTag Tag, long? Leaf, bool WasThere, IReadOnlyList<Finding> Mistakes);
