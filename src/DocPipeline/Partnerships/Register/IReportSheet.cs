using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Register;

/// <summary>What a report cover sheet has in either field set.</summary>
internal interface IReportSheet
{
    BodyId ReportTo { get; }

    int AgendaItem { get; }

    DocumentId About { get; }

    IReadOnlyList<string> Decisions { get; }

    PersonId Author { get; }

    DateOnly PublishedOn { get; }

    string? Recommendation { get; }
}
