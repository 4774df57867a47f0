using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Rules.Majorities;

/// <summary>Seats of which so many must be present, or must have voted for: a mayor, two named councils, a class of members.</summary>
public sealed record Concurrence
{
    /// <summary>The seats, by id.</summary>
    [Description("The seats, by id.")]
    public IReadOnlyList<SeatId> Seats { get; init; } = [];

    /// <summary>Every seat of a class.</summary>
    [Description("Or every seat that has this class.")]
    public string? OfClass { get; init; }

    /// <summary>Of how many of them; all of them if left out.</summary>
    [Description("How many of them at least; all of them if left out.")]
    [RecordRange(1, 500)]
    public int? AtLeast { get; init; }

    /// <summary>How people speak of them: “the Mayor”.</summary>
    [Description("How people speak of them, such as 'the Mayor'.")]
    public string? Name { get; init; }
}
