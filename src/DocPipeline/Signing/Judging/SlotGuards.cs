using DocPipeline.Findings;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Judging;

/// <summary>What every other event at a place has to say.</summary>
internal static class SlotGuards
{
    internal static IReadOnlyList<Finding> Of(SigningRound round, SlotStanding slot, SlotEvent each, DateTimeOffset now) => each switch
    {
        SlotBounced bounced => [.. Link(slot, bounced.Generation), .. Refusals.Unless(bounced.Reason, "what the mail system answered"), .. If(slot.Invitation == InvitationState.Bounced, slot, $"It is known that the invitation for {slot.Slot.Name} did not arrive.", "Correct the address, and invite them again.")],
        SlotViewed viewed => [.. Link(slot, viewed.Generation), .. If(slot.Invitation == InvitationState.Viewed, slot, $"{slot.Slot.Name} opened the document before.", "Nothing is to be done: the first time is on record.")],
        SlotAccepted accepted => [.. Refusals.Unless(accepted.Officer, "who accepts it"), .. Refusals.IfSaid(accepted.Note, "what was looked at")],
        SlotRejected rejected => Refusals.Unless(rejected.Reason, "why it cannot be taken", isRead: rejected.Report is not null),
        SlotDeclined declined => Refusals.Unless(declined.Reason, "why"),
        DelegationAsked asked =>
        [
            .. Refusals.Unless(asked.To, "to whom"), .. Refusals.Unless(asked.Reason, "why"),
            .. If(slot.Asked is not null, slot, $"{slot.Slot.Name} has asked already that another person sign; the manager has not answered.", "Wait for the answer."),
            .. If(asked.To == slot.Person, slot, "That person is the one who is to sign.", "Name another person."),
        ],
        DelegationApproved or DelegationRefused when slot.Asked is null => If(true, slot, $"Nobody of {slot.Slot.Name} has asked that another person sign.", "docpipeline round status says who has."),
        DelegationRefused refused => Refusals.Unless(refused.Reason, "why not"),
        SlotWithdrawn withdrawn =>
        [
            .. Refusals.Unless(withdrawn.Reason, "why"),
            .. If(round.Terms!.Effect.Kind == EffectKind.Count && round.EffectiveOn() is not null, slot, FormattableString.Invariant($"The document took effect on {round.EffectiveOn():d MMMM yyyy}; a signature cannot be taken back after that."), "Amend the document, or leave the partnership as its rules say."),
        ],
        SlotExtended extended => If(extended.ExpiresAt <= now, slot, $"The time for {slot.Slot.Name} to sign would be over at once.", "Give a later day."),
        AuthorityRecorded { Authority: { IsKnown: false, InOfficeFrom: null, InOfficeUntil: null } } => [SigningCodes.Error(SigningCodes.Unsaid, "Nobody says by which decision.", slot.Slot.Id.ToString(), mend: "Say the day and the minute of the decision, or the scheme of delegation.")],
        AuthorityRecorded authority => Refusals.Of(authority.Authority),
        _ => [],
    };

    /// <summary>Whether a link is the last that was sent.</summary>
    internal static IReadOnlyList<Finding> Link(SlotStanding slot, int generation) =>
        generation == slot.Generation && generation > 0 && slot.Invitation != InvitationState.Pending ? [] : [SigningCodes.Error(SigningCodes.OldLink, "This link was replaced by a newer one, or was never sent.", slot.Slot.Id.ToString(), mend: "Use the link of the last mail, or ask the partnership's office for a new one.")];

    private static IReadOnlyList<Finding> If(bool isSo, SlotStanding slot, string message, string mend) =>
        isSo ? [SigningCodes.Error(SigningCodes.Slot, message, slot.Slot.Id.ToString(), mend: mend)] : [];
}
