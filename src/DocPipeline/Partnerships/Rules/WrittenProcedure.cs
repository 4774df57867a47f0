using System.ComponentModel;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Rules;

/// <summary>How a decision may be taken in writing, outside a meeting.</summary>
public sealed record WrittenProcedure
{
    /// <summary>How many days members have to answer, at least.</summary>
    [Description("How many days members must have to answer.")]
    [RecordRange(1, 400)]
    public required int Days { get; init; }

    /// <summary>The majority in writing; that of a meeting if left out.</summary>
    [Description("The majority in writing; all entries must hold. That of a meeting if left out.")]
    public IReadOnlyList<ThresholdTest> Majority { get; init; } = [];

    /// <summary>How many members may ask for a meeting instead.</summary>
    [Description("How many members may ask for a meeting instead.")]
    [RecordRange(1, 500)]
    public int? MeetingIfAskedBy { get; init; }
}
