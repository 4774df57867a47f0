using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Signing.Terms;

/// <summary>Whether the terms of a round can be carried out.</summary>
internal static class TermsCheck
{
    internal const int MostSlots = 500;
    internal const int MostWords = 500;
    private const int MostDays = 366;
    private const int DigestLength = 128;

    /// <summary>Everything that is wrong; warnings say what is likely to be missed.</summary>
    internal static IReadOnlyList<Finding> Of(RoundTerms terms, DateTimeOffset now)
    {
        List<Finding> findings = [];
        if (terms.Slots.Count is 0 or > MostSlots) Wrong($"A round has from 1 to {MostSlots} places to sign; this one has {terms.Slots.Count}.", "Name the organisations that sign.");
        if (terms.Issued.Length != DigestLength || !terms.Issued.All(char.IsAsciiHexDigitLower)) Wrong("The round does not say which file is signed, by its SHA-512 digest.", $"Give the digest as {DigestLength} hexadecimal digits.");
        foreach ((string said, string what) in ((string, string)[])[(terms.Title, "title"), (terms.Version, "version"), (terms.Partnership, "partnership")])
            if (string.IsNullOrWhiteSpace(said) || said.Length > MostWords) Wrong($"The document's {what} is not said, or in more than {MostWords} characters.", "Say it.");
        foreach (IGrouping<SlotId, RoundSlot> twice in terms.Slots.GroupBy(slot => slot.Id).Where(slots => slots.Count() > 1)) Wrong($"{twice.Key} signs {twice.Count()} times.", "Name each place once.");
        foreach (RoundSlot slot in terms.Slots) CheckSlot(slot);
        if (!terms.Groups.Select(group => group.Number).SequenceEqual(Enumerable.Range(1, terms.Groups.Count)) || terms.Groups.Count == 0) Wrong("The order groups are not numbered 1, 2, 3 and so on.", "Number them so.");
        foreach (OrderGroup group in terms.Groups) CheckGroup(group);
        int most = terms.Slots.Count;
        switch (terms.Effect)
        {
            case { Kind: EffectKind.Count, Count: not { } }:
                Wrong("The document is to take effect with so many signatures, and nobody says how many.", "Say how many.");
                break;
            case { Kind: EffectKind.Count, Count: { } count } when count < 1 || count > most:
                Wrong($"The document is to take effect with the signature number {count}, and there are {most} places to sign.", $"Give a number from 1 to {most}.");
                break;
            case { Kind: EffectKind.Date, On: null }:
                Wrong("The document is to take effect on a day, and nobody says which.", "Say which.");
                break;
        }

        if (terms.RemindAfterDays.Any(day => day is < 1 or > MostDays) || !terms.RemindAfterDays.Zip(terms.RemindAfterDays.Skip(1)).All(pair => pair.First < pair.Second))
            Wrong($"The days after which people are reminded do not rise from 1 to {MostDays}.", "Write them in order, such as 3, 7, 14.");
        foreach (SigningFormality formality in terms.Formalities) CheckFormality(formality);
        foreach (SlotId before in terms.Before?.Signed ?? [])
            if (terms.Slots.All(slot => slot.Id != before)) Wrong($"{before} signed the version before and has no place in this round.", "Only places of this round can re-affirm.");
        return findings;

        void CheckSlot(RoundSlot slot)
        {
            if (string.IsNullOrWhiteSpace(slot.Name) || slot.Name.Length > MostWords) Wrong($"{slot.Id} has no name.", "Give the organisation's name.");
            if (slot.Ways.Count == 0) Wrong($"Nobody is told how {slot.Id} may sign.", "Offer at least one way.");
            if (terms.IsDeed && slot.Ways.Contains(SigningWay.Web)) Wrong($"A deed is not signed on the web, and {slot.Id} is offered it.", "Offer ink or a certificate.");
            // R (Mercury) v HMRC [2008] EWHC 2721: a deed is signed as one document; nothing given to an earlier text counts for it.
            if (terms.IsDeed && slot.Ways.Contains(SigningWay.Reaffirmation)) Wrong($"A signature to a deed is never re-affirmed for another text, and {slot.Id} is offered it.", "Have the deed signed anew.");
            if (!terms.IsDeed && slot.Ways.Contains(SigningWay.Reaffirmation) != (terms.Before?.Signed.Contains(slot.Id) ?? false)) Wrong($"{slot.Id} is offered to re-affirm what it has not signed, or the other way round.", "Offer it to those, and those alone, who signed the version before.");
            if (slot.ExpiresAt <= now) Wrong($"The time of {slot.Id} would be over before it begins.", "Give a later day.");
            if (terms.Groups.All(group => group.Number != slot.Group)) Wrong($"{slot.Id} is in group {slot.Group}, which the round has not.", "Name the group, or put the place in another.");
            if (slot.Id.Capacity != SlotCapacity.Signatory && terms.Slots.All(other => other.Id != new SlotId(slot.Id.Organisation))) Wrong($"{slot.Id} stands beside a signatory, and the organisation has none.", "Name the signatory as well.");
        }

        void CheckGroup(OrderGroup group)
        {
            RoundSlot[] own = [.. terms.Slots.Where(slot => slot.Group == group.Number)];
            if (own.Length == 0) Wrong($"Nobody is in group {group.Number}.", "Leave it out.");
            if (group.Quorum is { } quorum && (quorum < 1 || quorum > own.Length)) Wrong($"{quorum} of group {group.Number} have to sign, and it has {own.Length}.", $"Give a number from 1 to {own.Length}.");
        }

        void CheckFormality(SigningFormality formality)
        {
            if (!OrganisationId.TryRead(formality.Organisation, out OrganisationId? id) || !terms.Of(id.Value).Any())
            {
                Wrong($"‘{formality.Organisation}’ has a rule and no place in the round.", "Name an organisation that signs.");
                return;
            }

            if (formality.Officers is < 1 or > 2) Wrong($"{id} needs {formality.Officers} officers; one or two can be asked for.", "Write 1 or 2.");
            string rule = formality.Rule is { } where ? $" ({where})" : "";
            if (formality.Officers == 2 && !Has(SlotCapacity.SecondOfficer)) findings.Add(SigningCodes.Warning(SigningCodes.TwoOfficers, $"{id} needs two officers{rule}, and the round has one place for it.", id.ToString(), $"Add a place {id}/second-officer."));
            if (formality.NeedsSeal && !Has(SlotCapacity.Seal)) findings.Add(SigningCodes.Warning(SigningCodes.Formality, $"{id} needs its seal{rule}, and nobody is to attest it.", id.ToString(), $"Add a place {id}/seal."));
            if (formality.NeedsWitness && !Has(SlotCapacity.Witness)) findings.Add(SigningCodes.Warning(SigningCodes.Formality, $"{id} needs a witness{rule}, and the round has none.", id.ToString(), $"Add a place {id}/witness."));
            bool Has(SlotCapacity capacity) => terms.Of(id.Value).Any(slot => slot.Id.Capacity == capacity);
        }

        void Wrong(string message, string mend) => findings.Add(SigningCodes.Error(SigningCodes.Terms, message, mend: mend));
    }
}
