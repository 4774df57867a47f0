using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Tests.Signing.Model;

/// <summary>What may happen to a plain round: the codes of every reason against it, none where it may.</summary>
internal static class PlainRules
{
    private const string Round = "SIGN-ROUND", Slot = "SIGN-SLOT", Unsaid = "SIGN-UNSAID", OldLink = "SIGN-OLD-LINK", Incomplete = "SIGN-INCOMPLETE";

    internal static IReadOnlySet<string> Against(this PlainRound round, SigningEvent each, DateTimeOffset now)
    {
        if (round.Ending is not null) return Only(Round);
        if (each is RoundIssued issued) return round.Terms is not null ? Only(Round) : issued.Terms.Slots.Count == 0 || issued.Terms.Slots.Any(slot => slot.ExpiresAt <= now) ? Only("SIGN-TERMS") : Only();
        if (round.Terms is null || (each is SlotsReminded or SlotSigned or DelegationAsked or RoundCompleted && round.IsStopped())) return Only(Round);
        IReadOnlyList<SlotId> named = PlainRound.Named(each);
        SortedSet<string> against = new(StringComparer.Ordinal);
        if (named.Distinct().Count() < named.Count) against.Add(Unsaid);
        foreach (SlotId id in named)
        {
            if (round.Terms.Slots.All(slot => slot.Id != id)) against.Add("SIGN-NO-SUCH-SLOT");
            else if (!CanAt(each, round.StateOf(id, now))) against.Add(Slot);
        }

        return against.Count > 0 ? against : new SortedSet<string>(Details(round, each, now), StringComparer.Ordinal);
    }

    private static SortedSet<string> Only(params string[] codes) => new(codes, StringComparer.Ordinal);

    private static bool CanAt(SigningEvent each, SlotState state)
    {
        bool isSigned = state is SlotState.AwaitingAcceptance or SlotState.Verified;
        bool isOver = state is SlotState.Declined or SlotState.Withdrawn;
        return each switch
        {
            SlotsInvited => !isSigned && state != SlotState.Waiting,
            SlotSigned or SlotsReminded => state is SlotState.Open or SlotState.Rejected,
            DelegationAsked or DelegationApproved => state is SlotState.Open or SlotState.Rejected or SlotState.Waiting,
            SlotAccepted => state == SlotState.AwaitingAcceptance,
            SlotRejected => state is SlotState.AwaitingAcceptance or SlotState.Open or SlotState.Rejected or SlotState.Expired,
            SlotWithdrawn => isSigned,
            DelegationRefused or AuthorityRecorded => true,
            _ => !isSigned && !isOver,
        };
    }

    private static IEnumerable<string> Details(PlainRound round, SigningEvent each, DateTimeOffset now) => each switch
    {
        SlotsInvited invited => invited.Invitations.Count == 0 ? [Unsaid] : invited.Invitations.SelectMany(one => OfInvitation(round, one, now)),
        SlotsReminded reminded => reminded.Places.Count == 0 ? [Unsaid] : reminded.Places.SelectMany(place => OfReminder(round, place, reminded.Day)),
        SlotSigned signed => OfSignature(round, signed),
        SlotBounced bounced => [.. IfDead(round, bounced.Slot, bounced.Generation), .. IfUnfit(bounced.Reason), .. If(round.Invitation(bounced.Slot) == InvitationState.Bounced, Slot)],
        SlotViewed viewed => [.. IfDead(round, viewed.Slot, viewed.Generation), .. If(round.Invitation(viewed.Slot) == InvitationState.Viewed, Slot)],
        SlotAccepted accepted => IfUnfit(accepted.Officer),
        SlotRejected rejected => IfUnfit(rejected.Reason),
        SlotDeclined declined => IfUnfit(declined.Reason),
        DelegationAsked asked => [.. IfUnfit(asked.To), .. IfUnfit(asked.Reason), .. If(round.Asked(asked.Slot) is not null, Slot), .. If(round.Person(asked.Slot) == asked.To, Slot)],
        DelegationApproved approved => If(round.Asked(approved.Slot) is null, Slot),
        DelegationRefused refused => round.Asked(refused.Slot) is null ? [Slot] : IfUnfit(refused.Reason),
        SlotWithdrawn withdrawn => [.. IfUnfit(withdrawn.Reason), .. If(IsInForceByCount(round), Slot)],
        SlotExtended extended => If(extended.ExpiresAt is { } until && until <= now, Slot),
        AuthorityRecorded { Authority: { } said } => If(said == new SigningAuthority(), Unsaid),
        RoundCompleted completed => If(round.Missing().Count > 0 || round.InForceFrom() != completed.EffectiveOn, Incomplete),
        RoundVoided voided => [.. IfUnfit(voided.Reason), .. If(IsInForceByCount(round), Round)],
        RoundSuperseded superseded => [.. IfUnfit(superseded.By), .. IfUnfit(superseded.Version)],
        _ => throw new InvalidOperationException($"The clerk does not know ‘{each.Word}’."),
    };

    private static IEnumerable<string> OfInvitation(PlainRound round, Invitation one, DateTimeOffset now) =>
    [
        .. IfUnfit(one.Person), .. If(one.Generation != round.Link(one.Slot) + 1, OldLink),
        .. If((one.ExpiresAt ?? round.Until(one.Slot)) is { } until && until <= now, Slot),
    ];

    private static IEnumerable<string> OfReminder(PlainRound round, SlotId place, int? day) =>
    [
        .. If(day < 1, Unsaid), .. If(round.Invitation(place) is InvitationState.Pending or InvitationState.Bounced, Slot),
        .. If(day >= 1 && round.Reminders(place).Any(earlier => earlier.Day >= day), Slot),
    ];

    private static IEnumerable<string> OfSignature(PlainRound round, SlotSigned signed)
    {
        bool byLink = signed.Way is SigningWay.Web or SigningWay.Reaffirmation;
        bool byCertificate = signed.Way is SigningWay.WordCertificate or SigningWay.PdfCertificate;
        return
        [
            .. If(signed.Issued != round.Terms!.Issued, "SIGN-OTHER-VERSION"), .. If(!round.Slot(signed.Slot).Ways.Contains(signed.Way), "SIGN-WAY"),
            .. signed.Generation is { } link ? IfDead(round, signed.Slot, link) : If(byLink, Unsaid),
            .. If(signed.Person is { } person && round.Person(signed.Slot) is { } named && named != person, Slot),
            .. IfUnfit(signed.Name), .. byLink ? IfUnfit(signed.Consent) : [.. IfUnfit(signed.File), .. IfUnfit(signed.Check)],
            .. If(signed.Office is not null && Dice.IsUnfit(signed.Office), Unsaid),
            .. If(!signed.NeedsAcceptance && (signed.Way == SigningWay.Ink || (byCertificate && signed.Certificate is null)), Unsaid),
        ];
    }

    private static IEnumerable<string> IfDead(PlainRound round, SlotId id, int link) =>
        If(round.Invitation(id) == InvitationState.Pending || link != round.Link(id), OldLink);

    private static bool IsInForceByCount(PlainRound round) => round.Terms!.Effect.Kind == EffectKind.Count && round.InForceFrom() is not null;

    private static IEnumerable<string> IfUnfit(string? said) => If(said is null || Dice.IsUnfit(said), Unsaid);

    private static IEnumerable<string> If(bool isSo, string code) => isSo ? [code] : [];
}
