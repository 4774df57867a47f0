using System.Globalization;
using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Documents.Words;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>The notice that a document is to be reviewed: by when, under which cycle, who is asked for what, and the outcome to fill in.</summary>
internal sealed record ReviewNoticeFacts : NoticeFacts
{
    internal override string KindName => "Review notice";

    internal override TemplateKind Template => TemplateKind.ReviewNotice;

    /// <summary>The document that is reviewed.</summary>
    internal required Document Reviewed { get; init; }

    /// <summary>Who answers for it: “Partnership Manager, Cheshire West and Chester Council”.</summary>
    internal required string Owner { get; init; }

    /// <summary>The body whose rules stand in it, by name; nothing where the record has none.</summary>
    internal required string? Decides { get; init; }

    /// <summary>The cycles, the one that governs first.</summary>
    internal required IReadOnlyList<ReviewCycle> Cycles { get; init; }

    /// <summary>The day of which the notice says how the review stands; nothing where none was given.</summary>
    internal required DateOnly? AsOf { get; init; }

    /// <summary>The notice of a document's next review.</summary>
    /// <param name="record">The record.</param>
    /// <param name="document">One of its documents, with at least one review cycle.</param>
    /// <param name="places">The document's clauses.</param>
    /// <param name="asOf">The day of the notice; the day from which to warn where none is given.</param>
    internal static ReviewNoticeFacts Of(PartnershipRecord record, Document document, ClausePlaces places, DateOnly? asOf)
    {
        IReadOnlyList<ReviewCycle> cycles = ReviewCycle.Of(document, places);
        Person owner = record.People.First(p => p.Id == document.Owner);
        Body? body = record.Bodies.FirstOrDefault(b => record.Rules.Any(r => r.Document == document.Id && r.Body == b.Id));
        return new ReviewNoticeFacts
        {
            Id = document.Id.Value + "-review",
            Reference = "Review of " + document.Reference,
            Title = "Review of " + document.Title,
            Subtitle = $"Version {document.StartsAt.Version} of {Date(document.StartsAt.On)}",
            On = asOf ?? cycles[0].WarnFrom,
            Version = document.StartsAt.Version.Value,
            Status = "Review notice",
            Sources = document.Prose,
            Reviewed = document,
            Owner = $"{owner.Office}, {record.Organisations.First(o => o.Id == owner.Organisation).Name}",
            Decides = body?.Name,
            Cycles = cycles,
            AsOf = asOf,
        };
    }

    internal override DocumentModel ModelOf(NoticeFrame frame)
    {
        ReviewCycle governs = Cycles[0];
        return new ReviewNoticeModel
        {
            Partnership = frame.Partnership,
            Document = frame.Document,
            Facts = FactBook.None,
            References = NoticeFrame.NoReferences,
            Memberships = frame.Memberships,
            Structure = frame.Structure,
            Pictures = NoticeFrame.NoPictures,
            Origins = [],
            Reviewed = frame.Document with { Id = Reviewed.Id.Value, Title = Typography.Apply(Reviewed.Title), Subtitle = Typography.Apply(Reviewed.Subtitle ?? ""), Reference = Reviewed.Reference, On = Reviewed.StartsAt.On },
            Control =
            [
                new FieldRow("Document", Reviewed.Title),
                new FieldRow("Document ID", Reviewed.Reference),
                new FieldRow("Version", $"{Reviewed.StartsAt.Version}, {Date(Reviewed.StartsAt.On)}"),
                new FieldRow("Owner", Owner),
                new FieldRow("Last review", Date(governs.Last)),
                new FieldRow("Next review", $"By {Date(governs.Next)}"),
                new FieldRow("To be started", $"On {Date(governs.WarnFrom)}"),
                .. AsOf is { } day ? [new FieldRow($"On {Date(day)}", Sentence(governs.Standing(day)))] : Array.Empty<FieldRow>(),
            ],
            Summary = Typography.Apply(Summary(governs)),
            Cycles = Cycles.Count == 1 ? [] : [new TableFacts("The cycles that are stated", [2098, 2088, 2420, 2420], ["Review", "Where it is stated", "Counts from", "Next by"],
                [.. Cycles.Select((c, i) => new[] { Sentence(c.Words) + (i == 0 ? " (governs)" : ""), Typography.Apply(c.Where), Date(c.Last), Date(c.Next) })])],
            Asked = new TableFacts("What is asked of whom", [2708, 3898, 2420], ["Who", "What", "When"], [.. Asked(governs).Select(r => r.Select(Typography.Apply).ToArray())]),
            Outcome = new FormSheet(ReviewOutcome.Form),
        };
    }

    private string Summary(ReviewCycle governs)
    {
        string due = $"The document is to be reviewed {governs.Words}; the next review is due by {Date(governs.Next)}.";
        if (Cycles.Count == 1) return due;
        return Cycles.All(c => c.Next == governs.Next)
            ? $"{due} More than one cycle is stated, and all give the same day."
            : $"{due} The cycles that are stated do not agree: the one that is due first governs. The outcome should say which is to stay.";
    }

    private IEnumerable<IReadOnlyList<string>> Asked(ReviewCycle governs)
    {
        DateOnly views = governs.Next.AddMonths(-1) is var month && month > governs.WarnFrom ? month : governs.WarnFrom;
        yield return [Owner, "Compare the document with what is done now: names, dates, figures and rules. Propose an outcome.", $"From {Date(governs.WarnFrom)}"];
        if (Reviewed.Signatories.Count > 0)
            yield return [string.Create(CultureInfo.InvariantCulture, $"Each organisation that signs it ({Reviewed.Signatories.Count})"), "Say in writing what should change, or that nothing should.", $"By {Date(views)}"];
        else if (Decides is not null) yield return [$"Each member of the {Decides}", "Say in writing what should change, or that nothing should.", $"By {Date(views)}"];
        yield return [Decides ?? "Whoever agrees the document; the record does not say who", "Confirm the document unchanged, amend it or replace it. An amendment needs what the rules ask for.", $"By {Date(governs.Next)}"];
    }

    private static string Date(DateOnly date) => HouseDate.Format(date, HouseWords.English);

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
