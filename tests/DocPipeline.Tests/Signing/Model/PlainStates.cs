using System.Globalization;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Tests.Signing.Model;

/// <summary>Where a plain round stands, by the words of the design: “Round … side …” and “Slot …”.</summary>
internal static class PlainStates
{
    private static readonly TimeZoneInfo london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Whether the groups before that of a place have what they need.</summary>
    internal static bool IsTurnOf(this PlainRound round, SlotId id)
    {
        int group = round.Slot(id).Group;
        foreach (OrderGroup earlier in round.Terms!.Groups)
        {
            if (earlier.Number >= group) continue;
            int signed = 0;
            foreach (RoundSlot slot in round.Terms.Slots)
            {
                if (slot.Group != earlier.Number) continue;
                string answer = round.Answer(slot.Id);
                if (answer == "counts") signed++;
                else if (slot.IsRequired && !(answer == "no" && round.Terms.GoesOnWithoutDecliners)) return false;
            }

            if (signed < earlier.Quorum) return false;
        }

        return true;
    }

    internal static SlotState StateOf(this PlainRound round, SlotId id, DateTimeOffset now)
    {
        string answer = round.Answer(id);
        if (answer == "look") return SlotState.AwaitingAcceptance;
        if (answer == "counts") return SlotState.Verified;
        if (answer == "no") return SlotState.Declined;
        if (answer == "back") return SlotState.Withdrawn;
        if (!round.IsTurnOf(id)) return SlotState.Waiting;
        if (round.Until(id) is { } until && now >= until) return SlotState.Expired;
        return answer == "bad" ? SlotState.Rejected : SlotState.Open;
    }

    internal static bool IsStopped(this PlainRound round)
    {
        if (round.Terms is null || round.Terms.GoesOnWithoutDecliners) return false;
        if (round.Terms.Slots.Any(slot => slot.IsRequired && round.Answer(slot.Id) == "no")) return true;
        foreach (OrderGroup group in round.Terms.Groups)
        {
            RoundSlot[] own = [.. round.Terms.Slots.Where(slot => slot.Group == group.Number)];
            if (own.Length - own.Count(slot => round.Answer(slot.Id) == "no") < group.Quorum) return true;
        }

        return false;
    }

    internal static RoundState StateAt(this PlainRound round, DateTimeOffset now)
    {
        if (round.Ending is RoundCompleted) return RoundState.Completed;
        if (round.Ending is RoundVoided) return RoundState.Voided;
        if (round.Ending is RoundSuperseded) return RoundState.Superseded;
        if (round.Terms is null) return RoundState.Draft;
        if (round.IsStopped()) return RoundState.Declined;
        if (round.LacksTime(now)) return RoundState.Expired;
        return round.Terms.Slots.Any(slot => round.Signature(slot.Id) is not null) ? RoundState.PartiallySigned : RoundState.Issued;
    }

    /// <summary>The signatures that count, the earliest first.</summary>
    internal static IReadOnlyList<DateTimeOffset> Counting(this PlainRound round) =>
        [.. round.Terms!.Slots.Where(slot => round.Answer(slot.Id) == "counts").Select(slot => round.Signature(slot.Id)!.Value.At).Order()];

    internal static DateOnly? InForceFrom(this PlainRound round)
    {
        if (round.Terms is null || round.Ending is RoundVoided or RoundSuperseded) return null;
        IReadOnlyList<DateTimeOffset> counting = round.Counting();
        if (round.Terms.Effect.Kind == EffectKind.Date) return round.Terms.Effect.On;
        if (round.Terms.Effect.Kind == EffectKind.Count) return counting.Count >= round.Terms.Effect.Count ? Civil(counting[round.Terms.Effect.Count!.Value - 1]) : null;
        bool isMet = round.Terms.Slots.All(slot => !slot.IsRequired || round.Answer(slot.Id) == "counts" || (round.Answer(slot.Id) == "no" && round.Terms.GoesOnWithoutDecliners))
            && round.Terms.Groups.All(group => group.Quorum is null || round.Terms.Slots.Count(slot => slot.Group == group.Number && round.Answer(slot.Id) == "counts") >= group.Quorum);
        return isMet && counting.Count > 0 ? Civil(counting[^1]) : null;
    }

    internal static IReadOnlyList<string> Missing(this PlainRound round)
    {
        if (round.Terms is null) return ["nobody has opened the round"];
        List<string> lines = [];
        foreach (RoundSlot slot in round.Terms.Slots)
        {
            string answer = round.Answer(slot.Id);
            if (answer == "look") lines.Add($"{slot.Name}: what came back has to be looked at");
            else if (slot.IsRequired && answer != "counts" && (answer != "no" || !round.Terms.GoesOnWithoutDecliners)) lines.Add($"{slot.Name} has not signed");
        }

        foreach (OrderGroup group in round.Terms.Groups)
        {
            int signed = round.Terms.Slots.Count(slot => slot.Group == group.Number && round.Answer(slot.Id) == "counts");
            if (signed < group.Quorum) lines.Add(string.Create(CultureInfo.InvariantCulture, $"{signed} of group {group.Number} have signed, and {group.Quorum} have to"));
        }

        int all = round.Counting().Count;
        if (lines.Count == 0 && all == 0) lines.Add("nobody has signed");
        if (round.Terms.Effect.Kind == EffectKind.Count && all < round.Terms.Effect.Count) lines.Add(string.Create(CultureInfo.InvariantCulture, $"{all} have signed, and the document takes effect with the signature number {round.Terms.Effect.Count}"));
        return lines;
    }

    // Somebody whom the round needs has run out of time, or so many have that a quorum cannot be reached any more.
    private static bool LacksTime(this PlainRound round, DateTimeOffset now)
    {
        HashSet<SlotId> late = [.. round.Terms!.Slots.Where(slot => round.StateOf(slot.Id, now) == SlotState.Expired).Select(slot => slot.Id)];
        if (round.Terms.Slots.Any(slot => slot.IsRequired && late.Contains(slot.Id))) return true;
        foreach (OrderGroup group in round.Terms.Groups)
        {
            SlotId[] own = [.. round.Terms.Slots.Where(slot => slot.Group == group.Number).Select(slot => slot.Id)];
            int gone = own.Count(id => late.Contains(id) || round.Answer(id) is "no" or "back");
            if (own.Any(late.Contains) && own.Length - gone < group.Quorum) return true;
        }

        return false;
    }

    private static DateOnly Civil(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, london).DateTime);
}
