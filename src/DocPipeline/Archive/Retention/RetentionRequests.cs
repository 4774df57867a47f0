using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Retention;

/// <summary>
/// What is to be filed when somebody says something of an object's keeping, or why nothing is: pure functions of the entries that there
/// are. Each request is made for the last entry (<see cref="EntryRequest.Seen"/>), so that nothing is filed on top of what nobody has seen.
/// </summary>
internal static class RetentionRequests
{
    private static readonly Dictionary<LogicalPath, ReadOnlyMemory<byte>> noFiles = [];

    /// <summary>One person places a hold. The same person with the same reason again places no second one.</summary>
    internal static Outcome<EntryRequest> Hold(IReadOnlyList<ArchivedEntry> entries, string by, string reason)
    {
        ObjectStanding standing = ObjectStanding.Of(entries);
        if (standing.Disposed is { } disposed) return Refused(DisposalRules.Disposed(disposed));
        return standing.Holds.FirstOrDefault(each => each.By == by && each.Reason == reason) is { } same
            ? Again(entries, same.Entry)
            : Of(entries, RetentionEvents.Held, $"{TitleOf(entries)}: put on hold. {Sentence(reason)}", by, reason);
    }

    /// <summary>One person asks for a hold to be released; another one releases it by saying the same.</summary>
    /// <param name="entries">The object's entries.</param>
    /// <param name="hold">The entry that placed the hold; the only hold that stands if left out.</param>
    /// <param name="by">Who.</param>
    /// <param name="reason">Why.</param>
    internal static Outcome<EntryRequest> Release(IReadOnlyList<ArchivedEntry> entries, string? hold, string by, string reason)
    {
        ObjectStanding standing = ObjectStanding.Of(entries);
        if (entries.LastOrDefault(each => each.Note.Event == RetentionEvents.Released && (hold is null || each.Note.Facts.GetValueOrDefault(RetentionEvents.Hold) == hold)) is { } done
            && done.User.Name == by && done.Note.Facts.GetValueOrDefault(RetentionEvents.Reason) == reason && (hold is not null || standing.Holds.Count == 0)) return Again(entries, done.Number);
        LegalHold[] meant = [.. standing.Holds.Where(each => hold is null || each.Entry.ToString() == hold)];
        if (meant is not [var one])
        {
            return Refused(RetentionFinding.Of(
                RetentionFinding.NoHold, meant.Length > 1 ? $"There are {meant.Length} holds." : hold is null ? "It is not on hold." : $"There is no hold {hold}.", meant.Length > 1 ? "Say which one with --hold." : "docpipeline archive show says where it stands.",
                standing.Holds.Count == 0 ? null : $"one of: {string.Join(", ", standing.Holds.Select(each => $"{each.Entry} ({each.Reason})"))}"));
        }

        (string Name, string?) which = (RetentionEvents.Hold, one.Entry.ToString());
        if (one.Asked is not { } asked) return Of(entries, RetentionEvents.ReleaseAsked, $"{TitleOf(entries)}: {by} asks for the hold of {one.Entry} to be released. {Sentence(reason)}", by, reason, which);
        return SamePerson.Are(asked.By, by)
            ? Refused(Twice($"{asked.By} asked for the release on {DisposalRules.Words(asked.On)} ({asked.Entry}). A hold is released by two people."))
            : Of(entries, RetentionEvents.Released, $"{TitleOf(entries)}: the hold of {one.Entry} was released by {asked.By} and {by}. {Sentence(reason)}", by, reason, which);
    }

    /// <summary>Somebody says that an object is no longer in force.</summary>
    internal static Outcome<EntryRequest> End(IReadOnlyList<ArchivedEntry> entries, DateOnly on, string by, string reason)
    {
        ObjectStanding standing = ObjectStanding.Of(entries);
        if (standing.Disposed is { } disposed) return Refused(DisposalRules.Disposed(disposed));
        string day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return entries.LastOrDefault(each => each.Note.Event == RetentionEvents.Ended) is { } same && standing.EndedOn == on && same.User.Name == by && same.Note.Facts.GetValueOrDefault(RetentionEvents.Reason) == reason
            ? Again(entries, same.Number)
            : Of(entries, RetentionEvents.Ended, $"{TitleOf(entries)}: in force until {DisposalRules.Words(on)}. {Sentence(reason)}", by, reason, (RetentionEvents.EndedOn, day));
    }

    /// <summary>The first of two approves a disposal.</summary>
    internal static EntryRequest Approve(IReadOnlyList<ArchivedEntry> entries, string by, string reason) =>
        Of(entries, RetentionEvents.Approved, $"{TitleOf(entries)}: {by} approves the disposal. {Sentence(reason)}", by, reason).Value!;

    /// <summary>The second of two approves it, with the list of what goes and its seal.</summary>
    internal static EntryRequest Dispose(IReadOnlyList<ArchivedEntry> entries, DisposalList list, ReadOnlyMemory<byte> seal, string by, string reason) =>
        Of(entries, RetentionEvents.Disposed, $"{TitleOf(entries)}: disposed of by {list.First.By} and {by}. {Sentence(reason)}", by, reason).Value! with
        {
            KeepsOtherFiles = false,
            Files = new Dictionary<LogicalPath, ReadOnlyMemory<byte>> { [DisposalList.FileName] = list.ToBytes(), [DisposalSeal.FileName] = seal },
        };

    /// <summary>An entry that is there, asked for again: it is finished where it was not, and nothing new is made.</summary>
    internal static Outcome<EntryRequest> Again(IReadOnlyList<ArchivedEntry> entries, VersionNumber number)
    {
        ArchivedEntry entry = entries[number.Value - 1];
        return Outcome.Done(new EntryRequest { Object = entry.Inventory.Id, Request = entry.Note.Request, Event = entry.Note.Event, Text = entry.Note.Text, User = entry.User, Facts = entry.Note.Facts, Files = noFiles, KeepsOtherFiles = true });
    }

    /// <summary>That one person cannot be two.</summary>
    internal static Finding Twice(string what) => RetentionFinding.Of(RetentionFinding.SamePerson, $"{what} You cannot be both.", "Ask a colleague to say the same under their own name.", "another person");

    private static Outcome<EntryRequest> Of(IReadOnlyList<ArchivedEntry> entries, string @event, string text, string by, string reason, params (string Name, string? Value)[] facts)
    {
        ArchivedEntry last = entries[^1];
        string all = string.Join('\n', new[] { by, reason }.Concat(facts.Select(fact => fact.Value)));
        return Outcome.Done(new EntryRequest
        {
            Object = last.Inventory.Id,
            Request = $"{@event}-{last.Number.Next}-{Sha512.Of(Encoding.UTF8.GetBytes(all)).Hex[..16]}",
            Event = @event,
            Text = text,
            User = new OcflUser(by, null),
            Facts = facts.Append((RetentionEvents.Reason, reason)).ToImmutableSortedDictionary(fact => fact.Item1, fact => fact.Item2!, StringComparer.Ordinal),
            Files = noFiles,
            KeepsOtherFiles = true,
            Seen = last.Number.Value,
        });
    }

    private static Outcome<EntryRequest> Refused(Finding finding) => Outcome.Refused<EntryRequest>([finding]);

    private static string TitleOf(IReadOnlyList<ArchivedEntry> entries) => entries.Select(entry => entry.Note.Facts.GetValueOrDefault("Title")).LastOrDefault(title => title is not null) ?? entries[^1].Inventory.Id.Value;

    private static string Sentence(string reason) => reason.EndsWith('.') ? reason : reason + ".";
}
