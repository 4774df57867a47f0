using DocPipeline.Findings;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Tests.Signing.Model;

/// <summary>Mistakes that a program of this kind may make, each planted in a program that is otherwise right.</summary>
internal static class PlantedMistakes
{
    private static readonly Finding someRefusal = new(new FindingCode("SIGN-SLOT"), Severity.Error, "It is late.");

    internal static readonly IReadOnlyDictionary<string, Core> All = new Dictionary<string, Core>
    {
        ["A decline after signing is taken"] = Allowing<SlotDeclined>((round, each, now) => IsAt(round, each, now, SlotState.Verified)),
        ["An old link signs"] = Forgiving<SlotSigned>("SIGN-OLD-LINK"),
        ["Another version is signed"] = Forgiving<SlotSigned>("SIGN-OTHER-VERSION"),
        ["A way that is not offered is taken"] = Forgiving<SlotSigned>("SIGN-WAY"),
        ["A signature is taken before its turn"] = Allowing<SlotSigned>((round, each, now) => IsAt(round, each, now, SlotState.Waiting)),
        ["A group opens a signature too early"] = Core.With(
            judge: (round, each, now) => Loosened(round).Judge(each, now), look: (round, now) => Look.At(round with { Terms = Loosened(round).Terms }, now)),
        ["A place expires a second late"] = Core.With(judge: (round, each, now) => round.Judge(each, now.AddSeconds(-1)), look: (round, now) => Look.At(round, now.AddSeconds(-1))),
        ["A signature is taken back after completion"] = Core.With(judge: (round, each, now) => each is SlotWithdrawn && round.Closing is RoundCompleted ? (round with { Closing = null }).Judge(each, now) : round.Judge(each, now)),
        ["A signature is taken back when the document is in force"] = Core.With(judge: (round, each, now) => each is SlotWithdrawn && round.Terms is { } terms ? (round with { Terms = terms with { Effect = RoundEffect.OnLast } }).Judge(each, now) : round.Judge(each, now)),
        ["A voided round goes on"] = Core.With(judge: (round, each, now) => round.Closing is RoundVoided ? (round with { Closing = null }).Judge(each, now) : round.Judge(each, now)),
        ["A quorum counts what nobody has looked at"] = Core.With(judge: (round, each, now) => LookedAt(round).Judge(each, now)),
        ["A group waits for no quorum"] = Core.With(look: (round, now) => Look.At(WithoutQuorum(round), now), judge: (round, each, now) => WithoutQuorum(round).Judge(each, now)),
        ["Delegation needs no approval"] = Core.With(step: (round, each, at) => RoundStep.After(round, each, at) is var after && each is DelegationAsked asked ? RoundStep.After(after, new DelegationApproved(asked.Slot), at) : after),
        ["The principal's link lives on after a delegation"] = Stepping<DelegationApproved>((before, after) => after with { Generation = before.Generation, Invitation = before.Invitation }),
        ["The principal is forgotten"] = Stepping<DelegationApproved>((_, after) => after with { Principal = null }),
        ["The office of the one before is that of the next"] = Stepping<DelegationApproved>((before, after) => after with { Authority = before.Authority }),
        ["Another person signs without a delegation"] = Core.With(judge: (round, each, now) => round.Judge(each is SlotSigned signed ? signed with { Person = null } : each, now)),
        ["The document takes effect one signature early"] = Core.With(judge: (round, each, now) => OneEarly(round).Judge(each, now), look: (round, now) => Look.At(OneEarly(round), now)),
        ["The document takes effect in the order of the places"] = Core.With(look: (round, now) => Look.At(round with { Slots = [.. round.Slots.Select((slot, i) => slot.SignedAt is { } at ? slot with { SignedAt = at.AddDays(i) } : slot)] }, now)),
        ["Ink counts at once"] = Stepping<SlotSigned>((_, after) => after.Signature!.Way == SigningWay.Ink ? after with { Answer = SlotAnswer.Verified } : after),
        ["A rejected signature is kept"] = Stepping<SlotRejected>((before, after) => after with { Answer = before.Signature is null ? after.Answer : before.Answer, Signature = before.Signature, SignedAt = before.SignedAt }),
        ["A signature that was taken back still counts"] = Stepping<SlotWithdrawn>((before, after) => after with { Answer = SlotAnswer.Verified, Signature = before.Signature, SignedAt = before.SignedAt }),
        ["A decline of one who is required stops nobody"] = Core.With(judge: (round, each, now) => round.Terms is { } terms ? (round with { Terms = terms with { GoesOnWithoutDecliners = true } }).Judge(each, now) : round.Judge(each, now)),
        ["A decline of one who is not required stops all"] = Core.With(look: (round, now) => Look.At(round with { Slots = [.. round.Slots.Select(slot => slot with { Slot = slot.Slot with { IsRequired = slot.Slot.IsRequired || slot.Answer == SlotAnswer.Declined } })] }, now)),
        ["A new invitation leaves the old link alive"] = Core.With(step: (round, each, at) => each is SlotsInvited ? Each(round, RoundStep.After(round, each, at), (before, after) => before.Generation > 0 ? after with { Generation = before.Generation } : after) : RoundStep.After(round, each, at)),
        ["A round is completed while something waits to be looked at"] = Core.With(judge: (round, each, now) => each is RoundCompleted ? (round with { Slots = [.. round.Slots.Select(slot => slot.Answer == SlotAnswer.Signed && !slot.Slot.IsRequired ? slot with { Answer = SlotAnswer.None } : slot)] }).Judge(each, now) : round.Judge(each, now)),
        ["A reminder loses the signature of another"] = Core.With(step: (round, each, at) => RoundStep.After(round, each, at) is var after && each is SlotsReminded ? after with { Slots = [.. after.Slots.Select((slot, i) => i == 0 ? slot with { Signature = null } : slot)] } : after),
        ["The same reminder goes out twice"] = Core.With(judge: (round, each, now) => each is SlotsReminded reminded ? round.Judge(reminded.Day >= 1 ? reminded with { Day = null } : reminded, now) : round.Judge(each, now)),
        ["What comes back in time and is accepted later is late"] = Core.With(judge: (round, each, now) => each is SlotAccepted accepted && round.Find(accepted.Slot)?.ExpiresAt <= now && round.Closing is null ? [someRefusal] : round.Judge(each, now)),
        ["A round is completed without a signature"] = Core.With(judge: (round, each, now) => each is RoundCompleted && round is { Terms: not null, Closing: null } && round.WhatIsMissing() is ["nobody has signed"] ? [] : round.Judge(each, now)),
    };

