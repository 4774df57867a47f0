using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Documents.Words;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Judging;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Completion;

/// <summary>A round that is over, as the conformed copy, the certificate of completion and the receipts tell it.</summary>
internal static class CompletedFacts
{
    /// <summary>The facts.</summary>
    /// <param name="kept">The round.</param>
    /// <param name="issued">The document.</param>
    /// <param name="events">The digest of the round's events as they are filed.</param>
    /// <param name="archived">Where the archive has them.</param>
    internal static CompletedRound Of(KeptRound kept, IssuedDocument issued, string events, ArchivePlaces archived)
    {
        SigningRound round = kept.Round;
        RoundTerms terms = round.Terms!;
        return new CompletedRound
        {
            Language = terms.Language,
            PartnershipId = issued.Record.Partnership.Id.Value,
            Partnership = issued.PartnershipName,
            DocumentId = issued.Document.Id.Value,
            Title = terms.Title,
            Reference = issued.Document.Reference,
            Version = terms.Version,
            VersionOn = issued.Document.StartsAt.On,
            Round = kept.Id.Value,
            IssuedSha512 = terms.Issued,
            EventsSha512 = events,
            IssuedAt = Here(round.IssuedAt!.Value),
            CompletedAt = Here(round.ClosedAt!.Value),
            InForceFrom = round.EffectiveOn(),
            Rule = new RoundRule
            {
                Groups = [.. terms.Groups.Select(group => GroupOf(terms, group))],
                EffectOnSignature = terms.Effect.Count,
                EffectOn = terms.Effect.On,
            },
            Parties = [.. terms.Slots.GroupBy(slot => slot.Id.Organisation).Select(organisation => PartyOf(kept, [.. organisation.Select(slot => round.Find(slot.Id)!)]))],
            Happenings = [.. kept.Events.Zip(kept.Chain.Events).SelectMany(each => Happening(round, each.First, each.Second))],
            Archived = archived,
        };
    }

    /// <summary>An organisation with what it did, in all its capacities: it has one block in the document.</summary>
    internal static SigningParty PartyOf(KeptRound kept, IReadOnlyList<SlotStanding> slots)
    {
        SlotStanding first = slots[0];
        PartySignature[] signatures = [.. slots.Where(slot => slot.Answer == SlotAnswer.Verified).Select(slot => SignatureOf(kept, slot))];
        PartyOutcome outcome = first.Answer switch
        {
            SlotAnswer.Verified => PartyOutcome.Signed,
            SlotAnswer.Declined => PartyOutcome.Declined,
            SlotAnswer.Withdrawn => PartyOutcome.Withdrawn,
            _ when kept.Round.StateOf(first, kept.Round.ClosedAt ?? DateTimeOffset.MaxValue) == SlotState.Expired => PartyOutcome.Expired,
            _ => PartyOutcome.NotAnswered,
        };
        return new SigningParty
        {
            OrganisationId = first.Slot.Id.Organisation.Value,
            Organisation = first.Slot.Name,
            IsRequired = slots.Any(slot => slot.Slot.IsRequired),
            Outcome = signatures.Length > 0 ? PartyOutcome.Signed : outcome,
            OutcomeAt = outcome switch
            {
                PartyOutcome.Declined or PartyOutcome.Withdrawn => LastAt(kept, first.Slot.Id, each => each is SlotDeclined or SlotWithdrawn),
                PartyOutcome.Expired => first.ExpiresAt is { } at ? Here(at) : null,
                _ => null,
            },
            Reason = signatures.Length > 0 ? null : first.Reason,
            InvitedAt = FirstAt(kept, first.Slot.Id, each => each is SlotsInvited),
            SeenAt = FirstAt(kept, first.Slot.Id, each => each is SlotViewed),
            Signatures = signatures,
        };
    }

    /// <summary>The signature of a place.</summary>
    internal static PartySignature SignatureOf(KeptRound kept, SlotStanding slot)
    {
        SlotSigned signed = slot.Signature!;
        SigningCertificate? certificate = signed.Certificate is { } used ? new SigningCertificate(used.Subject, used.Issuer, used.Thumbprint, used.TimestampedAt is { } at ? Here(at) : null) : null;
        return new PartySignature
        {
            Name = signed.Name,
            Office = signed.Office,
            Role = slot.Slot.Id.Capacity switch { SlotCapacity.Witness => SigningRole.Witness, SlotCapacity.Seal => SigningRole.SealAttested, _ => SigningRole.Signatory },
            Way = signed.Way switch
            {
                SigningWay.WordCertificate => WayOfSigning.CertificateInWord,
                SigningWay.PdfCertificate => WayOfSigning.CertificateInPdf,
                SigningWay.Ink => WayOfSigning.Ink,
                _ => WayOfSigning.Web,
            },
            SignedAt = Here(slot.SignedAt!.Value),
            DelegatedBy = slot.Principal is null ? null : DelegatedBy(kept, slot),
            IdentifiedBy = Identifications.Words(signed.Identified, HouseWords.Of(kept.Round.Terms!.Language)),
            ConsentVersion = signed.Consent,
            Authority = slot.Authority is { } authority ? new DocPipeline.Documents.Conformed.Facts.Parties.SigningAuthority { Body = authority.Body, DecidedOn = authority.DecidedOn, Minute = authority.Minute, Delegation = authority.Delegation, Warnings = Warnings(kept, slot) } : null,
            Certificate = certificate,
            ReturnedSha512 = signed.File,
            VerifiedAt = signed.NeedsAcceptance ? null : Here(slot.SignedAt.Value),
            AcceptedBy = slot.Accepted?.Officer,
            AcceptedAt = slot.Accepted is { } accepted ? Here(kept.Chain.Events[kept.Events.Index().Last(each => each.Item == accepted).Index].At) : null,
        };
    }

