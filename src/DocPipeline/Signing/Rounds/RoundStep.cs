using System.Collections.Immutable;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Rounds;

/// <summary>What an event that is allowed makes of a round.</summary>
internal static class RoundStep
{
    internal static SigningRound After(SigningRound round, SigningEvent each, DateTimeOffset at) => each switch
    {
        RoundIssued issued => round with { Terms = issued.Terms, IssuedAt = at, Slots = [.. issued.Terms.Slots.Select(slot => new SlotStanding(slot))] },
        SlotsInvited invited => invited.Invitations.Aggregate(round, (before, one) => At(before, one.Slot, slot => Invited(slot, one, at))),
        SlotsReminded reminded => reminded.Places.Aggregate(round, (before, one) => At(before, one, slot => slot with { Reminders = slot.Reminders + 1, RemindedDay = reminded.Day ?? slot.RemindedDay })),
        SlotEvent own => At(round, own.Slot, slot => After(slot, own, at)),
        _ => round with { Closing = each, ClosedAt = at },
    };

    private static SlotStanding Invited(SlotStanding slot, Invitation invitation, DateTimeOffset at) => slot with
    {
        Answer = SlotAnswer.None,
        Invitation = InvitationState.Sent,
        Generation = invitation.Generation,
        Person = invitation.Person,
        Authority = slot.Person is null || slot.Person == invitation.Person ? slot.Authority : OfAnother(slot.Authority),
        Asked = null,
        ExpiresAt = invitation.ExpiresAt ?? slot.ExpiresAt,
        InvitedAt = at,
        ViewedAt = null,
        Reminders = 0,
        RemindedDay = null,
    };

    private static SlotStanding After(SlotStanding slot, SlotEvent each, DateTimeOffset at) => each switch
    {
        SlotBounced => slot with { Invitation = InvitationState.Bounced },
        SlotViewed => slot with { Invitation = InvitationState.Viewed, ViewedAt = slot.ViewedAt ?? at },
        SlotSigned signed => slot with
        {
            Answer = signed.NeedsAcceptance ? SlotAnswer.Signed : SlotAnswer.Verified,
            Signature = signed,
            SignedAt = at,
            Authority = signed.Authority is { } said && said != new SigningAuthority() ? said : slot.Authority,
            Asked = null,
            Accepted = null,
            Reason = null,
        },
        SlotAccepted accepted => slot with { Answer = SlotAnswer.Verified, Accepted = accepted },
        SlotRejected rejected => slot with { Answer = SlotAnswer.Rejected, Signature = null, SignedAt = null, Reason = rejected.Reason },
        SlotDeclined declined => slot with { Answer = SlotAnswer.Declined, Asked = null, Reason = declined.Reason },
        SlotWithdrawn withdrawn => slot with { Answer = SlotAnswer.Withdrawn, Signature = null, SignedAt = null, Accepted = null, Reason = withdrawn.Reason },
        DelegationAsked asked => slot with { Asked = asked },

        // The principal's link is dead at once; the other person gets one of their own.
        DelegationApproved => slot with { Principal = slot.Principal ?? slot.Person, Person = slot.Asked!.To, Authority = OfAnother(slot.Authority), Asked = null, Generation = slot.Generation + 1, Invitation = InvitationState.Pending, ViewedAt = null },
        DelegationRefused => slot with { Asked = null },
        AuthorityRecorded authority => slot with { Authority = authority.Authority },
        SlotExtended extended => slot with { ExpiresAt = extended.ExpiresAt },
        _ => throw new InvalidOperationException($"‘{each.Word}’ is no event of a place."),
    };

    // The organisation's decision stays when another person is to sign; from when to when somebody held the office was said of the one before.
    private static SigningAuthority? OfAnother(SigningAuthority? authority) => authority is null ? null : authority with { InOfficeFrom = null, InOfficeUntil = null };

    private static SigningRound At(SigningRound round, SlotId id, Func<SlotStanding, SlotStanding> change)
    {
        ImmutableArray<SlotStanding> slots = round.Slots;
        for (int i = 0; i < slots.Length; i++)
            if (slots[i].Slot.Id == id) return round with { Slots = slots.SetItem(i, change(slots[i])) };
        throw new InvalidOperationException($"The round has no place {id}.");
    }
}
