using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>The notice that a document is to be reviewed: by when, under which cycle, who is asked for what, and the outcome to fill in.</summary>
internal sealed record ReviewNoticeFacts : NoticeFacts
{
    internal override string KindName => "Review notice";

    internal override TemplateKind Template => TemplateKind.ReviewNotice;

    /// <summary>The document that is reviewed.</summary>
    internal required Document Reviewed { get; init; }

    /// <summary>A label and a value a row, in the order in which they are printed.</summary>
    internal required IReadOnlyList<(string Label, string Value)> Rows { get; init; }

    /// <summary>When it is due and by which cycle, in sentences.</summary>
    internal required string Summary { get; init; }

    /// <summary>The cycles, where more than one is stated: how often, where it is stated, from when it counts, when it is next due.</summary>
    internal required IReadOnlyList<IReadOnlyList<string>> Cycles { get; init; }

    /// <summary>Who is asked for what, and by when.</summary>
    internal required IReadOnlyList<IReadOnlyList<string>> Asked { get; init; }

    internal override DocumentModel ModelOf(NoticeFrame frame) => new ReviewNoticeModel
    {
        Partnership = frame.Partnership,
        Document = frame.Document,
        Facts = FactBook.None,
        References = NoticeFrame.NoReferences,
        Memberships = frame.Memberships,
        Structure = frame.Structure,
        Pictures = NoticeFrame.NoPictures,
        Origins = [],
        Reviewed = frame.Document with
        {
            Id = Reviewed.Id.Value, Title = Typography.Apply(Reviewed.Title), Subtitle = Typography.Apply(Reviewed.Subtitle ?? ""), Reference = Reviewed.Reference, On = Reviewed.StartsAt.On,
        },
        Control = [.. Rows.Select(r => new FieldRow(r.Label, r.Value))],
        Summary = Typography.Apply(Summary),
        Cycles = Cycles.Count == 0 ? [] : [Table("The cycles that are stated", [2098, 2088, 2420, 2420], ["Review", "Stated in", "Counts from", "Next by"], Cycles)],
        Asked = Table("Who is asked", [2708, 3898, 2420], ["Who", "What", "When"], Asked),
        Outcome = new FormSheet(ReviewOutcome.Form),
    };

    private static TableFacts Table(string caption, IReadOnlyList<int> widths, IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows) =>
        new(caption, widths, header, [.. rows.Select(r => r.Select(Typography.Apply).ToArray())]);
}
