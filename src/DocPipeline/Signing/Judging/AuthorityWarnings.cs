using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Judging;

/// <summary>
/// What speaks against the authority of those who signed. It never stands in the way: who may sign for an organisation is for that
/// organisation and for legal services to say.
/// </summary>
internal static class AuthorityWarnings
{
    /// <summary>The warnings, in the order of the places.</summary>
    internal static IReadOnlyList<Finding> Of(SigningRound round)
    {
        List<Finding> findings = [];
        foreach (SlotStanding slot in round.Slots.Where(slot => slot.Signature is not null))
        {
            DateOnly signed = new Moment(slot.SignedAt!.Value).On;
            string place = slot.Slot.Id.ToString();
            if (slot.Authority is not { IsKnown: true } && slot.Slot.Id.Capacity != SlotCapacity.Witness)
                Warn(SigningCodes.AuthorityUnknown, $"Nobody has said by which decision {slot.Slot.Name} signs.", "Ask for the decision and its minute: docpipeline round authority.");
            if (slot.Authority?.DecidedOn is { } decided && decided > signed)
                Warn(SigningCodes.DecisionAfter, FormattableString.Invariant($"{slot.Slot.Name} signed on {signed:d MMMM yyyy}, before it decided to, on {decided:d MMMM yyyy}."), "Have the signature given again after the decision, or ratified.");
            if (slot.Authority?.InOfficeUntil is { } until && until < signed)
                Warn(SigningCodes.OutOfOffice, FormattableString.Invariant($"{slot.Slot.Name}: {slot.Signature!.Name} signed on {signed:d MMMM yyyy} and held the office until {until:d MMMM yyyy}."), "Have it signed by whoever holds the office now.");
            if (slot.Authority?.InOfficeFrom is { } from && from > signed)
                Warn(SigningCodes.OutOfOffice, FormattableString.Invariant($"{slot.Slot.Name}: {slot.Signature!.Name} signed on {signed:d MMMM yyyy} and holds the office since {from:d MMMM yyyy}."), "Have it signed again by whoever holds the office now.");

            void Warn(FindingCode code, string message, string mend) => findings.Add(SigningCodes.Warning(code, message, place, mend));
        }

        foreach (SigningFormality formality in round.Terms?.Formalities ?? []) findings.AddRange(Of(round, formality));
        return findings;
    }

    private static IEnumerable<Finding> Of(SigningRound round, SigningFormality formality)
    {
        SlotStanding? signatory = round.Find(new SlotId(formality.Id));
        if (signatory?.Signature is null) yield break;
        string rule = formality.Rule is { } where ? $" ({where})" : "";
        if (formality.Officers == 2)
        {
            SlotStanding? second = round.Find(new SlotId(formality.Id, SlotCapacity.SecondOfficer));
            if (second?.Signature is null)
                yield return Warn(SigningCodes.TwoOfficers, $"{signatory.Slot.Name} needs two officers{rule}, and one has signed.", "Have the second officer sign.");
            else if (IsSamePerson(second, signatory) || IsSameName(second.Signature.Name, signatory.Signature.Name))
                yield return Warn(SigningCodes.TwoOfficers, $"{signatory.Slot.Name} needs two officers{rule}, and {signatory.Signature.Name} signed in both places.", "Have another officer sign.");
        }

        foreach ((bool isNeeded, SlotCapacity capacity, string what) in ((bool, SlotCapacity, string)[])[(formality.NeedsSeal, SlotCapacity.Seal, "its seal"), (formality.NeedsWitness, SlotCapacity.Witness, "a witness")])
        {
            if (isNeeded && round.Find(new SlotId(formality.Id, capacity))?.Signature is null && !(capacity == SlotCapacity.Witness && signatory.Signature.Witness is not null))
                yield return Warn(SigningCodes.Formality, $"{signatory.Slot.Name} needs {what}{rule}, and has not got it.", "Have it added before the round is completed.");
        }

        // Nobody witnesses their own signature.
        SlotStanding? witness = round.Find(new SlotId(formality.Id, SlotCapacity.Witness));
        bool isOwn = witness?.Signature is { } attested
            ? IsSamePerson(witness, signatory) || IsSameName(attested.Name, signatory.Signature.Name)
            : signatory.Signature.Witness is { } named && IsSameName(named, signatory.Signature.Name);
        if (formality.NeedsWitness && isOwn) yield return Warn(SigningCodes.Formality, $"{signatory.Slot.Name} needs a witness{rule}, and {signatory.Signature.Name} signed in both places.", "Have another person witness it.");

        Finding Warn(FindingCode code, string message, string mend) => SigningCodes.Warning(code, message, formality.Organisation, mend);
    }

    private static bool IsSamePerson(SlotStanding one, SlotStanding other) => (one.Signature?.Person ?? one.Person) is { } person && person == (other.Signature?.Person ?? other.Person);

    private static bool IsSameName(string one, string other) =>
        string.Equals(string.Join(' ', one.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), string.Join(' ', other.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.OrdinalIgnoreCase);
}
