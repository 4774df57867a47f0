using DocPipeline.Findings;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Signing.Judging;

/// <summary>What an invitation and a reminder have to say.</summary>
internal static class InvitationGuards
{
    /// <summary>An invitation.</summary>
    internal static IEnumerable<Finding> Of(SlotStanding slot, Invitation invitation, DateTimeOffset now)
    {
        foreach (Finding unsaid in Refusals.Unless(invitation.Person, $"who is invited for {slot.Slot.Id}")) yield return unsaid;
        if (invitation.Generation != slot.Generation + 1) yield return SigningCodes.Error(SigningCodes.OldLink, $"The next link of {slot.Slot.Id} is number {slot.Generation + 1}, not {invitation.Generation}.", mend: "Look at the round again, and invite then.");
        if ((invitation.ExpiresAt ?? slot.ExpiresAt) <= now)
            yield return SigningCodes.Error(SigningCodes.Slot, $"The time for {slot.Slot.Name} to sign {(invitation.ExpiresAt is null ? "is" : "would be")} over.", slot.Slot.Id.ToString(), mend: "Say until when the new invitation is good.");
    }

    /// <summary>A reminder.</summary>
    internal static IEnumerable<Finding> Of(SlotStanding slot, int? day)
    {
        if (day < 1) yield return SigningCodes.Error(SigningCodes.Unsaid, $"A reminder is due so many days after the invitation, from 1; this one says {day}.", slot.Slot.Id.ToString(), mend: "Give the day, or none where somebody asks for it.");

        // Two programs that see the same reminder due write once.
        else if (day <= slot.RemindedDay) yield return SigningCodes.Error(SigningCodes.Slot, $"{slot.Slot.Name} has had the reminder of day {slot.RemindedDay}.", slot.Slot.Id.ToString(), mend: "Wait for the next one, or remind them without a day.");

        if (slot.Invitation == InvitationState.Pending) yield return SigningCodes.Error(SigningCodes.Slot, $"Nobody has been invited for {slot.Slot.Name}.", slot.Slot.Id.ToString(), mend: "Invite them first.");
        if (slot.Invitation == InvitationState.Bounced) yield return SigningCodes.Error(SigningCodes.Slot, $"The invitation for {slot.Slot.Name} did not reach the mailbox; a reminder would not either.", slot.Slot.Id.ToString(), mend: "Correct the address, and invite them again.");
    }
}
