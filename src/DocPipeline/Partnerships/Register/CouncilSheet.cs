using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Register;

/// <summary>The fields of a report cover sheet as councils use it today: one side of A4.</summary>
public sealed record CouncilSheet : IReportSheet
{
    /// <summary>The body to which the report goes.</summary>
    [Description("The body to which the report goes, by id.")]
    public required BodyId ReportTo { get; init; }

    /// <summary>Which meeting, with its date: “Board meeting of 11 June 2026”.</summary>
    [Description("Which meeting the report goes to, with its date.")]
    public required string Meeting { get; init; }

    /// <summary>The agenda item, 1 to 999.</summary>
    [Description("The number of the agenda item.")]
    [RecordRange(1, 999)]
    public required int AgendaItem { get; init; }

    /// <summary>The document that the report is about.</summary>
    [Description("The document that the report is about, by id.")]
    public required DocumentId About { get; init; }

    /// <summary>What the report is for.</summary>
    [Description("What the report is for.")]
    public required string Purpose { get; init; }

    /// <summary>Whether the public may read it: “Open”, “Exempt: paragraph 14”.</summary>
    [Description("Whether the report is open to the public, and if not why.")]
    public required string Classification { get; init; }

    /// <summary>What the report says, in two or three sentences.</summary>
    [Description("What the report says, in two or three sentences.")]
    public required string Summary { get; init; }

    /// <summary>What the body is asked to decide, one entry a decision, each completing “The meeting is asked to”.</summary>
    [Description("What the body is asked to do; each entry completes 'is asked to'.")]
    public required IReadOnlyList<string> Decisions { get; init; }

    /// <summary>Who was consulted; empty when nobody was.</summary>
    [Description("Who was consulted.")]
    public IReadOnlyList<string> Consulted { get; init; } = [];

    /// <summary>What follows from the decision, by subject; empty when nothing does.</summary>
    [Description("What follows from the decision: for money, law, equality, climate …")]
    public IReadOnlyList<Implication> Implications { get; init; } = [];

    /// <summary>The wards that it affects; empty when it affects all.</summary>
    [Description("The wards that it affects; none written means all.")]
    public IReadOnlyList<string> Wards { get; init; } = [];

    /// <summary>What happens when, after the decision.</summary>
    [Description("What happens when, after the decision.")]
    public IReadOnlyList<TimetableStep> Timetable { get; init; } = [];

    /// <summary>Who wrote the report.</summary>
    [Description("Who wrote the report, by id.")]
    public required PersonId Author { get; init; }

    /// <summary>When it was published.</summary>
    [Description("When the report was published.")]
    public required DateOnly PublishedOn { get; init; }

    /// <summary>What else should be read with it.</summary>
    [Description("What else should be read with the report.")]
    public IReadOnlyList<string> CrossReferences { get; init; } = [];

    /// <summary>One or two sentences that recommend a course; printed in a panel.</summary>
    [Description("What is recommended, in one or two sentences.")]
    public string? Recommendation { get; init; }
}
