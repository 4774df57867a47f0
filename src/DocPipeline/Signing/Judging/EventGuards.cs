using DocPipeline.Findings;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Judging;

/// <summary>Whether an event can happen to a round: by the table of states, and by what the event itself says.</summary>
internal static class EventGuards
{
    /// <summary>Every reason why not; none where it can happen.</summary>
    internal static IReadOnlyList<Finding> Judge(SigningRound round, SigningEvent each, DateTimeOffset now)
    {
        if (RoundTable.Of(each.Word, round.Gate) is not Possible.Yes and var no) return [Refusals.OfRound(round, no)];
        if (each is RoundIssued issued) return TermsCheck.Of(issued.Terms, now);
        SlotId[] places = [.. each.Slots];
        List<Finding> findings = [.. places.GroupBy(place => place).Where(same => same.Count() > 1).Select(same => SigningCodes.Error(SigningCodes.Unsaid, $"{same.Key} is named twice.", mend: "Name each place once."))];
        foreach (SlotId place in places)
        {
            if (round.Find(place) is not { } slot) findings.Add(Refusals.NoSuchSlot(round, place));
            else if (RoundTable.Of(each.Word, round.StateOf(slot, now)) is not Possible.Yes and var never) findings.Add(Refusals.OfSlot(slot, never));
        }

        if (findings.Count > 0) return findings;
        return each switch
        {
            SlotsInvited invited => [.. Some(invited.Invitations.Count), .. invited.Invitations.SelectMany(one => InvitationGuards.Of(round.Find(one.Slot)!, one, now))],
            SlotsReminded reminded => [.. Some(reminded.Places.Count), .. reminded.Places.SelectMany(one => InvitationGuards.Of(round.Find(one)!, reminded.Day))],
            SlotSigned signed => SignatureGuards.Of(round, round.Find(signed.Slot)!, signed),
            SlotEvent own => SlotGuards.Of(round, round.Find(own.Slot)!, own, now),
            RoundCompleted completed => OfCompletion(round, completed),
            RoundVoided voided => [.. Refusals.Unless(voided.Reason, "why the round comes to nothing"), .. OfVoiding(round)],
            RoundSuperseded superseded => [.. Refusals.Unless(superseded.By, "which round takes its place"), .. Refusals.Unless(superseded.Version, "which version takes its place")],
            _ => throw new InvalidOperationException($"‘{each.Word}’ is judged nowhere."),
        };
    }

    private static IEnumerable<Finding> Some(int places) =>
        places > 0 ? [] : [SigningCodes.Error(SigningCodes.Unsaid, "Nobody is named.", mend: "Name at least one place.")];

    private static IReadOnlyList<Finding> OfCompletion(SigningRound round, RoundCompleted completed)
    {
        if (round.WhatIsMissing() is { Count: > 0 } missing)
            return [.. missing.Select(why => SigningCodes.Error(SigningCodes.Incomplete, $"The round cannot be completed yet: {why}.", mend: "docpipeline round status says who is waited for; docpipeline round remind reminds them."))];
        return round.EffectiveOn() == completed.EffectiveOn ? [] : [SigningCodes.Error(SigningCodes.Incomplete, FormattableString.Invariant($"By its terms the document takes effect on {round.EffectiveOn():d MMMM yyyy}, not on {completed.EffectiveOn:d MMMM yyyy}."), mend: "Look at the round again, and complete it then.")];
    }

    // What is in force by the so-many-th signature ends by the partnership's own rules, not by an office's decision.
    private static IReadOnlyList<Finding> OfVoiding(SigningRound round) =>
        round.Terms!.Effect.Kind == EffectKind.Count && round.EffectiveOn() is { } day
            ? [SigningCodes.Error(SigningCodes.Round, FormattableString.Invariant($"The document took effect on {day:d MMMM yyyy}; its signatures cannot come to nothing after that."), mend: "Amend the document, or end it as its own rules say.")]
            : [];
}
