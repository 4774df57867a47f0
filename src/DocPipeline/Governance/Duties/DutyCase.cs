using DocPipeline.Findings;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Meetings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Duties;

/// <summary>What is judged: a duty of a body on a day, and what the record knows of what happened.</summary>
internal sealed record DutyCase
{
    /// <summary>How long before its day something is said to be due, where nothing else is stated.</summary>
    internal const int UsualWarning = 60;

    /// <summary>The record, with the seats as events have left them.</summary>
    internal required PartnershipRecord Record { get; init; }

    internal required Body Body { get; init; }

    internal required BodyDuties Group { get; init; }

    internal required Duty Duty { get; init; }

    /// <summary>The day of the question: what happened after it is not known yet.</summary>
    internal required DateOnly On { get; init; }

    /// <summary>The body's meetings in the order of their days, those to come included.</summary>
    internal required IReadOnlyList<RecordedMeeting> Meetings { get; init; }

    /// <summary>Everything that happened up to the day, in order.</summary>
    internal required IReadOnlyList<RecordedEvent> Events { get; init; }

    internal required IReadOnlyDictionary<DocumentId, FormAnswers> Answers { get; init; }

    /// <summary>The first day that is looked at: the first of January of the year before, or the date of the document if that is later.</summary>
    internal DateOnly Since => Start is { } start && start > new DateOnly(On.Year - 1, 1, 1) ? start : new DateOnly(On.Year - 1, 1, 1);

    /// <summary>The day from which the duty counts: the date of the document; nothing where the duty names no document.</summary>
    internal DateOnly? Start => Record.Documents.FirstOrDefault(d => d.Id == Group.Document)?.StartsAt.On;

    /// <summary>What it is called where the duty was not kept.</summary>
    internal DutyVerdictKind NotKept => Duty.Consequence == Consequence.Power ? DutyVerdictKind.PowerArises : DutyVerdictKind.NotCompliant;

    /// <summary>Those who are members: seats with a vote, or of the kinds that the body's rules name as voters.</summary>
    internal IEnumerable<Seat> Members => Body.Seats.Where(s => Record.Rules.FirstOrDefault(r => r.Body == Body.Id) is { Voters.Count: > 0 } rules ? rules.Voters.Contains(s.Kind) : s.Kind == SeatKind.Voting);

    /// <summary>The events of a name that concern the body, or that name no body.</summary>
    internal IEnumerable<RecordedEvent> EventsOf(EventName name) => Events.Where(e => e.What == name && (e.Body is null || e.Body == Body.Id));

    /// <summary>Whether somebody holds a seat on a day and may take part.</summary>
    internal static bool IsInPost(Seat seat, DateOnly day) => !seat.Standing.Any(s => s.From <= day && (s.Until is not { } until || day <= until));

    /// <summary>A seat by its title; with where it is filled from where several have the same.</summary>
    internal string NameOf(Seat seat)
    {
        if (Body.Seats.Count(s => s.Title == seat.Title) == 1) return seat.Title;
        string? from = Record.Organisations.FirstOrDefault(o => o.Id == seat.Organisation)?.Name ?? Record.Bodies.FirstOrDefault(b => b.Id == seat.NominatedBy)?.Name;
        return from is not null && Body.Seats.Count(s => s.Title == seat.Title && s.Organisation == seat.Organisation && s.NominatedBy == seat.NominatedBy) == 1 ? $"{seat.Title}, {from}" : $"{seat.Title} ({seat.Id})";
    }

    /// <summary>“ That is 3 days overdue.”, where it is.</summary>
    internal string OverdueWords(DateOnly day) => On > day ? $" That is {DutyWords.Number(On.DayNumber - day.DayNumber, "day")} overdue." : "";

    /// <summary>Due in the weeks before a day, not due before them, overdue after it.</summary>
    internal DutyVerdictKind Towards(DateOnly day, int warnDays = UsualWarning) => On > day ? DutyVerdictKind.Overdue : On >= day.AddDays(-warnDays) ? DutyVerdictKind.Due : DutyVerdictKind.NotDue;

    internal DutyVerdict Verdict(FindingCode code, DutyVerdictKind kind, string reason, string? subject = null, DateOnly? next = null, params string[] wouldChange) => new()
    {
        Code = code,
        Body = Body.Id,
        Duty = Duty.Id,
        Subject = subject,
        Kind = kind,
        Reason = reason,
        Source = DutyWords.Of(Group, Duty),
        NextOn = next,
        WouldChange = wouldChange,
    };

    /// <summary>The record does not hold what the answer needs.</summary>
    internal DutyVerdict Silent(FindingCode code, string reason, string wouldChange, DateOnly? next = null) => Verdict(code, DutyVerdictKind.Indeterminate, reason, next: next, wouldChange: wouldChange);
}
