using System.Globalization;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Tests.Signing.Model;

/// <summary>What the histories met.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> refused = new(StringComparer.Ordinal);
    private readonly HashSet<(string Word, RoundState State)> rounds = [];
    private readonly HashSet<(string Word, SlotState State)> slots = [];
    private int tried;
    private int accepted;

    internal IEnumerable<string> NeverMet =>
    [
        .. from word in SigningEventText.Words from state in Enum.GetValues<RoundState>() where !rounds.Contains((word, state)) select $"{word} × {state} (round)",
        .. from word in SigningEventText.Words where word is not ("issued" or "completed" or "voided" or "superseded") from state in Enum.GetValues<SlotState>() where !slots.Contains((word, state)) select $"{word} × {state} (place)",
    ];

    internal IEnumerable<string> Codes => refused.Keys;

    internal void Count(PlainRound round, SigningEvent each, DateTimeOffset at, IReadOnlySet<string> codes)
    {
        tried++;
        if (codes.Count == 0) accepted++;
        foreach (string code in codes) refused[code] = refused.GetValueOrDefault(code) + 1;
        rounds.Add((each.Word, round.StateAt(at)));
        if (round.Terms is null || round.Ending is not null) return;
        foreach (SlotId id in PlainRound.Named(each).Where(id => round.Terms.Slots.Any(slot => slot.Id == id))) slots.Add((each.Word, round.StateOf(id, at)));
    }

    internal void Add(Tally other)
    {
        tried += other.tried;
        accepted += other.accepted;
        foreach ((string code, int count) in other.refused) refused[code] = refused.GetValueOrDefault(code) + count;
        rounds.UnionWith(other.rounds);
        slots.UnionWith(other.slots);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{tried} events tried, {accepted} accepted, refused {string.Join(", ", refused.Select(pair => $"{pair.Key} {pair.Value}"))}; {rounds.Count} pairs of event and round state, {slots.Count} of event and place state met");
}
