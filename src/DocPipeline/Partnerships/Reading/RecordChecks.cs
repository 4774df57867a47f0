using DocPipeline.Findings;

namespace DocPipeline.Partnerships.Reading;

/// <summary>What must be true of a record as a whole.</summary>
internal static class RecordChecks
{
    internal static IEnumerable<Finding> All(ReadRecord record) => [];
}

/// <summary>A record with what is needed to check it.</summary>
/// <param name="Record">The record; partial when its reading has findings (see <see cref="RecordBinder.BindRoot"/>).</param>
/// <param name="Reading">What was found while reading it: ids and places.</param>
/// <param name="Files">The files that it came with.</param>
internal sealed record ReadRecord(PartnershipRecord Record, RecordReading Reading, RecordFiles Files);
