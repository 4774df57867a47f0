using System.Globalization;
using DocPipeline.Documents.Kinds.Notices;
using DocPipeline.Governance.Duties;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Reviews;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Pipeline.Notices;

/// <summary>Works out what a review notice says.</summary>
internal static class ReviewNotice
{
    // Views are asked for so long before the review is due, so that there is time to consider them.
    private const int DaysToConsider = 30;

    /// <summary>What the notice says.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="record">The record.</param>
    /// <param name="document">The document, one of the record's.</param>
    /// <param name="review">When it is due.</param>
    /// <param name="on">The day of which the notice says how the review stands; nothing where none was given.</param>
    internal static ReviewNoticeFacts Of(RecordFiles files, PartnershipRecord record, Document document, ReviewVerdict review, DateOnly? on)
    {
        var names = new NameBook(record);
        Person owner = record.People.First(p => p.Id == document.Owner);
        string office = $"{owner.Office}, {names.Party(owner.Organisation.Value)}";
        (DueCycle Due, StatedReview Stated)[] cycles = [.. review.Cycles.Select(c => (c, document.Reviews.First(r => IsOf(c, r, review))))];
        ClausePlaces places = ClausePlaces.Of(files, document);
        return new ReviewNoticeFacts
        {
            Id = document.Id.Value + "-review",
            Reference = "Review of " + document.Reference,
            Title = "Review of " + document.Title,
            Subtitle = $"Version {document.StartsAt.Version} of {NameBook.Date(document.StartsAt.On)}",
            On = on ?? review.WarnFrom,
            Version = document.StartsAt.Version.Value,
            Status = "Review notice",
            Sources = [.. document.Prose, .. files.Paths.Where(p => p.StartsWith(EventFiles.Folder, StringComparison.Ordinal))],
            Reviewed = document,
            Rows =
            [
                ("Document", $"{document.Title} ({document.Reference})"),
                ("Owner", office),
                ("Last review", review.LastOn is { } last ? $"{NameBook.Date(last)}: {OutcomeWords(review)}" : $"None is recorded. The cycle counts from {NameBook.Date(cycles[0].Stated.From)}"),
                ("Next review", $"By {NameBook.Date(review.NextOn)}"),
                ("To be started", $"On {NameBook.Date(review.WarnFrom)}"),
                .. on is { } day ? [($"On {NameBook.Date(day)}", Standing(review, day))] : Array.Empty<(string, string)>(),
            ],
            Summary = Summary(review),
            Cycles = cycles.Length == 1 ? [] :
            [
                .. cycles.Select((c, i) => new[]
                {
                    NameBook.Sentence(Every(c.Due.EveryMonths)) + (i == 0 ? " (governs)" : ""),
                    c.Stated.StatedIn is { } anchor ? places.NumberOf(anchor) : record.Documents.FirstOrDefault(d => d.Id.Value == c.Due.Source) is { } sheet ? "Cover sheet " + sheet.Reference : "Another document",
                    NameBook.Date(c.Stated.From),
                    NameBook.Date(c.Due.DueOn),
                }),
            ],
            Asked = [.. Asked(record, document, review, office)],
        };
    }

    private static bool IsOf(DueCycle due, StatedReview stated, ReviewVerdict review) => stated.EveryMonths == due.EveryMonths
        && (stated.StatedIn is { } anchor ? due.Source == $"{review.Document}, #{anchor}" : !due.Source.Contains('#', StringComparison.Ordinal));

    private static string Summary(ReviewVerdict review)
    {
        string due = $"The document is to be reviewed {Every(review.Cycles[0].EveryMonths)}; the next review is due by {NameBook.Date(review.NextOn)}.";
        if (review.Cycles.Count == 1) return due;
        return review.Cycles.All(c => c.DueOn == review.NextOn)
            ? $"{due} More than one cycle is stated, and all give the same day."
            : $"{due} The cycles that are stated do not agree: the one that is due first governs. The outcome should say which is to stay.";
    }

    private static IEnumerable<IReadOnlyList<string>> Asked(PartnershipRecord record, Document document, ReviewVerdict review, string office)
    {
        string? decides = record.Bodies.FirstOrDefault(b => record.Rules.Any(r => r.Document == document.Id && r.Body == b.Id))?.Name;
        DateOnly views = review.NextOn.AddDays(-DaysToConsider) is var day && day > review.WarnFrom ? day : review.WarnFrom;
        yield return [office, "Compare the document with what is done now: names, dates, figures and rules. Propose an outcome.", $"From {NameBook.Date(review.WarnFrom)}"];
        if (document.Signatories.Count > 0)
            yield return [string.Create(CultureInfo.InvariantCulture, $"Each organisation that signs it ({document.Signatories.Count})"), "Say in writing what should change, or that nothing should.", $"By {NameBook.Date(views)}"];
        else if (decides is not null) yield return [$"Each member of the {decides}", "Say in writing what should change, or that nothing should.", $"By {NameBook.Date(views)}"];
        yield return [decides ?? "Whoever agrees the document; the record does not say who", "Confirm the document unchanged, amend it or replace it. An amendment needs what the rules ask for.", $"By {NameBook.Date(review.NextOn)}"];
    }

    private static string Standing(ReviewVerdict review, DateOnly on) => review.OverdueByDays > 0
        ? $"{NameBook.Sentence(DutyWords.Number(review.OverdueByDays, "day"))} overdue"
        : review.NextOn == on ? "Due today"
        : $"{(review.Kind == DutyVerdictKind.Due ? "Due in" : "Not due for")} {DutyWords.Number(review.NextOn.DayNumber - on.DayNumber, "day")}";

    private static string OutcomeWords(ReviewVerdict review) => review.LastOutcome switch
    {
        Governance.Events.ReviewOutcome.Amended => "amended",
        Governance.Events.ReviewOutcome.Replaced => "replaced",
        _ => "confirmed unchanged",
    };

    private static string Every(int months) => months switch
    {
        1 => "every month",
        12 => "every year",
        _ when months % 12 == 0 => string.Create(CultureInfo.InvariantCulture, $"every {months / 12} years"),
        _ => string.Create(CultureInfo.InvariantCulture, $"every {months} months"),
    };
}
