using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Governance.Decisions.Consents;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Decisions.Checks;

/// <summary>That a decision agrees with its record and with itself.</summary>
internal static class Consistent
{
    internal static IEnumerable<Finding> OrganisationsAreKnown(DecisionChecks.Read read) =>
        from named in read.Decision.Commits.Select(c => (c.Organisation, Place: read.Places.Of(c, nameof(Commitment.Organisation))))
            .Concat(read.Decision.Signatures.Select(s => (Organisation: s.By, Place: read.Places.Of(s, nameof(Signature.By)))))
        where !read.Record.Organisations.Any(o => o.Id == named.Organisation)
        select DecisionChecks.Unknown(named.Place, "organisation", named.Organisation.Value, read.Record.Organisations.Select(o => o.Id.Value));

    // A kind that no rule speaks of is judged as such; one that is merely misspelt would be judged by no rule at all.
    internal static IEnumerable<Finding> TheKindOfDecisionIsKnown(DecisionChecks.Read read)
    {
        if (read.Rules is not { } rules || rules.Decisions.Any(d => d.Type == read.Decision.Type)) yield break;
        if (Nearest.To(read.Decision.Type.Value, rules.Decisions.Select(d => d.Type.Value)) is { } near)
        {
            yield return DecisionCodes.UnknownType.Error(
                read.Of(nameof(Decision.Type)), $"The rules of ‘{rules.Body}’ have no kind of decision ‘{read.Decision.Type}’.", $"one of {string.Join(", ", rules.Decisions.Select(d => d.Type))}, or a kind that is not like any of them", $"Write ‘{near}’.");
        }
    }

    internal static IEnumerable<Finding> NobodyVotesForAVacantSeat(DecisionChecks.Read read)
    {
        if (read.Body is null || read.Decision is { Meeting: null, InWriting: null }) yield break;
        foreach ((SeatId seat, Place place, string did) in Took(read))
        {
            SeatStanding? vacant = read.Body.Seats.FirstOrDefault(s => s.Id == seat)?.Standing
                .FirstOrDefault(s => s.Is == SeatState.Vacant && s.From <= read.Decision.DecidedOn && (s.Until is not { } until || read.Decision.DecidedOn <= until));
            if (vacant is null) continue;
            yield return DecisionCodes.VacantSeat.Error(
                place, $"‘{seat}’ was vacant on {Dates.Words(read.Decision.DecidedOn)}, so nobody can have {did}.", "a seat that somebody held on the day", "Take the entry out, or correct the ‘standing’ of the seat.");
        }
    }

    internal static IEnumerable<Finding> VotesFitTheAttendance(DecisionChecks.Read read)
    {
        if (read.Decision is not { Totals: { } totals, Ballots.Count: 0, Meeting.Attendance: { Count: > 0 } attendance }) yield break;
        int cast = totals.For + totals.Against + totals.Abstained, came = attendance.Select(a => a.Seat).Distinct().Count();
        if (cast > came)
        {
            yield return DecisionCodes.TooManyVotes.Error(
                read.Of(nameof(Decision.Totals)), string.Create(CultureInfo.InvariantCulture, $"{cast} voted or abstained, but {came} {(came == 1 ? "seat is" : "seats are")} on the attendance list."),
                string.Create(CultureInfo.InvariantCulture, $"at most {came}"), "Correct the count, or add to ‘attendance’ who is missing.");
        }
    }

    private static IEnumerable<(SeatId Seat, Place Place, string Did)> Took(DecisionChecks.Read read) =>
    [
        .. read.Decision.Ballots.Select(b => (b.Seat, read.Places.Of(b, nameof(Ballot.Seat)), "cast its vote")),
        .. (read.Decision.Meeting?.Attendance ?? []).Select(a => (a.Seat, read.Places.Of(a, nameof(Attendance.Seat)), "sat in it")),
    ];
}
