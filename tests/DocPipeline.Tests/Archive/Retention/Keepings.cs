using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Retention.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Rounds;

namespace DocPipeline.Tests.Archive.Retention;

/// <summary>Short words for what the tests of retention, holds and disposals say often.</summary>
internal static class Keepings
{
    internal static readonly RetentionTerm SixYears = new("simple-contract", 6, RetentionStart.EndOfForce);
    internal static readonly DateOnly LongAgo = new(2015, 3, 31);

    /// <summary>An agreement that is issued, with how long it is kept.</summary>
    internal static EntryRequest Issue(int number = 0, RetentionTerm? term = null, ObjectId? id = null) => Archives.Request(number, id: id) with { Facts = Facts([("Title", "Agreement"), .. (term ?? SixYears).ToFacts()]) };

    internal static ImmutableSortedDictionary<string, string> Facts(params (string Name, string? Value)[] facts) =>
        facts.ToImmutableSortedDictionary(fact => fact.Name, fact => fact.Value!, StringComparer.Ordinal);

    /// <summary>The object's entries.</summary>
    internal static async Task<IReadOnlyList<ArchivedEntry>> EntriesAsync(this DocumentArchive archive, ObjectId? id = null) => Archives.Done((await archive.EntriesAsync(id ?? Archives.Agreement, default))!);

    /// <summary>Files what a rule gives for the entries that there are.</summary>
    internal static async Task<FiledEntry> SayAsync(this DocumentArchive archive, Func<IReadOnlyList<ArchivedEntry>, Outcome<EntryRequest>> rule) => await archive.File(Archives.Done(rule(await archive.EntriesAsync())));

    /// <summary>The second approval of what the last entry approves, made as the story makes it.</summary>
    internal static async Task<EntryRequest> DisposalAsync(this DocumentArchive archive, IBlobStore store, ILogSigner signer, string by = "Ben", string reason = "Its time has ended")
    {
        IReadOnlyList<ArchivedEntry> entries = await archive.EntriesAsync();
        IReadOnlyDictionary<string, long> sizes = Archives.Done(await ContentSizes.ReadAsync(store, archive.Layout, entries[^1].Inventory, default));
        DisposalList list = DisposalList.Of(entries[^1].Inventory, ObjectStanding.Of(entries), by, reason, path => sizes[path]) with { Rounds = Archives.Done(await RoundsOfObject.ReadAsync(archive, entries[0].Inventory.Id, default)) };
        return RetentionRequests.Dispose(entries, list, Archives.Done(await DisposalSeal.SignAsync(list, signer, default)).ToBytes(), by, reason);
    }

    /// <summary>A round about the first version of the agreement, or of what else is said, that two sign with a scan each: closed, and not filed.</summary>
    internal static async Task RunRoundAsync(this DocumentArchive archive, RoundId? round = null, RoundDocument? about = null)
    {
        RoundCall[] calls = [RoundWords.Issue(round, about), RoundWords.View(1, round: round), RoundWords.Sign(1, attachments: 1, round: round), RoundWords.View(2, round: round), RoundWords.Sign(2, attachments: 1, round: round), RoundWords.Close(round)];
        foreach (RoundCall call in calls) await archive.Append(call);
    }

    /// <summary>An agreement that ended long ago and whose disposal Ann has approved.</summary>
    internal static async Task<FiledEntry[]> ApprovedAsync(this DocumentArchive archive) =>
    [
        await archive.File(Issue()),
        await archive.SayAsync(entries => RetentionRequests.End(entries, LongAgo, "Clerk", "It expired")),
        await archive.SayAsync(entries => Outcome.Done(RetentionRequests.Approve(entries, "Ann", "Its time has ended"))),
    ];

    /// <summary>An entry that was never filed, for rules alone.</summary>
    internal static ArchivedEntry Entry(int number, string @event, string by, DateOnly on, params (string, string?)[] facts)
    {
        EntryNote note = new() { Text = "Something happened.", Event = @event, Request = string.Create(CultureInfo.InvariantCulture, $"request-{number}"), LogSize = 0, Salt = new string('0', 64), Facts = Facts(facts) };
        OcflVersion version = new() { CreatedAt = new DateTimeOffset(on, new TimeOnly(12, 0), TimeSpan.Zero), State = new Dictionary<LogicalPath, DocPipeline.Archive.Sha512>(), Message = note.ToMessage(), User = new OcflUser(by, null) };
        return new ArchivedEntry(new VersionNumber(number), new OcflInventory { Id = Archives.Agreement, Manifest = new Dictionary<DocPipeline.Archive.Sha512, string>(), Versions = [.. Enumerable.Repeat(version, number)] }, note);
    }

    internal static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
