using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>A record as it would be after an edit. Nothing is kept until it is pushed.</summary>
/// <param name="Files">The record.</param>
/// <param name="Difference">What the edit changes; no lines where it changes nothing.</param>
/// <param name="Findings">What is wrong with the record now, mistakes among them: it can be kept with them, and no document is drafted from it until they are mended.</param>
public sealed record EditedRecord(RecordFiles Files, LineDifference Difference, IReadOnlyList<Finding> Findings)
{
    /// <summary>The findings about values of the form that was filled in, by the value's key.</summary>
    public ILookup<string, Finding> ByKey { get; init; } = Array.Empty<Finding>().ToLookup(_ => "");
}