    // Names of people who did not sign are nowhere in a round; the certificate says that it was delegated, and by whose approval.
    private static string? DelegatedBy(KeptRound kept, SlotStanding slot) =>
        kept.Events.Index().LastOrDefault(each => each.Item is DelegationApproved approved && approved.Slot == slot.Slot.Id) is { Item: not null } found 
            ? HouseWords.Of(kept.Round.Terms!.Language).Of("%1, approved by %2", slot.Slot.Name, kept.Chain.Events[found.Index].By)
            : null;

    private static IReadOnlyList<string> Warnings(KeptRound kept, SlotStanding slot) =>
        [.. AuthorityWarnings.Of(kept.Round).Where(finding => finding.Place?.File == slot.Slot.Id.ToString() && finding.Severity == Severity.Warning).Select(finding => finding.Message)];

    private static SigningGroup GroupOf(RoundTerms terms, OrderGroup group)
    {
        RoundSlot[] own = [.. terms.Slots.Where(slot => slot.Group == group.Number)];
        RoundSlot[] required = [.. own.Where(slot => slot.IsRequired)];
        return new SigningGroup(Math.Max(group.Quorum ?? 0, required.Length), own.Length, required.Length == own.Length ? [] : [.. required.Select(slot => slot.Name).Distinct()]);
    }

    private static IEnumerable<RoundHappening> Happening(SigningRound round, SigningEvent each, RoundEvent kept)
    {
        DateTimeOffset at = Here(kept.At);
        return each switch
        {
            RoundIssued => [new(at, HappeningKind.Issued)],
            SlotsInvited invited => invited.Invitations.Select(one => new RoundHappening(at, one.Generation == 1 ? HappeningKind.Invited : HappeningKind.InvitedAgain, Name(one.Slot))),
            SlotsReminded reminded => reminded.Places.Select(one => new RoundHappening(at, HappeningKind.Reminded, Name(one))),
            SlotBounced bounced => [new(at, HappeningKind.Bounced, Name(bounced.Slot))],
            SlotViewed viewed => [new(at, HappeningKind.Seen, Name(viewed.Slot))],
            SlotSigned { File: null } signed => [new(at, HappeningKind.Signed, Name(signed.Slot), signed.Name)],
            SlotSigned { NeedsAcceptance: true } signed => [new(at, HappeningKind.Returned, Name(signed.Slot), signed.Name)],
            SlotSigned signed => [new(at, HappeningKind.Verified, Name(signed.Slot), signed.Name)],
            SlotAccepted accepted => [new(at, HappeningKind.Accepted, Name(accepted.Slot), accepted.Officer)],
            SlotRejected rejected => [new(at, HappeningKind.Rejected, Name(rejected.Slot), rejected.Reason)],
            SlotDeclined declined => [new(at, HappeningKind.Declined, Name(declined.Slot), declined.Reason)],
            DelegationApproved delegated => [new(at, HappeningKind.Delegated, Name(delegated.Slot), kept.By)],
            SlotWithdrawn withdrawn => [new(at, HappeningKind.Withdrawn, Name(withdrawn.Slot), withdrawn.Reason)],
            RoundCompleted => [new(at, HappeningKind.Completed)],
            _ => [],
        };

        string Name(SlotId slot) => round.Find(slot)?.Slot.Name ?? slot.ToString();
    }

    private static DateTimeOffset? FirstAt(KeptRound kept, SlotId slot, Func<SigningEvent, bool> isIt) =>
        kept.Events.Index().FirstOrDefault(each => isIt(each.Item) && each.Item.Slots.Contains(slot)) is { Item: not null } found ? Here(kept.Chain.Events[found.Index].At) : null;

    private static DateTimeOffset? LastAt(KeptRound kept, SlotId slot, Func<SigningEvent, bool> isIt) =>
        kept.Events.Index().LastOrDefault(each => isIt(each.Item) && each.Item.Slots.Contains(slot)) is { Item: not null } found ? Here(kept.Chain.Events[found.Index].At) : null;

    // People read the time of day where they are.
    private static DateTimeOffset Here(DateTimeOffset at) => new Moment(at).Here;
}
