using System.Globalization;

namespace DocPipeline.Archive.Rounds.Events;

/// <summary>Whether an event goes on from the one before it: the same for who writes, who reads and who audits.</summary>
internal static class RoundLinks
{
    /// <summary>What is wrong with an event by itself, at its place.</summary>
    internal static string? AtPlace(RoundEvent each, RoundId round, int number)
    {
        if (each.Round != round || each.Number != number) return Said($"it is event {each.Number} of {each.Round}, which does not lie here");
        if ((number == 1) != (each.Salt is not null)) return "only the first event states what the round is about, with the round's salt";
        if ((number == 1) != (each.Previous is null)) return "every event but the first names the digest of the one before it";
        if (number == 1 && each.Attachments.Count > 0) return "the first event has attachments; what a round is about is in the archive already";
        if ((number == 1 || each.Closes) && !each.IsLogged) return "the first event of a round and the one that closes it are logged";
        return each.LogSize <= each.Confirmed ? Said($"it says that the log had {each.LogSize} leaves before it, and names leaf {each.Confirmed}") : null;
    }

    /// <summary>What keeps an event from following another.</summary>
    internal static string? Between(RoundEvent? before, RoundEvent next)
    {
        if (before is null) return next.Confirmed is null ? null : "it names the leaf of an event before it, and there is none";
        if (next.Previous != before.Digest) return "the digest that it names is not that of the event before it";
        if (before.Closes) return "the event before it closed the round";
        if (next.At < before.At) return "it happened before the event before it";
        if (before.IsLogged && !(next.Confirmed >= before.LogSize)) return "it does not name the leaf of the event before it";
        return before.IsLogged || next.Confirmed == before.Confirmed ? null : "it names another leaf than the event before it does, for the same event";
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
