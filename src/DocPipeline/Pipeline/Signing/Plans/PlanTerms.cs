using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;
using DocPipeline.Signing;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Plans;

/// <summary>Makes the terms of a round of a plan and the record that the document was made from.</summary>
internal static class PlanTerms
{
    // Where nobody says until when; an invitation without an end is never answered.
    private const int UsualDays = 90;

    private static readonly SigningWay[] usual = [SigningWay.Web, SigningWay.WordCertificate, SigningWay.Ink, SigningWay.PdfCertificate];

    /// <summary>The terms.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="record">The record that the document was made from.</param>
    /// <param name="document">The document.</param>
    /// <param name="issued">The digest of the issued file.</param>
    /// <param name="version">The version that was issued.</param>
    /// <param name="people">Who signs where, by the id of the contact data.</param>
    /// <param name="before">The round of the version before, where its signatures may be re-affirmed.</param>
    /// <param name="today">The day on which it is opened.</param>
    internal static Outcome<RoundTerms> Of(RoundPlan plan, PartnershipRecord record, Document document, string issued, string version, IReadOnlyDictionary<SlotId, string> people, EarlierRound? before, DateOnly today)
    {
        if (Unknown(plan, record, document) is { Count: > 0 } unknown) return Outcome.Refused<RoundTerms>(unknown);
        PlannedSlot[] slots =
        [
            .. from id in document.Signatories
               from slot in Planned(plan, id)
               select slot,
        ];
        PlannedGroup[] groups = plan.Groups.Count > 0 ? [.. plan.Groups.OrderBy(group => group.Number)] : [.. slots.Select(slot => slot.Group ?? 1).Distinct().Order().Select(number => new PlannedGroup { Number = number })];
        return Outcome.Done(new RoundTerms
        {
            Issued = issued,
            Title = document.Title,
            Version = version,
            Partnership = document.Language == Language.Cy && record.Partnership.Welsh?.Name is { } welsh ? welsh : record.Partnership.Name,
            Language = document.Language,
            Slots = [.. slots.Select(SlotOf)],
            Groups = [.. groups.Select(group => new OrderGroup { Number = group.Number, Quorum = group.Quorum })],
            Effect = plan.Effect is { } effect ? new RoundEffect(effect.With, effect.Count, effect.On) : RoundEffect.OnLast,
            GoesOnWithoutDecliners = plan.GoesOnWithoutDecliners,
            IsDeed = plan.Deed,
            RemindAfterDays = plan.RemindAfterDays ?? [3, 7, 14],
            Formalities = [.. plan.Formalities.Select(rule => new SigningFormality { Organisation = rule.Organisation.Value, Officers = rule.Officers ?? 1, NeedsSeal = rule.Seal, NeedsWitness = rule.Witness, Rule = rule.Rule })],
            Before = before,
        });

        string NameOf(Organisation organisation) => document.Language == Language.Cy && organisation.Welsh?.Name is { } name ? name : organisation.Name;

        RoundSlot SlotOf(PlannedSlot slot)
        {
            SlotId id = IdOf(slot);
            bool hasQuorum = groups.FirstOrDefault(group => group.Number == (slot.Group ?? 1))?.Quorum is not null;
            IEnumerable<SigningWay> ways = slot.Ways.Count > 0 ? slot.Ways.Distinct() : usual.Where(way => !plan.Deed || way != SigningWay.Web);
            return new RoundSlot
            {
                Id = id,
                Name = NameOf(record.Organisations.First(organisation => organisation.Id == slot.Organisation)),
                IsRequired = slot.Required ?? !hasQuorum,
                Group = slot.Group ?? 1,
                Ways = [.. ways, .. !plan.Deed && before?.Signed.Contains(id) == true ? [SigningWay.Reaffirmation] : Array.Empty<SigningWay>()],
                ExpiresAt = Moment.StartOf((slot.LastDay ?? plan.LastDay ?? today.AddDays(UsualDays)).AddDays(1)).At,
                Person = people.GetValueOrDefault(id),
                Authority = slot.Authority?.ToAuthority(),
            };
        }
    }

    /// <summary>The id of a place.</summary>
    internal static SlotId IdOf(PlannedSlot slot) => new(slot.Organisation, slot.Capacity);

    // The signatory is there in any case; other capacities where the plan names them.
    private static IEnumerable<PlannedSlot> Planned(RoundPlan plan, OrganisationId id)
    {
        PlannedSlot[] named = [.. plan.Signatories.Where(slot => slot.Organisation == id)];
        return named.Any(slot => slot.Capacity == SlotCapacity.Signatory) ? named.OrderBy(slot => slot.Capacity) : [new PlannedSlot { Organisation = id }, .. named.OrderBy(slot => slot.Capacity)];
    }

    private static List<Finding> Unknown(RoundPlan plan, PartnershipRecord record, Document document)
    {
        List<Finding> findings = [];
        if (document.Signatories.Count == 0) findings.Add(SigningCodes.Error(SigningCodes.Terms, $"The record names nobody who signs ‘{document.Id}’.", mend: "Write ‘signatories’ in the record, and issue the document anew: it gets its signature blocks from there."));
        foreach (OrganisationId id in plan.Signatories.Select(slot => slot.Organisation).Concat(plan.Formalities.Select(rule => rule.Organisation)).Distinct().Where(id => !document.Signatories.Contains(id)))
        {
            string[] known = [.. document.Signatories.Select(each => each.Value)];
            findings.Add(SigningCodes.Error(
                SigningCodes.NoSuchSlot, $"‘{id}’ has no signature block in ‘{document.Id}’{(record.Organisations.Any(each => each.Id == id) ? "" : ", and is no organisation of the record")}.", expected: known.Length > 0 ? $"one of: {string.Join(", ", known)}" : null,
                mend: Nearest.To(id.Value, known) is { } meant ? $"Write ‘{meant}’, if that is the one." : "Name an organisation that signs, or add it to the record's ‘signatories’ and issue the document anew."));
        }

        return findings;
    }
}
