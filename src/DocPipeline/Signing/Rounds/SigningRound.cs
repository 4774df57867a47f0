using System.Collections.Immutable;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Judging;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Rounds;

/// <summary>
/// A round of signatures after what has happened so far. It follows from its events alone, one after another; an event that is against the
/// rules has no effect and is named.
/// </summary>
internal sealed record SigningRound
{
    /// <summary>A round that nobody has opened.</summary>
    internal static readonly SigningRound Unopened = new();

    /// <summary>The terms; absent before it is opened.</summary>
    internal RoundTerms? Terms { get; init; }

    /// <summary>The places, in the order of the terms.</summary>
    internal ImmutableArray<SlotStanding> Slots { get; init; } = [];

    /// <summary>When it was opened.</summary>
    internal DateTimeOffset? IssuedAt { get; init; }

    /// <summary>What closed it; absent while it is open.</summary>
    internal SigningEvent? Closing { get; init; }

    /// <summary>When it was closed.</summary>
    internal DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Events against the rules, by their number from 1, with the reasons.</summary>
    internal ImmutableArray<(int Number, IReadOnlyList<Finding> Why)> Irregular { get; init; } = [];

    /// <summary>How many events there were.</summary>
    internal int Count { get; init; }

    /// <summary>What of its state decides whether anything can happen.</summary>
    internal RoundGate Gate => Terms is null ? RoundGate.NotOpen : Closing is not null ? RoundGate.Closed : IsStopped ? RoundGate.Stopped : RoundGate.Open;

    /// <summary>The signatures that count, the earliest first.</summary>
    internal IEnumerable<SlotStanding> Verified => Slots.Where(slot => slot.Answer == SlotAnswer.Verified).OrderBy(slot => slot.SignedAt);

    /// <summary>Whether what the round needs has been signed, accepted and not taken back.</summary>
    internal bool CanComplete => WhatIsMissing().Count == 0;

    /// <summary>Those who declined and without whom the others do not go on: each who is required, and all of a group that has too few left.</summary>
    internal IEnumerable<SlotStanding> Stoppers => Terms is not { GoesOnWithoutDecliners: false } terms ? [] : Slots.Where(slot => slot.Answer == SlotAnswer.Declined
        && (slot.Slot.IsRequired || terms.Groups.Any(group => group.Number == slot.Slot.Group
            && group.Quorum > Slots.Count(other => other.Slot.Group == group.Number && other.Answer != SlotAnswer.Declined))));

    private bool IsStopped => Stoppers.Any();

    /// <summary>A place.</summary>
    internal SlotStanding? Find(SlotId id) => Slots.FirstOrDefault(slot => slot.Slot.Id == id);

    /// <summary>Whether a group has what it needs.</summary>
    internal bool IsMet(OrderGroup group) =>
        Slots.Where(slot => slot.Slot.Group == group.Number).All(slot => !Needs(slot) || slot.Answer == SlotAnswer.Verified)
        && Slots.Count(slot => slot.Slot.Group == group.Number && slot.Answer == SlotAnswer.Verified) >= (group.Quorum ?? 0);

    /// <summary>Whether the group of a place is open.</summary>
    internal bool IsGroupOpen(SlotStanding slot) => Terms!.Groups.TakeWhile(group => group.Number < slot.Slot.Group).All(IsMet);

    /// <summary>Where a place stands at an instant.</summary>
    internal SlotState StateOf(SlotStanding slot, DateTimeOffset now) => slot.Answer switch
    {
        SlotAnswer.Signed => SlotState.AwaitingAcceptance,
        SlotAnswer.Verified => SlotState.Verified,
        SlotAnswer.Declined => SlotState.Declined,
        SlotAnswer.Withdrawn => SlotState.Withdrawn,
        _ when !IsGroupOpen(slot) => SlotState.Waiting,
        _ when slot.ExpiresAt <= now => SlotState.Expired,
        SlotAnswer.Rejected => SlotState.Rejected,
        _ => SlotState.Open,
    };

