using System.Globalization;
using System.Text;
using System.Text.Json;
using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;

namespace DocPipeline.Tests.Archive.Rounds;

/// <summary>Short words for what the tests of rounds say often: a round in which slots sign once, as long as it is open.</summary>
internal static class RoundWords
{
    internal static readonly RoundId Agreement = RoundId.Of("cheshire-west-agreement-1.0");
    internal static readonly RoundDocument Document = new(Archives.Agreement, VersionNumber.First, Sha512.Of("file 0 of 0"u8));
    internal static readonly FindingCode Taken = new("TEST-SLOT-TAKEN");
    internal static readonly FindingCode NotOpen = new("TEST-NOT-OPEN");

    /// <summary>The round is issued.</summary>
    internal static RoundCall Issue(RoundId? round = null, RoundDocument? document = null, string request = "issue") => new(round ?? Agreement, request, (chain, _) =>
        chain.Last is null ? Outcome.Done(new RoundDraft { Word = "issued", By = "Partnerships officer", IsLogged = true, Document = document ?? Document, Body = Body("slots", "60") }) : Refused(NotOpen));

    /// <summary>A slot looks at the document, which is not logged.</summary>
    internal static RoundCall View(int slot, string by = "a", RoundId? round = null) => new(round ?? Agreement, Said($"view-{slot}-{by}"), (chain, _) =>
        chain.Last is null ? Refused(NotOpen) : Outcome.Done(new RoundDraft { Word = "viewed", By = Said($"slot-{slot}"), IsLogged = false }));

    /// <summary>A slot signs, once; a request of another side is another request.</summary>
    internal static RoundCall Sign(int slot, string by = "a", int attachments = 0, RoundId? round = null) => new(round ?? Agreement, Said($"sign-{slot}-{by}"), (chain, _) =>
        chain.Last is null ? Refused(NotOpen)
        : chain.Events.Any(each => each.Word == "signed" && each.By == Said($"slot-{slot}")) ? Refused(Taken)
        : Outcome.Done(new RoundDraft { Word = "signed", By = Said($"slot-{slot}"), IsLogged = true, Body = Body("by", by), Attachments = [.. Enumerable.Range(0, attachments).Select(n => Scan(slot, n))] }));

    /// <summary>The round is completed and takes no more events.</summary>
    internal static RoundCall Close(RoundId? round = null, string request = "complete") => new(round ?? Agreement, request, (chain, _) =>
        chain.Last is null ? Refused(NotOpen) : Outcome.Done(new RoundDraft { Word = "completed", By = "docpipeline", IsLogged = true, Closes = true }));

    internal static ReadOnlyMemory<byte> Scan(int slot, int number) => Encoding.UTF8.GetBytes(Said($"scan {number} of slot {slot}"));

    internal static JsonElement Body(string name, string value) => JsonSerializer.SerializeToElement(new Dictionary<string, string> { [name] = value });

    internal static Task<Outcome<AppendedEvent>> TryAppend(this DocumentArchive archive, RoundCall call) => archive.Rounds.AppendAsync(call.Round, call.Request, call.Decide, default);

    internal static async Task<AppendedEvent> Append(this DocumentArchive archive, RoundCall call) => Archives.Done(await archive.TryAppend(call));

    internal static async Task<RoundChain> Round(this DocumentArchive archive, RoundId? round = null) => Archives.Done(await archive.Rounds.ReadAsync(round ?? Agreement, default));

    /// <summary>What is wrong with the rounds of a store that nobody writes to any more; empty when nothing is.</summary>
    internal static async Task<List<string>> ProblemsAsync(IBlobStore store, IEnumerable<AppendedEvent> acknowledged, IEnumerable<RoundId> rounds)
    {
        var problems = new List<string>();
        using DocumentArchive archive = Archives.Open(store);
        var leaves = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        long count = 0;
        for (; await archive.Log.ReadAsync(count, default) is { } bytes; count++) (leaves.TryGetValue(Text(bytes), out List<long>? at) ? at : leaves[Text(bytes)] = []).Add(count);
        await foreach (BlobName _ in store.ListAsync(LogNames.Leaves, default)) count--;
        if (count != 0) problems.Add("the log has a gap");
        problems.AddRange(leaves.Where(l => l.Value.Count > 1).Select(l => $"leaf {l.Value[0]} is there {l.Value.Count} times"));

        var chains = new Dictionary<RoundId, RoundChain>();
        int logged = 0, events = 0;
        foreach (RoundId round in rounds.Distinct())
        {
            Outcome<RoundChain> read = await archive.Rounds.ReadAsync(round, default);
            if (read.IsRefused)
            {
                problems.AddRange(read.Findings.Select(f => f.ToString()!));
                continue;
            }

            chains[round] = read.Value;
            events += read.Value.Events.Count;
            long before = -1;
            foreach (RoundEvent each in read.Value.Events)
            {
                string what = Said($"event {each.Number} of {round}");
                foreach (Sha512 digest in each.Attachments)
                    if ((await archive.Rounds.FileAsync(round, digest, default)).IsRefused) problems.Add($"an attachment of {what} is lost");
                if (each.Confirmed is { } confirmed && confirmed != before) problems.Add(Said($"{what} names leaf {confirmed}, and the one before it is at {before}"));
                if (!each.IsLogged) continue;
                if (!leaves.TryGetValue(Text(each.ToLeaf(read.Value.Events[0].Salt!).ToBytes()), out List<long>? at)) problems.Add($"{what} is not in the log");
                else if (at[0] <= before || at[0] < each.LogSize) problems.Add($"{what} is logged before something that it came after");
                else (before, logged) = (at[0], logged + 1);
            }

            problems.AddRange(read.Value.Events.Where(e => e.Word == "signed").GroupBy(e => e.By).Where(g => g.Count() > 1).Select(g => $"{g.Key} signed {g.Count()} times"));
            problems.AddRange(read.Value.Events.GroupBy(e => e.Request).Where(g => g.Count() > 1).Select(g => $"{g.Key} was made {g.Count()} times"));
        }

        await foreach (BlobName name in store.ListAsync(RoundNames.Prefix, default))
            if (RoundNames.Read(name) is { Event: not null }) events--;
        if (events != 0) problems.Add("a round has a gap, or an event after its end");
        if (logged != leaves.Count) problems.Add(Said($"the log has {leaves.Count} leaves, and {logged} events"));
        foreach (AppendedEvent answer in acknowledged)
        {
            RoundEvent? there = chains.GetValueOrDefault(answer.Event.Round)?.Events.ElementAtOrDefault(answer.Event.Number - 1);
            string what = Said($"event {answer.Event.Number} of {answer.Event.Round}, ‘{answer.Event.Request}’,");
            if (there is null) problems.Add($"{what} was acknowledged and is not there");
            else if (there.Digest != answer.Event.Digest) problems.Add($"{what} is another one than was acknowledged");
            else if (there.IsLogged && leaves.GetValueOrDefault(Text(there.ToLeaf(chains[there.Round].Events[0].Salt!).ToBytes()))?[0] != answer.Leaf) problems.Add($"{what} has another leaf than was acknowledged");
        }

        return problems;
    }

    private static Outcome<RoundDraft> Refused(FindingCode code) => Outcome.Refused<RoundDraft>([new Finding(code, Severity.Error, "Not as the round is now.")]);

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
