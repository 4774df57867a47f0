using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Register;

/// <summary>The fields of a report cover sheet, the set of 2009 (S3:1-19): one side of A4.</summary>
public sealed record CoverSheet : IReportSheet
{
    /// <summary>The body to which the report goes.</summary>
    [Description("The body to which the report goes, by id.")]
    public required BodyId ReportTo { get; init; }

    /// <summary>Which meeting: “General meeting”.</summary>
    [Description("Which meeting the report goes to.")]
    public required string Meeting { get; init; }

    /// <summary>The agenda item, 1 to 999.</summary>
    [Description("The number of the agenda item.")]
    [RecordRange(1, 999)]
    public required int AgendaItem { get; init; }

    /// <summary>The document that the report is about, whose title the sheet prints.</summary>
    [Description("The document that the report is about, by id.")]
    public required DocumentId About { get; init; }

    /// <summary>What the report is, in a sentence.</summary>
    [Description("What the report is, in a sentence.")]
    public required string Description { get; init; }

    /// <summary>What the report is for.</summary>
    [Description("What the report is for.")]
    public required string Purpose { get; init; }

    /// <summary>Who receives it.</summary>
    [Description("Who receives the report.")]
    public required string Circulation { get; init; }

    /// <summary>What the body is asked to decide, one entry a decision, each completing “The body is asked to”.</summary>
    [Description("What the body is asked to do; each entry completes 'is asked to'.")]
    public required IReadOnlyList<string> Decisions { get; init; }

    /// <summary>Who wrote the report.</summary>
    [Description("Who wrote the report, by id.")]
    public required PersonId Author { get; init; }

    /// <summary>When it was published.</summary>
    [Description("When the report was published.")]
    public required DateOnly PublishedOn { get; init; }

    /// <summary>Whom it is written for.</summary>
    [Description("Whom the report is written for.")]
    public required string Audience { get; init; }

    /// <summary>What else should be read with it.</summary>
    [Description("What else should be read with the report.")]
    public IReadOnlyList<string> CrossReferences { get; init; } = [];

    /// <summary>The narrative; absent where the source leaves it empty, and then printed as “None”.</summary>
    [Description("The report's narrative, if it has one.")]
    public string? Narrative { get; init; }

    /// <summary>One or two sentences that recommend a course; printed in a panel.</summary>
    [Description("What is recommended, in one or two sentences.")]
    public string? Recommendation { get; init; }
}
