using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Records.Editing;

namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>An edit that somebody may make, with everything that it would change.</summary>
/// <param name="From">The record that it was worked out on: what saving has to state.</param>
/// <param name="Before">The record as it is.</param>
/// <param name="Edited">The record as it would be.</param>
/// <param name="Differences">What would change, file by file; none where it changes nothing.</param>
/// <param name="New">What would be wrong with the record that was not before.</param>
/// <param name="Gone">What would no longer be wrong.</param>
public sealed record ProposedEdit(RecordTag From, RecordFiles Before, EditedRecord Edited, IReadOnlyList<LineDifference> Differences, IReadOnlyList<Finding> New, IReadOnlyList<Finding> Gone)
{
    /// <summary>What somebody else changed since whoever edits looked at the record; none where nobody did.</summary>
    public IReadOnlyList<LineDifference> Meanwhile { get; init; } = [];

    /// <summary>Who that was, the last one first.</summary>
    public IReadOnlyList<RecordEntry> Others { get; init; } = [];
}