    /// <summary>Where the round stands at an instant.</summary>
    internal RoundState StateAt(DateTimeOffset now) => Closing switch
    {
        RoundCompleted => RoundState.Completed,
        RoundVoided => RoundState.Voided,
        RoundSuperseded => RoundState.Superseded,
        _ when Terms is null => RoundState.Draft,
        _ when IsStopped => RoundState.Declined,
        _ when IsExpired(now) => RoundState.Expired,
        _ when Slots.Any(slot => slot.Signature is not null) => RoundState.PartiallySigned,
        _ => RoundState.Issued,
    };

    /// <summary>From which day the document is in force, as far as that follows from the signatures so far; never where the round came to nothing.</summary>
    internal DateOnly? EffectiveOn()
    {
        if (Closing is RoundVoided or RoundSuperseded) return null;
        DateTimeOffset[] signed = [.. Verified.Select(slot => slot.SignedAt!.Value)];
        return Terms?.Effect switch
        {
            { Kind: EffectKind.Date, On: { } day } => day,
            { Kind: EffectKind.Count, Count: { } count } => signed.Length >= count ? new Moment(signed[count - 1]).On : null,
            { Kind: EffectKind.Last } => signed.Length > 0 && Terms.Groups.All(IsMet) ? new Moment(signed[^1]).On : null,
            _ => null,
        };
    }

    /// <summary>Why the round cannot be completed: a line for each place and each group that it waits for.</summary>
    internal IReadOnlyList<string> WhatIsMissing()
    {
        if (Terms is null) return ["nobody has opened the round"];
        List<string> missing = [];
        foreach (SlotStanding slot in Slots)
        {
            if (slot.Answer == SlotAnswer.Signed) missing.Add($"{slot.Slot.Name}: what came back has to be looked at");
            else if (Needs(slot) && slot.Answer != SlotAnswer.Verified) missing.Add($"{slot.Slot.Name} has not signed");
        }

        foreach (OrderGroup group in Terms.Groups.Where(group => group.Quorum is not null))
        {
            int signed = Slots.Count(slot => slot.Slot.Group == group.Number && slot.Answer == SlotAnswer.Verified);
            if (signed < group.Quorum) missing.Add($"{signed} of group {group.Number} have signed, and {group.Quorum} have to");
        }

        // Where nobody is required, or all declined and the others go on, there is still no agreement without a signature.
        if (missing.Count == 0 && !Verified.Any()) missing.Add("nobody has signed");
        if (Terms.Effect is { Kind: EffectKind.Count, Count: { } count } && Verified.Count() < count) missing.Add($"{Verified.Count()} have signed, and the document takes effect with the signature number {count}");
        return missing;
    }

    /// <summary>Whether an event can happen now; every reason why not.</summary>
    internal IReadOnlyList<Finding> Judge(SigningEvent each, DateTimeOffset now) => EventGuards.Judge(this, each, now);

    /// <summary>The round after one more event.</summary>
    internal SigningRound After(SigningEvent each, DateTimeOffset at) =>
        (Judge(each, at) is { Count: > 0 } why && why.Any(finding => finding.Severity == Severity.Error)
            ? this with { Irregular = Irregular.Add((Count + 1, why)) }
            : RoundStep.After(this, each, at)) with { Count = Count + 1 };

    // One who is required and declines is no longer waited for where the others go on.
    private bool Needs(SlotStanding slot) => slot.Slot.IsRequired && !(Terms!.GoesOnWithoutDecliners && slot.Answer == SlotAnswer.Declined);

    private bool IsExpired(DateTimeOffset now)
    {
        SlotStanding[] expired = [.. Slots.Where(slot => StateOf(slot, now) == SlotState.Expired)];
        return expired.Any(Needs) || Terms!.Groups.Any(group => expired.Any(slot => slot.Slot.Group == group.Number) && group.Quorum > Slots.Count(slot =>
            slot.Slot.Group == group.Number && StateOf(slot, now) is not (SlotState.Expired or SlotState.Declined or SlotState.Withdrawn)));
    }
}
