using DocPipeline.Findings;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Documents.TakingBack;

/// <summary>What taking a draft back comes to; nothing is written yet.</summary>
/// <param name="Document">The id of the document.</param>
/// <param name="Changes">The changes, in the order of the draft.</param>
/// <param name="Writes">The files to write, prose first; none where the record says all of it already.</param>
/// <param name="Findings">Notes and warnings.</param>
public sealed record TakenDraft(string Document, IReadOnlyList<TakenChange> Changes, IReadOnlyList<RecordWrite> Writes, IReadOnlyList<Finding> Findings);
