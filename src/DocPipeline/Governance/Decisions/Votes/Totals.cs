using System.ComponentModel;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Governance.Decisions.Votes;

/// <summary>A count without names. Who may not have voted cannot then be checked.</summary>
public sealed record Totals
{
    /// <summary>Votes for.</summary>
    [Description("Votes for.")]
    [RecordRange(0, 100_000)]
    public required int For { get; init; }

    /// <summary>Votes against.</summary>
    [Description("Votes against.")]
    [RecordRange(0, 100_000)]
    public required int Against { get; init; }

    /// <summary>Abstentions.</summary>
    [Description("Abstentions.")]
    [RecordRange(0, 100_000)]
    public int Abstained { get; init; }

    /// <summary>How many who may vote were present; the sum of the votes and abstentions if left out.</summary>
    [Description("How many members who may vote were present; for, against and abstained together if left out.")]
    [RecordRange(0, 100_000)]
    public int? Present { get; init; }
}
