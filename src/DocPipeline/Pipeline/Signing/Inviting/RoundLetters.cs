using System.Globalization;
using DocPipeline.Documents.Conformed;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;
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
        if (kept.Events[number - 1] is not (SlotsInvited or SlotsReminded or SlotDeclined or DelegationAsked or RoundCompleted or RoundVoided or RoundSuperseded)) return [];
        (SigningRound before, SigningRound then) = (SigningRound.Unopened, SigningRound.Unopened);
        for (int i = 0; i < number; i++) (before, then) = (then, then.After(kept.Events[i], kept.Chain.Events[i].At));

        // An event against the rules had no effect, and nobody is told of it.
        if (then.Irregular.Any(each => each.Number == number)) return [];
        return kept.Events[number - 1] switch
        {
            SlotsInvited invited => [.. invited.Invitations.Select(each => Invited(before.Find(each.Slot)!, then.Find(each.Slot)!))],
            SlotsReminded reminded => [.. reminded.Places.Select(place => To(then.Find(place)!, LetterKind.Reminder))],
            SlotDeclined declined =>
            [
                .. then.Slots.Where(slot => slot is { Signature: not null, Person: not null }).Select(slot => To(slot, LetterKind.Declined, ("organisation", then.Find(declined.Slot)!.Slot.Name), ("reason", declined.Reason))),
                .. ToManager(then.Find(declined.Slot)!, LetterKind.Declined, declined.Reason),
            ],
            DelegationAsked asked when then.Find(asked.Slot) is { Person: { } principal } slot =>
                [.. ToManager(slot, LetterKind.DelegationAsked, asked.Reason).Select(letter => letter with { People = new Dictionary<string, string> { ["principal"] = principal, ["delegate"] = asked.To } })],
            RoundCompleted completed => [.. then.Verified.Where(slot => slot is { Invitation: not InvitationState.Pending, Person: not null }).Select(slot => To(slot, LetterKind.Completed, ("effective-on", Day(completed.EffectiveOn)), ("receipt", Receipt(slot))))],
            RoundVoided voided => [.. Voided(voided.Reason)],
            RoundSuperseded by => [.. Voided(By(by.Version))],
            _ => [],
        };

        RoundLetter Invited(SlotStanding was, SlotStanding slot) =>
            slot.Principal is { } principal && was.Generation > 0 && was.Invitation == InvitationState.Pending ? To(slot, LetterKind.Delegated) with { People = new Dictionary<string, string> { ["principal"] = principal } }
            : was.Generation > 0 ? To(slot, LetterKind.AddressCorrected)
            : then.Terms!.Before is { Changed: { } changed } earlier && earlier.Signed.Contains(slot.Slot.Id) ? To(slot, LetterKind.Invitation, ("last-version", earlier.Version), ("changed-clauses", changed))
            : To(slot, LetterKind.Invitation);

        IEnumerable<RoundLetter> Voided(string reason) =>
            then.Slots.Where(slot => slot is { Invitation: not InvitationState.Pending, Person: not null, Answer: not SlotAnswer.Declined }).Select(slot => To(slot, LetterKind.Voided, ("reason", reason)));

        // The manager signs nothing, and gets no link.
        IEnumerable<RoundLetter> ToManager(SlotStanding about, LetterKind kind, string reason) =>
            then.Terms!.Manager is { } manager ? [To(about with { Person = manager, Generation = 0 }, kind, ("reason", reason))] : [];

        string Receipt(SlotStanding slot) =>
            SigningReceipt.NumberOf(kept.Chain.Events[kept.Events.Index().Last(each => each.Item == slot.Signature).Index].Digest.Hex);

        string By(string version) => then.Terms!.Language == Language.Cy ? $"Mae fersiwn {version} wedi cymryd ei lle." : $"Version {version} has taken its place.";

        RoundLetter To(SlotStanding slot, LetterKind kind, params (string Name, string Fact)[] more)
        {
            // A link outlives the time to sign, which may be extended: what it is good for is judged when it is used.
            DateTimeOffset ends = RoundLinks.EndOf(slot.InvitedAt ?? then.IssuedAt!.Value);
            Dictionary<string, string> facts = new(StringComparer.Ordinal)
            {
                ["partnership"] = then.Terms!.Partnership,
                ["document"] = then.Terms.Title,
                ["version"] = then.Terms.Version,
                ["organisation"] = slot.Slot.Name,
                ["issued-on"] = Day(new Moment(then.IssuedAt!.Value).On),
                ["sign-by"] = Day(new Moment((slot.ExpiresAt ?? ends).AddSeconds(-1)).On),
                ["signed-count"] = then.Verified.Count().ToString(CultureInfo.InvariantCulture),
                ["total"] = then.Slots.Length.ToString(CultureInfo.InvariantCulture),
            };
            foreach ((string name, string fact) in more) facts[name] = fact;
            return new RoundLetter(kind, slot.Slot.Id.ToString(), slot.Person!, slot.Generation, then.Terms.Issued, ends, then.Terms.Language) { At = kept.Chain.Events[number - 1].At, Facts = facts };
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
