using DocPipeline.Findings;

namespace DocPipeline.Partnerships.Reading;

/// <summary>What reading one file has brought to light beside the record itself.</summary>
internal sealed class RecordReading
{
    internal List<Finding> Findings { get; } = [];

    internal ReadIds Ids { get; } = new();

    internal ReadPlaces Places { get; } = new();
}
