using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Inviting;

/// <summary>The story of invitations: those whose turn it is, one again, one at a corrected address, one in place of another.</summary>
public static class InvitePeople
{
    /// <summary>Invites everybody whose turn it is, who is named, and whom nobody has invited.</summary>
    public static async Task<Outcome<RoundStatus>> AllAsync(OpenedArchive archive, string round, string by, IRoundMail mail, CancellationToken cancellationToken)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<RoundStatus>(kept.Findings);
        Outcome<KeptRound> invited = await OpenedAsync(archive, kept.Value, by, mail, cancellationToken).ConfigureAwait(false);
        return invited.IsRefused ? Outcome.Refused<RoundStatus>(invited.Findings) : Outcome.Done(RoundStatus.Of(invited.Value, archive.Clock.GetUtcNow()));
    }

    /// <summary>Invites one, whoever was invited there before: the links that were sent are dead from then on.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="round">The round.</param>
    /// <param name="slot">The place.</param>
    /// <param name="person">Who is invited; whoever is to sign there already if left out.</param>
    /// <param name="lastDay">The last day on which they can sign, where that changes.</param>
    /// <param name="by">Who invites: an office.</param>
    /// <param name="mail">How people are written to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="request">The request's id: however often it is said, one invitation goes out. Without one, each call is an invitation of its own.</param>
    public static async Task<Outcome<RoundStatus>> OneAsync(OpenedArchive archive, string round, string slot, PlannedPerson? person, DateOnly? lastDay, string by, IRoundMail mail, CancellationToken cancellationToken, string? request = null)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<RoundStatus>(kept.Findings);
        Outcome<SlotStanding> place = Places.Find(kept.Value, slot);
        if (place.IsRefused) return Outcome.Refused<RoundStatus>(place.Findings);
        string? id = place.Value.Person;
        if (person is not null)
        {
            Outcome<IReadOnlyDictionary<SlotId, string>> entered = await SigningPeople.EnterAsync(archive, [(place.Value.Slot.Id, place.Value.Slot.Name, person)], [kept.Value.Chain.Document!.Object.Value, kept.Value.Id.Object.Value], cancellationToken).ConfigureAwait(false);
            if (entered.IsRefused) return Outcome.Refused<RoundStatus>(entered.Findings);
            id = entered.Value[place.Value.Slot.Id];
        }

        if (id is null) return Outcome.Refused<RoundStatus>([SigningCodes.Error(SigningCodes.Unsaid, $"Nobody is named who signs for {place.Value.Slot.Name}.", slot, mend: "Say who: --name and --email, or --person with an id.")]);
        DateTimeOffset? until = lastDay is { } day ? Moment.StartOf(day.AddDays(1)).At : null;
        Outcome<KeptRound> invited = request is null
            ? await SendAsync(archive, kept.Value, [InvitationAt(place.Value)], by, mail, cancellationToken).ConfigureAwait(false)
            : await RoundAct.RunAsync(archive, round, request, by, (now, _) => Outcome.Done<SigningEvent>(new SlotsInvited([InvitationAt(now.Find(place.Value.Slot.Id)!)])), [], mail, cancellationToken).ConfigureAwait(false);
        return invited.IsRefused ? Outcome.Refused<RoundStatus>(invited.Findings) : Outcome.Done(RoundStatus.Of(invited.Value, archive.Clock.GetUtcNow()));

        Invitation InvitationAt(SlotStanding at) => new(at.Slot.Id, id, at.Generation + 1, until);
    }

    /// <summary>Invites those whose turn has come.</summary>
    internal static async Task<Outcome<KeptRound>> OpenedAsync(OpenedArchive archive, KeptRound kept, string by, IRoundMail mail, CancellationToken cancellationToken)
    {
        DateTimeOffset now = archive.Clock.GetUtcNow();
        Invitation[] due =
        [
            .. from slot in kept.Round.Slots
               where slot is { Invitation: InvitationState.Pending, Person: not null } && kept.Round.StateOf(slot, now) is SlotState.Open or SlotState.Rejected
               select new Invitation(slot.Slot.Id, slot.Person!, slot.Generation + 1),
        ];
        return due.Length == 0 || kept.Round.Closing is not null ? Outcome.Done(kept) : await SendAsync(archive, kept, due, by, mail, cancellationToken).ConfigureAwait(false);
    }

    // The request follows from what is asked: two programs that find the same people due invite them once.
    private static Task<Outcome<KeptRound>> SendAsync(OpenedArchive archive, KeptRound kept, IReadOnlyList<Invitation> invitations, string by, IRoundMail mail, CancellationToken cancellationToken) =>
        RoundAct.EventAsync(archive, kept.Id.Value, Places.Request("invited", string.Join('+', invitations.Select(each => FormattableString.Invariant($"{each.Slot}.{each.Generation}.{each.Person}")))), by, new SlotsInvited(invitations), mail, cancellationToken);
}
