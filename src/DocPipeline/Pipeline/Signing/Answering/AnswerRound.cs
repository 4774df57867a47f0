using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Answering;

/// <summary>The stories of what people answer, and of what an office records of them, but for signatures.</summary>
public static class AnswerRound
{
    /// <summary>An organisation does not sign.</summary>
    public static Task<Outcome<RoundStatus>> DeclineAsync(OpenedArchive archive, string round, string slot, string reason, string by, string request, IRoundMail mail, CancellationToken cancellationToken) =>
        RoundAct.AtAsync(archive, round, slot, request, by, at => new SlotDeclined(at.Slot.Id, reason), mail, cancellationToken);

    /// <summary>A signature is taken back.</summary>
    public static Task<Outcome<RoundStatus>> WithdrawAsync(OpenedArchive archive, string round, string slot, string reason, string by, string request, IRoundMail mail, CancellationToken cancellationToken) =>
        RoundAct.AtAsync(archive, round, slot, request, by, at => new SlotWithdrawn(at.Slot.Id, reason), mail, cancellationToken);

    /// <summary>Somebody asks that another person sign.</summary>
    public static async Task<Outcome<RoundStatus>> AskToDelegateAsync(OpenedArchive archive, string round, string slot, PlannedPerson to, string reason, string by, string request, IRoundMail mail, CancellationToken cancellationToken)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<RoundStatus>(kept.Findings);
        Outcome<SlotStanding> place = Places.Find(kept.Value, slot);
        if (place.IsRefused) return Outcome.Refused<RoundStatus>(place.Findings);
        Outcome<IReadOnlyDictionary<SlotId, string>> entered = await SigningPeople.EnterAsync(archive, [(place.Value.Slot.Id, place.Value.Slot.Name, to)], [kept.Value.Chain.Document!.Object.Value, kept.Value.Id.Object.Value], cancellationToken).ConfigureAwait(false);
        if (entered.IsRefused) return Outcome.Refused<RoundStatus>(entered.Findings);
        string person = entered.Value[place.Value.Slot.Id];
        return await RoundAct.AtAsync(archive, round, slot, request, by, at => new DelegationAsked(at.Slot.Id, person, reason), mail, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The manager lets the other person sign; they are invited, and the first one's link is dead.</summary>
    public static Task<Outcome<RoundStatus>> ApproveDelegationAsync(OpenedArchive archive, string round, string slot, string by, string request, IRoundMail mail, CancellationToken cancellationToken) =>
        RoundAct.AtAsync(archive, round, slot, request, by, at => new DelegationApproved(at.Slot.Id), mail, cancellationToken);

    /// <summary>The manager does not.</summary>
    public static Task<Outcome<RoundStatus>> RefuseDelegationAsync(OpenedArchive archive, string round, string slot, string reason, string by, string request, IRoundMail mail, CancellationToken cancellationToken) =>
        RoundAct.AtAsync(archive, round, slot, request, by, at => new DelegationRefused(at.Slot.Id, reason), mail, cancellationToken);

    /// <summary>By which decision somebody may sign is recorded, or corrected.</summary>
    public static Task<Outcome<RoundStatus>> RecordAuthorityAsync(OpenedArchive archive, string round, string slot, PlannedAuthority authority, string by, string request, IRoundMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return RoundAct.AtAsync(archive, round, slot, request, by, at => new AuthorityRecorded(at.Slot.Id, authority.ToAuthority()), mail, cancellationToken);
    }

    /// <summary>There is more time to sign, or no end of it.</summary>
    public static Task<Outcome<RoundStatus>> ExtendAsync(OpenedArchive archive, string round, string slot, DateOnly? lastDay, string by, string request, IRoundMail mail, CancellationToken cancellationToken) =>
        RoundAct.AtAsync(archive, round, slot, request, by, at => new SlotExtended(at.Slot.Id, lastDay is { } day ? Moment.StartOf(day.AddDays(1)).At : null), mail, cancellationToken);

    /// <summary>An invitation did not reach the mailbox.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="round">The round.</param>
    /// <param name="slot">The place.</param>
    /// <param name="generation">The link that was in the letter.</param>
    /// <param name="reason">What the mail system answered, without the address.</param>
    /// <param name="request">The request's id.</param>
    /// <param name="mail">How people are written to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<Outcome<RoundStatus>> BounceAsync(OpenedArchive archive, string round, string slot, int generation, string reason, string request, IRoundMail mail, CancellationToken cancellationToken) =>
        RoundAct.AtAsync(archive, round, slot, request, RoundAct.Program, at => new SlotBounced(at.Slot.Id, generation, reason), mail, cancellationToken);

    /// <summary>A signatory opened the document by a link. Only the first time is kept.</summary>
    public static async Task<Outcome<RoundStatus>> ViewAsync(OpenedArchive archive, string round, string slot, int generation, IRoundMail mail, CancellationToken cancellationToken)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<RoundStatus>(kept.Findings);
        Outcome<SlotStanding> place = Places.Find(kept.Value, slot);
        if (place.IsRefused) return Outcome.Refused<RoundStatus>(place.Findings);
        DateTimeOffset now = archive.Clock.GetUtcNow();
        SlotViewed viewed = new(place.Value.Slot.Id, generation);
        return place.Value.Invitation == InvitationState.Viewed || kept.Value.Round.Judge(viewed, now).Count > 0
            ? Outcome.Done(RoundStatus.Of(kept.Value, now))
            : await RoundAct.AtAsync(archive, round, slot, Places.Request("viewed", FormattableString.Invariant($"{slot}.{generation}")), slot, at => viewed, mail, cancellationToken).ConfigureAwait(false);
    }
}
