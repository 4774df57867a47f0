using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Retention.Rounds;

namespace DocPipeline.Archive.Retention;

/// <summary>The entry that disposes of an object, with its two files: everything by which it is judged.</summary>
/// <param name="Entries">The object's entries; the disposal is one of them.</param>
/// <param name="List">The bytes of <c>disposal.json</c>; absent when they are not there.</param>
/// <param name="Note">The bytes of <c>disposal.note</c>; absent when they are not there.</param>
internal sealed record Disposal(IReadOnlyList<ArchivedEntry> Entries, ReadOnlyMemory<byte>? List, ReadOnlyMemory<byte>? Note)
{
    /// <summary>The first entry that calls itself a disposal; nothing when none does.</summary>
    internal static ArchivedEntry? In(IReadOnlyList<ArchivedEntry> entries) => entries.FirstOrDefault(entry => entry.Note.Event == RetentionEvents.Disposed);

    /// <summary>The entry.</summary>
    internal ArchivedEntry Entry => In(Entries) ?? throw new InvalidOperationException("There is no disposal among the entries.");

    /// <summary>Everything that speaks against it; empty when the content rightly goes.</summary>
    /// <param name="trusted">The keys of the log.</param>
    /// <param name="leaf">Where its leaf is in the log; absent when it is not there.</param>
    /// <param name="leafAt">The leaf at an index of the log.</param>
    internal IReadOnlyList<string> Problems(TrustedKeys trusted, long? leaf, Func<long, ObjectLeaf?> leafAt)
    {
        var problems = new List<string>();
        ArchivedEntry entry = Entry;
        ArchivedEntry? before = Entries.FirstOrDefault(each => each.Number.Next == entry.Number);
        ObjectStanding approved = ObjectStanding.Of(Entries.TakeWhile(each => each != entry)), standing = ObjectStanding.Of(Entries);
        problems.AddRange(standing.Irregular.Select(each => $"{each.Entry}: {each.Why}"));
        if (leaf is null) problems.Add("it is not in the log");
        if (!entry.Files.Keys.ToHashSet().SetEquals([DisposalList.FileName, DisposalSeal.FileName])) problems.Add("its files are not the list of what goes and the note that seals it, and no others");
        if (List is not { } list || Note is not { } note) problems.Add("the list of what goes, or the note that seals it, is not there");
        else
        {
            if (before is null || standing.Disposed is not { } disposed || !DisposalList.IsTold(list, before, approved, disposed.Second.By, disposed.Second.Reason))
                problems.Add("its list is not what the entries before it say: what goes, and who approved it");
            if (leaf is { } index && !DisposalSeal.Holds(note, entry.Inventory.Id, entry.Number, list.Span, trusted, entry.Note.LogSize, index)) problems.Add("the log's key has not signed it, so nobody who may dispose of anything has made it");
            problems.AddRange(Rounds.Select(round => round.Problem(leafAt, leaf ?? long.MaxValue)).OfType<string>());
        }

        return problems;
    }

    /// <summary>The rounds that go, where it is right.</summary>
    internal IReadOnlyList<DisposedRound> Rounds => List is { } list ? DisposalList.RoundsIn(list) ?? [] : [];

    /// <summary>The content paths that go, where it is right.</summary>
    internal IReadOnlyList<string> Paths => [.. DisposalList.ContentBefore(Entry.Inventory, Entry.Number).Select(content => content.Value)];
}
