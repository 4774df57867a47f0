using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Governance.Decisions.Checks;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Rules;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Decisions;

/// <summary>What must be true of a decision beside its record, one pure function a rule.</summary>
internal static class DecisionChecks
{
    private static readonly Func<Read, IEnumerable<Finding>>[] Rules =
        [
            BodyIsKnown, PeopleAreKnown, DocumentIsKnown, SeatsAreKnown, NothingIsSaidTwice, ThereIsAMeetingOrAWrittenRound, VotesAreCounted, TimesFollow, DatesFollow, RulingsFit, AmendmentsSayWhat,
            SaidOnce.Everything, Consistent.OrganisationsAreKnown, Consistent.TheKindOfDecisionIsKnown, Consistent.NobodyVotesForAVacantSeat, Consistent.VotesFitTheAttendance,
            InOrder.OfDates, HasEffect.CastingVotes, HasEffect.Ratifications,
        ];

    internal static IEnumerable<Finding> All(PartnershipRecord record, Decision decision, ReadPlaces places)
    {
        Body? body = record.Bodies.FirstOrDefault(b => b.Id == decision.Body);
        var read = new Read(record, decision, body, places);
        return Rules.SelectMany(rule => rule(read));
    }

    private static IEnumerable<Finding> BodyIsKnown(Read read)
    {
        if (read.Body is null) yield return Unknown(read.Of(nameof(Decision.Body)), "body", read.Decision.Body.Value, read.Record.Bodies.Select(b => b.Id.Value));
        else if (read.Body.Seats.Count == 0)
        {
            yield return DecisionCodes.Unknown.Error(read.Of(nameof(Decision.Body)), $"The body ‘{read.Body.Id}’ has no seats in the record, so nobody can have voted.", "a body with ‘seats’", "Add the seats of the body to partnership.yaml.");
        }
    }

    private static IEnumerable<Finding> PeopleAreKnown(Read read) =>
        from part in (read.Decision.Meeting?.Attendance ?? []).Where(a => a.Substitute is not null).Select(a => (Part: (object)a, Property: nameof(Attendance.Substitute), Person: a.Substitute!.Value))
            .Concat(read.Decision.Rulings.Select(r => (Part: (object)r, Property: nameof(Ruling.By), Person: r.By)))
        where !read.Record.People.Any(p => p.Id == part.Person)
        select Unknown(read.Places.Of(part.Part, part.Property), "person", part.Person.Value, read.Record.People.Select(p => p.Id.Value));

    private static IEnumerable<Finding> DocumentIsKnown(Read read)
    {
        if (read.Decision.Document is { } document && !read.Record.Documents.Any(d => d.Id == document))
            yield return Unknown(read.Of(nameof(Decision.Document)), "document", document.Value, read.Record.Documents.Select(d => d.Id.Value));
    }

    private static IEnumerable<Finding> SeatsAreKnown(Read read) =>
        from named in read.Seats()
        where read.Body is { Seats.Count: > 0 } body && !body.Seats.Any(s => s.Id == named.Seat)
        select Unknown(named.Place, "seat", named.Seat.Value, read.Body!.Seats.Select(s => s.Id.Value), $" on the body ‘{read.Body.Id}’");

    private static IEnumerable<Finding> NothingIsSaidTwice(Read read) =>
        from same in read.Decision.Ballots.GroupBy(b => b.Seat)
        from again in same.Skip(1)
        select DecisionCodes.Twice.Error(
            read.Places.Of(again, nameof(Ballot.Seat)), $"‘{again.Seat}’ has voted already: a seat has one vote.", "one ballot a seat", "Take one of the two out. Where member and substitute both came, the member votes.");

    private static IEnumerable<Finding> ThereIsAMeetingOrAWrittenRound(Read read)
    {
        Decision decision = read.Decision;
        (string Name, string Words)[] ways =
        [
            .. decision.Meeting is null ? ((string, string)[])[] : [(nameof(Decision.Meeting), "a meeting")],
            .. decision.InWriting is null ? ((string, string)[])[] : [(nameof(Decision.InWriting), "a written procedure")],
            .. decision.Direction is null ? ((string, string)[])[] : [(nameof(Decision.Direction), "a direction")],
        ];
        if (ways.Length == 1) yield break;
        yield return DecisionCodes.MeetingOrWriting.Error(
            read.Of(ways.Length == 0 ? nameof(Decision.Title) : ways[^1].Name), ways.Length == 0 ? "The decision has neither a meeting nor a written procedure." : $"The decision has {string.Join(" and ", ways.Select(w => w.Words))}.",
            "one of ‘meeting’, ‘inWriting’ and ‘direction’", ways.Length == 0 ? "Add ‘meeting’ with its day, or ‘inWriting’." : "Leave the one by which it was decided.");
    }