    // Judged as if nothing spoke against it, where a condition holds.
    private static Core Allowing<T>(Func<SigningRound, T, DateTimeOffset, bool> where)
        where T : SigningEvent => Core.With(judge: (round, each, now) => each is T own && where(round, own, now) && round.Judge(each, now) is [{ Code.Value: "SIGN-SLOT" }] ? [] : round.Judge(each, now));

    private static Core Forgiving<T>(string code)
        where T : SigningEvent => Core.With(judge: (round, each, now) => each is T ? [.. round.Judge(each, now).Where(finding => finding.Code.Value != code)] : round.Judge(each, now));

    private static Core Stepping<T>(Func<SlotStanding, SlotStanding, SlotStanding> change)
        where T : SlotEvent => Core.With(step: (round, each, at) => each is T own
            ? Each(round, RoundStep.After(round, each, at), (before, after) => after.Slot.Id == own.Slot ? change(before, after) : after)
            : RoundStep.After(round, each, at));

    private static SigningRound Each(SigningRound before, SigningRound after, Func<SlotStanding, SlotStanding, SlotStanding> change) =>
        after with { Slots = [.. before.Slots.Zip(after.Slots, change)] };

    private static bool IsAt(SigningRound round, SlotEvent each, DateTimeOffset now, SlotState state) =>
        round is { Terms: not null, Closing: null } && round.Find(each.Slot) is { } slot && round.StateOf(slot, now) == state;

    private static SigningRound LookedAt(SigningRound round) =>
        round with { Slots = [.. round.Slots.Select(slot => slot.Answer == SlotAnswer.Signed && round.Terms!.Groups.Any(group => group.Number == slot.Slot.Group && group.Quorum is not null) ? slot with { Answer = SlotAnswer.Verified } : slot)] };

    private static SigningRound WithoutQuorum(SigningRound round) =>
        round.Terms is { } terms ? round with { Terms = terms with { Groups = [.. terms.Groups.Select(group => group with { Quorum = null })] } } : round;

    private static SigningRound Loosened(SigningRound round) =>
        round.Terms is { } terms ? round with { Terms = terms with { Groups = [.. terms.Groups.Select(group => group with { Quorum = group.Quorum is > 1 ? group.Quorum - 1 : group.Quorum })] } } : round;

    private static SigningRound OneEarly(SigningRound round) =>
        round.Terms is { Effect: { Kind: EffectKind.Count, Count: > 1 } effect } terms ? round with { Terms = terms with { Effect = effect with { Count = effect.Count - 1 } } } : round;
}
