using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Pipeline.Signing.Inviting;

/// <summary>Which letters follow from an event: they follow from the events alone, so whoever comes next can hand over what is missing.</summary>
internal static class RoundLetters
{
    /// <summary>The letters of an event.</summary>
    /// <param name="kept">The round.</param>
    /// <param name="number">The event's number, from 1.</param>
    internal static IReadOnlyList<RoundLetter> Of(KeptRound kept, int number)
    {
        SigningRound then = SigningRound.Unopened;
        for (int i = 0; i < number; i++) then = then.After(kept.Events[i], kept.Chain.Events[i].At);

        // An event against the rules had no effect, and nobody is told of it.
        if (then.Irregular.Any(each => each.Number == number)) return [];
        return kept.Events[number - 1] switch
        {
            SlotsInvited invited => [.. invited.Invitations.Select(each => new RoundLetter(LetterKind.Invitation, kept.Id.Value, each.Slot.ToString(), each.Person, each.Generation))],
            SlotsReminded reminded => [.. reminded.Places.Select(place => To(then.Find(place)!, LetterKind.Reminder))],
            SlotDeclined => [.. then.Slots.Where(slot => slot is { Signature: not null, Person: not null }).Select(slot => To(slot, LetterKind.Declined))],
            RoundCompleted => [.. then.Slots.Where(slot => slot is { Invitation: not InvitationState.Pending, Person: not null, Answer: SlotAnswer.Verified }).Select(slot => To(slot, LetterKind.Completed))],
            RoundVoided or RoundSuperseded => [.. then.Slots.Where(slot => slot is { Invitation: not InvitationState.Pending, Person: not null, Answer: not SlotAnswer.Declined }).Select(slot => To(slot, LetterKind.Voided))],
            _ => [],
        };

        RoundLetter To(SlotStanding slot, LetterKind kind) => new(kind, kept.Id.Value, slot.Slot.Id.ToString(), slot.Person!, slot.Generation);
    }
}