    private static IEnumerable<Finding> VotesAreCounted(Read read)
    {
        if (read.Decision is { Totals: not null, Ballots.Count: > 0 })
        {
            yield return DecisionCodes.VotesTwice.Error(read.Of(nameof(Decision.Totals)), "The votes stand by seat and as totals.", "one of ‘ballots’ and ‘totals’", "Take ‘totals’ out: they follow from the ballots.");
            yield break;
        }

        if (read.Decision.Totals is not { } totals || read.Body is not { Seats.Count: > 0 } body) yield break;
        int cast = totals.For + totals.Against + totals.Abstained;
        IReadOnlySet<SeatKind> voters = RuleResolution.Of(read.Rules, read.Decision.Type).Rule.Voters;
        int seats = body.Seats.Count(s => voters.Contains(s.Kind));
        if (Math.Max(cast, totals.Present ?? 0) > seats)
        {
            yield return DecisionCodes.TooManyVotes.Error(
                read.Of(nameof(Decision.Totals)), string.Create(CultureInfo.InvariantCulture, $"{Math.Max(cast, totals.Present ?? 0)} are counted, but the body ‘{body.Id}’ has {seats} seats with a vote."),
                string.Create(CultureInfo.InvariantCulture, $"at most {seats}"), "Correct the count, or the seats of the body.");
        }

        if (totals.Present is { } present && present < cast)
        {
            yield return DecisionCodes.TooManyVotes.Error(
                read.Of(nameof(Decision.Totals)), string.Create(CultureInfo.InvariantCulture, $"{cast} voted or abstained, but only {present} were present."), "no more votes and abstentions than were present", "Correct one of the numbers.");
        }
    }

    private static IEnumerable<Finding> TimesFollow(Read read)
    {
        foreach (Attendance attendance in read.Decision.Meeting?.Attendance ?? [])
        {
            if (attendance is { In: { } came, Out: { } left } && left.Minutes <= came.Minutes)
            {
                yield return DecisionCodes.TimesOutOfOrder.Error(
                    read.Places.Of(attendance, nameof(Attendance.Out)), $"‘{attendance.Seat}’ left at {left}, not after coming at {came}.", "a time after the one at which the person came", "Correct one of the two times.");
            }
        }

        if (read.Decision.Meeting is { ScheduledStart: { } start, VotedAt: { } voted } meeting && voted.Minutes < start.Minutes)
        {
            yield return DecisionCodes.TimesOutOfOrder.Error(
                read.Places.Of(meeting, nameof(Meeting.VotedAt)), $"The vote was taken at {voted}, before the meeting was to start at {start}.", "a time not before the start", "Correct one of the two times.");
        }
    }

    private static IEnumerable<Finding> DatesFollow(Read read)
    {
        if (read.Decision.Meeting is { AdjournedFrom: { } first } meeting && first >= meeting.On)
        {
            yield return DecisionCodes.DatesOutOfOrder.Error(
                read.Places.Of(meeting, nameof(Meeting.AdjournedFrom)), $"The meeting of {Dates.Words(meeting.On)} cannot continue one of {Dates.Words(first)}: that is not an earlier day.", "the earlier day of the meeting that was adjourned", "Correct one of the two dates.");
        }

        if (read.Decision.InWriting is { } round && round.Deadline <= round.SentOn)
        {
            yield return DecisionCodes.DatesOutOfOrder.Error(
                read.Places.Of(round, nameof(WrittenRound.Deadline)), $"The last day for answers, {Dates.Words(round.Deadline)}, is not after the day of sending, {Dates.Words(round.SentOn)}.", "a later day", "Correct one of the two dates.");
        }

        if (read.Decision.Notice is { ServedOn: { } served } notice && served < notice.SentOn)
        {
            yield return DecisionCodes.DatesOutOfOrder.Error(
                read.Places.Of(notice, nameof(NoticeGiven.ServedOn)), $"The notice was served on {Dates.Words(served)}, before it was sent on {Dates.Words(notice.SentOn)}.", "a day not before ‘sentOn’", "Correct one of the two dates.");
        }
    }

