using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Tests.Signing.Model;

/// <summary>
/// A round as a clerk would keep it: the list of what happened and nothing else. Every question is answered by reading the list again,
/// mostly from its end. Nothing of the program's own way to work it out is used, only what events and terms say.
/// </summary>
internal sealed class PlainRound
{
    private readonly Dictionary<SlotId, List<(SigningEvent Event, DateTimeOffset At)>> pages = [];

    internal RoundTerms? Terms { get; private set; }

    internal SigningEvent? Ending { get; private set; }

    internal void Write(SigningEvent each, DateTimeOffset at)
    {
        if (each is RoundIssued issued)
        {
            Terms = issued.Terms;
            foreach (RoundSlot slot in Terms.Slots) pages.Add(slot.Id, []);
        }
        else if (each is RoundCompleted or RoundVoided or RoundSuperseded)
        {
            Ending = each;
        }
        else
        {
            foreach (SlotId slot in Named(each)) pages[slot].Add((each, at));
        }
    }

    internal static IReadOnlyList<SlotId> Named(SigningEvent each) => each switch
    {
        SlotsInvited invited => [.. invited.Invitations.Select(one => one.Slot)],
        SlotsReminded reminded => reminded.Places,
        SlotEvent one => [one.Slot],
        _ => [],
    };

    internal RoundSlot Slot(SlotId id) => Terms!.Slots.Single(slot => slot.Id == id);

    internal IReadOnlyList<(SigningEvent Event, DateTimeOffset At)> Page(SlotId id) => pages[id];

    /// <summary>What was answered last: nothing, “look” (signed, to be looked at), “counts”, “bad”, “no” or “back”.</summary>
    internal string Answer(SlotId id)
    {
        List<(SigningEvent Event, DateTimeOffset At)> page = pages[id];
        for (int i = page.Count - 1; i >= 0; i--)
        {
            string? answer = page[i].Event switch
            {
                SlotsInvited => "",
                SlotSigned { NeedsAcceptance: true } => "look",
                SlotSigned or SlotAccepted => "counts",
                SlotRejected => "bad",
                SlotDeclined => "no",
                SlotWithdrawn => "back",
                _ => null,
            };
            if (answer is not null) return answer;
        }

        return "";
    }

    internal (SlotSigned Signed, DateTimeOffset At)? Signature(SlotId id) =>
        Answer(id) is "look" or "counts" && pages[id].FindLast(line => line.Event is SlotSigned) is var (signed, at) ? ((SlotSigned)signed, at) : null;

    internal int Link(SlotId id) => pages[id].Count(line => line.Event is SlotsInvited or DelegationApproved);

    internal InvitationState Invitation(SlotId id) => pages[id].FindLast(line => line.Event is SlotsInvited or DelegationApproved or SlotBounced or SlotViewed).Event switch
    {
        SlotsInvited => InvitationState.Sent,
        SlotBounced => InvitationState.Bounced,
        SlotViewed => InvitationState.Viewed,
        _ => InvitationState.Pending,
    };

    internal string? Person(SlotId id) => Person(id, pages[id].Count);

    internal string? Principal(SlotId id)
    {
        int first = pages[id].FindIndex(line => line.Event is DelegationApproved);
        if (first < 0) return null;
        for (; first >= 0 && first < pages[id].Count; first = pages[id].FindIndex(first + 1, line => line.Event is DelegationApproved))
            if (Person(id, first) is { } person) return person;
        return null;
    }

    internal DelegationAsked? Asked(SlotId id) => pages[id].FindLast(line =>
        line.Event is DelegationAsked or DelegationApproved or DelegationRefused or SlotsInvited or SlotSigned or SlotDeclined).Event as DelegationAsked;

    internal DateTimeOffset? Until(SlotId id)
    {
        for (int i = pages[id].Count - 1; i >= 0; i--)
        {
            if (pages[id][i].Event is SlotExtended extended) return extended.ExpiresAt;
            if (pages[id][i].Event is SlotsInvited invited && Of(invited, id).ExpiresAt is { } until) return until;
        }

        return Slot(id).ExpiresAt;
    }

    internal SigningAuthority? Authority(SlotId id) => Authority(id, pages[id].Count);

    internal DateTimeOffset? ViewedAt(SlotId id)
    {
        int sent = pages[id].FindLastIndex(line => line.Event is SlotsInvited or DelegationApproved);
        return pages[id].Skip(sent + 1).Where(line => line.Event is SlotViewed).Select(line => (DateTimeOffset?)line.At).FirstOrDefault();
    }

    internal IReadOnlyList<SlotsReminded> Reminders(SlotId id) =>
        [.. pages[id].Skip(pages[id].FindLastIndex(line => line.Event is SlotsInvited) + 1).Select(line => line.Event).OfType<SlotsReminded>()];

    internal string? Reason(SlotId id) => pages[id].FindLast(line => line.Event is SlotSigned or SlotRejected or SlotDeclined or SlotWithdrawn).Event switch
    {
        SlotRejected rejected => rejected.Reason,
        SlotDeclined declined => declined.Reason,
        SlotWithdrawn withdrawn => withdrawn.Reason,
        _ => null,
    };

    private static Invitation Of(SlotsInvited invited, SlotId id) => invited.Invitations.Single(one => one.Slot == id);

    private string? Person(SlotId id, int before)
    {
        for (int i = before - 1; i >= 0; i--)
        {
            if (pages[id][i].Event is SlotsInvited invited) return Of(invited, id).Person;
            if (pages[id][i].Event is DelegationApproved) return ((DelegationAsked)pages[id].Take(i).Last(line => line.Event is DelegationAsked).Event).To;
        }

        return Slot(id).Person;
    }

    // Who holds an office, and since when, is said of a person: it is not said of the next one.
    private SigningAuthority? Authority(SlotId id, int before)
    {
        for (int i = before - 1; i >= 0; i--)
        {
            if (pages[id][i].Event is AuthorityRecorded recorded) return recorded.Authority;
            if (pages[id][i].Event is SlotSigned { Authority: { } said } && said != new SigningAuthority()) return said;
            bool isOther = pages[id][i].Event is DelegationApproved || (pages[id][i].Event is SlotsInvited && Person(id, i) is { } old && old != Person(id, i + 1));
            if (isOther) return Authority(id, i) is { } decision ? decision with { InOfficeFrom = null, InOfficeUntil = null } : null;
        }

        return Slot(id).Authority;
    }
}
