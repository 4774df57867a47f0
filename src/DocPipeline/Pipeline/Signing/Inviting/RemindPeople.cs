using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Voting;
using DocPipeline.Signing;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Inviting;

/// <summary>The story of reminders: those that are due by the round's own days, or everybody who has not answered.</summary>
public static class RemindPeople
{
    /// <summary>Reminds everybody who can sign and has not, whatever the day; or one of them.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="round">The round.</param>
    /// <param name="slot">The place; all if left out.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="request">The request's id.</param>
    /// <param name="mail">How people are written to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<RoundStatus>> NowAsync(OpenedArchive archive, string round, string? slot, string by, string request, IRoundMail mail, CancellationToken cancellationToken)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<RoundStatus>(kept.Findings);
        SlotId? only = null;
        if (slot is not null)
        {
            Outcome<SlotStanding> place = Places.Find(kept.Value, slot);
            if (place.IsRefused) return Outcome.Refused<RoundStatus>(place.Findings);
            only = place.Value.Slot.Id;
        }

        return await DoneAsync(archive, RoundAct.RunAsync(archive, round, request, by, Decide, [], mail, cancellationToken)).ConfigureAwait(false);

        // From the round as it is, or, where the request is said again, as it was.
        Outcome<SigningEvent> Decide(SigningRound now, DateTimeOffset at)
        {
            SlotId[] places = only is { } one ? [one] : [.. now.Slots.Where(each => CanBeReminded(now, each, at)).Select(each => each.Slot.Id)];
            return places.Length > 0
                ? Outcome.Done<SigningEvent>(new SlotsReminded(places))
                : Outcome.Refused<SigningEvent>([SigningCodes.Error(SigningCodes.Round, "Nobody is there to be reminded: everybody whose turn it is has answered, or has not been invited.", mend: "docpipeline round status shows where each stands.")]);
        }
    }

    /// <summary>Sends the reminders that are due, in every open round; and hands over letters that a program which died has not.</summary>
    /// <returns>The rounds in which somebody was reminded.</returns>
    public static async Task<Outcome<IReadOnlyList<RoundStatus>>> DueAsync(OpenedArchive archive, IRoundMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        List<RoundStatus> reminded = [];
        List<Finding> findings = [];
        await foreach (var id in archive.Entries.Rounds.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (VoteRecords.IsVote(id))
            {
                await VoteLetters.CatchUpAsync(archive, id.Value, cancellationToken).ConfigureAwait(false);
                continue;
            }

            Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, id.Value, cancellationToken).ConfigureAwait(false);
            if (kept.IsRefused)
            {
                findings.AddRange(kept.Findings.Select(finding => finding with { Severity = Severity.Warning }));
                continue;
            }

            if (kept.Value.Round.Closing is not null) continue;
            await RoundAct.CatchUpAsync(kept.Value, mail, cancellationToken).ConfigureAwait(false);
            foreach (IGrouping<int, SlotStanding> due in Due(kept.Value.Round, archive.Clock.GetUtcNow()))
            {
                SlotsReminded each = new([.. due.Select(slot => slot.Slot.Id)], due.Key);
                string request = Places.Request("reminded", FormattableString.Invariant($"{due.Key}:{string.Join('+', due.Select(slot => FormattableString.Invariant($"{slot.Slot.Id}.{slot.Generation}")))}"));
                Outcome<RoundStatus> one = await DoneAsync(archive, RoundAct.EventAsync(archive, id.Value, request, RoundAct.Program, each, mail, cancellationToken)).ConfigureAwait(false);
                if (one.Value is { } status) reminded.Add(status);
                else findings.AddRange(one.Findings.Select(finding => finding with { Severity = Severity.Warning }));
            }
        }

        // Signatures since the last seal are sealed at the latest now.
        if (archive is { SealsAtOnce: true, HasKey: true })
        {
            Outcome<SignedCheckpoint> sealing = await archive.SealAsync(cancellationToken).ConfigureAwait(false);
            findings.AddRange(sealing.Findings.Select(finding => finding with { Severity = Severity.Warning }));
        }

        return Outcome.Done<IReadOnlyList<RoundStatus>>([.. reminded.DistinctBy(round => round.Round)], findings);
    }

    // Of several days that have passed, the last one counts: nobody is reminded twice on one day.
    private static IEnumerable<IGrouping<int, SlotStanding>> Due(SigningRound round, DateTimeOffset now) =>
        from slot in round.Slots
        where CanBeReminded(round, slot, now)
        let days = new Moment(now).On.DayNumber - new Moment(slot.InvitedAt!.Value).On.DayNumber
        let day = round.Terms!.RemindAfterDays.LastOrDefault(each => each <= days)
        where day > (slot.RemindedDay ?? 0)
        group slot by day;

    private static bool CanBeReminded(SigningRound round, SlotStanding slot, DateTimeOffset now) =>
        round.StateOf(slot, now) is SlotState.Open or SlotState.Rejected && slot.Invitation is InvitationState.Sent or InvitationState.Viewed;

    private static async Task<Outcome<RoundStatus>> DoneAsync(OpenedArchive archive, Task<Outcome<KeptRound>> act)
    {
        Outcome<KeptRound> after = await act.ConfigureAwait(false);
        return after.IsRefused ? Outcome.Refused<RoundStatus>(after.Findings) : Outcome.Done(RoundStatus.Of(after.Value, archive.Clock.GetUtcNow()));
    }
}