    private static IEnumerable<Finding> RulingsFit(Read read)
    {
        if (read.Body is null) yield break;
        RuleResolution resolution = RuleResolution.Of(read.Rules, read.Decision.Type);
        var raised = new Case(read.Record, read.Body, resolution.Rule, read.Decision);
        IReadOnlyList<OpenQuestion> open = [.. resolution.Questions.Where(q => q.Arises is null || q.Arises(raised))];
        foreach (Ruling ruling in read.Decision.Rulings)
        {
            OpenQuestion? question = open.FirstOrDefault(q => q.Key == ruling.Question);
            if (question is null)
            {
                string keys = string.Join(", ", open.Select(q => q.Key));
                yield return DecisionCodes.RulingUnknown.Error(
                    read.Places.Of(ruling, nameof(Ruling.Question)), $"The rules leave no question ‘{ruling.Question}’ open for this decision.", open.Count == 0 ? "no ruling: nothing is open" : $"one of {keys}",
                    Nearest.To(ruling.Question, open.Select(q => q.Key)) is { } near ? $"Write ‘{near}’." : "Take the ruling out, or correct the question.");
            }
            else if (!question.Answers.Any(a => a.Key == ruling.Reading))
            {
                yield return DecisionCodes.RulingUnknown.Error(
                    read.Places.Of(ruling, nameof(Ruling.Reading)), $"‘{ruling.Reading}’ is no reading of ‘{question.Key}’.", $"one of {string.Join(", ", question.Answers.Select(a => a.Key))}", "Write one of these.");
            }
        }
    }

    private static IEnumerable<Finding> AmendmentsSayWhat(Read read)
    {
        if (read.Decision.Type == DecisionType.Amendment && read.Decision.Document is null)
            yield return DecisionCodes.NothingAmended.Error(read.Of(nameof(Decision.Type)), "The amendment does not say which document it changes.", "the key ‘document’ with the id of a document", "Add ‘document’.");
    }

    internal static Finding Unknown(Place place, string what, string id, IEnumerable<string> known, string where = "") => DecisionCodes.Unknown.Error(
        place, $"The record has no {what} ‘{id}’{where}.", $"the id of {(what[0] == 'o' ? "an" : "a")} {what} in partnership.yaml", Nearest.To(id, known) is { } near ? $"Write ‘{near}’." : $"Add the {what} to the record, or write the id of one that is there.");

    /// <summary>A decision beside its record, and where each part of it was read.</summary>
    internal sealed record Read(PartnershipRecord Record, Decision Decision, Body? Body, ReadPlaces Places)
    {
        internal BodyRules? Rules => Record.Rules.FirstOrDefault(r => r.Body == Decision.Body);

        internal Place Of(string property) => Places.Of(Decision, property);

        internal IEnumerable<(SeatId Seat, Place Place)> Seats() =>
        [
            .. Decision.Ballots.Select(b => (b.Seat, Places.Of(b, nameof(Ballot.Seat)))),
            .. (Decision.Meeting?.Attendance ?? []).Select(a => (a.Seat, Places.Of(a, nameof(Attendance.Seat)))),
            .. Decision.Interests.Select(i => (i.Seat, Places.Of(i, nameof(DeclaredInterest.Seat)))),
            .. Decision.VoteAskedForBy is { } asked ? ((SeatId, Place)[])[(asked, Of(nameof(Decision.VoteAskedForBy)))] : [],
            .. Decision.Concerns is { } concerned ? ((SeatId, Place)[])[(concerned, Of(nameof(Decision.Concerns)))] : [],
            .. (Decision.Notice?.To ?? []).Index().Select(s => (s.Item, Places.Of(Decision.Notice!, nameof(NoticeGiven.To), s.Index))),
            .. (Decision.InWriting?.AskedForMeeting ?? []).Index().Select(s => (s.Item, Places.Of(Decision.InWriting!, nameof(WrittenRound.AskedForMeeting), s.Index))),
        ];
    }
}
