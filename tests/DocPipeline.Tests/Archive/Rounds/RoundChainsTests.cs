using System.Globalization;
using System.Text;
using System.Text.Json;
using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Rounds;

public sealed class RoundChainsTests(ITestOutputHelper output)
{
    private readonly MemoryStore store = new();

    [Fact]
    public async Task Events_follow_one_another_and_those_that_count_are_logged()
    {
        using DocumentArchive archive = Archives.Open(store);
        AppendedEvent[] made = [await archive.Append(RoundWords.Issue()), await archive.Append(RoundWords.View(1)), await archive.Append(RoundWords.Sign(1, attachments: 2)), await archive.Append(RoundWords.Close())];
        Assert.Equal([0L, null, 1L, 2L], made.Select(m => m.Leaf));
        Assert.Equal([null, 0L, 0L, 1L], made.Select(m => m.Event.Confirmed));
        RoundChain read;
        using (DocumentArchive another = Archives.Open(store)) read = await another.Round();
        Assert.Equal(["issued", "viewed", "signed", "completed"], read.Events.Select(e => e.Word));
        Assert.True(read.IsClosed);
        Assert.Equal(RoundWords.Document, read.Document);
        Assert.Empty(await RoundWords.ProblemsAsync(store, made, [RoundWords.Agreement]));
    }

    [Fact]
    public async Task A_request_said_again_makes_nothing_new_and_is_answered_alike_even_after_the_round_is_closed()
    {
        AppendedEvent first;
        using (DocumentArchive archive = Archives.Open(store))
        {
            await archive.Append(RoundWords.Issue());
            first = await archive.Append(RoundWords.Sign(1, attachments: 1));
            await archive.Append(RoundWords.Close());
        }

        IReadOnlyList<string> before = store.Names;
        using DocumentArchive another = Archives.Open(store, new FixedClock(Archives.Noon.Now.AddDays(3)), salt: 7);
        AppendedEvent again = await another.Append(RoundWords.Sign(1, attachments: 1));
        Assert.Equal((first.Event.Digest, first.Leaf, true), (again.Event.Digest, again.Leaf, again.WasThere));
        Assert.Equal(before, store.Names);
    }

    [Fact]
    public async Task A_request_of_one_id_that_says_something_else_is_refused()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.Append(RoundWords.Issue());
        await archive.Append(RoundWords.Sign(1));
        Assert.Equal(RoundFinding.RequestReused, await CodeAsync(archive, RoundWords.Sign(1, attachments: 1)));
        Assert.Equal(RoundFinding.RequestReused, await CodeAsync(archive, RoundWords.Sign(2) with { Request = "sign-1-a" }));
    }

    [Fact]
    public async Task A_closed_round_takes_no_more_events()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.Append(RoundWords.Issue());
        await archive.Append(RoundWords.Close());
        Assert.Equal(RoundFinding.Closed, await CodeAsync(archive, RoundWords.Sign(1)));
    }

    [Fact]
    public async Task A_refusal_is_judged_by_the_round_as_it_is_now_and_not_as_it_is_remembered()
    {
        using DocumentArchive one = Archives.Open(store), other = Archives.Open(store, salt: 5);
        await one.Append(RoundWords.Issue());
        await one.Append(RoundWords.View(1));
        RoundCall onlyAfterSigning = new(RoundWords.Agreement, "countersign", (chain, _) => chain.Events.Any(e => e.Word == "signed")
            ? Outcome.Done(new RoundDraft { Word = "countersigned", By = "slot-2", IsLogged = true })
            : Outcome.Refused<RoundDraft>([new Finding(RoundWords.NotOpen, Severity.Error, "Nobody has signed yet.")]));
        Assert.Equal(RoundWords.NotOpen, await CodeAsync(one, onlyAfterSigning));
        await other.Append(RoundWords.Sign(1));
        await one.Append(onlyAfterSigning);
    }

    [Fact]
    public async Task A_clock_that_is_far_behind_is_refused_and_one_that_is_a_little_behind_is_not()
    {
        FixedClock clock = new(Archives.Noon.Now);
        using DocumentArchive archive = Archives.Open(store, clock);
        await archive.Append(RoundWords.Issue());
        clock.Now -= TimeSpan.FromMinutes(4);
        Assert.Equal(Archives.Noon.Now, (await archive.Append(RoundWords.Sign(1))).Event.At);
        clock.Now -= TimeSpan.FromMinutes(2);
        Assert.Equal(RoundFinding.Clock, await CodeAsync(archive, RoundWords.Sign(2)));
    }

    public static TheoryData<string> Unfit => ["no document", "attachments at first", "no log at first", "no log at the end", "document later", "word", "by", "request", "body", "depth"];

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task What_cannot_be_an_event_is_refused_and_nothing_is_written(string what)
    {
        using DocumentArchive archive = Archives.Open(store);
        bool isFirst = what.EndsWith("first", StringComparison.Ordinal) || what == "no document";
        if (!isFirst) await archive.Append(RoundWords.Issue());
        RoundDraft good = new() { Word = "noted", By = "Legal services", IsLogged = true, Document = isFirst ? RoundWords.Document : null };
        RoundDraft bad = what switch
        {
            "no document" => good with { Document = null },
            "attachments at first" => good with { Attachments = ["scan"u8.ToArray()] },
            "no log at first" => good with { IsLogged = false },
            "no log at the end" => good with { IsLogged = false, Closes = true },
            "document later" => good with { Document = RoundWords.Document },
            "word" => good with { Word = "Two words" },
            "by" => good with { By = "two\nlines" },
            "body" => good with { Body = JsonElement.Parse("[1]") },
            "depth" => good with { Body = JsonElement.Parse(string.Concat(Enumerable.Repeat("{\"a\":", 20)) + "1" + new string('}', 20)) },
            _ => good,
        };
        IReadOnlyList<string> before = store.Names;
        Assert.Equal(RoundFinding.Request, await CodeAsync(archive, new RoundCall(RoundWords.Agreement, what == "request" ? "two words" : "note", (_, _) => Outcome.Done(bad))));
        Assert.Equal(before, store.Names);
    }

    [Fact]
    public async Task A_body_is_kept_as_it_was_given_letters_and_numbers_alike()
    {
        using DocumentArchive archive = Archives.Open(store);
        const string Body = """{"name":"Llŷr & Co","amount":1.50,"list":[1,"a\"b",null,true],"nested":{"é":{}}}""";
        await archive.Append(RoundWords.Issue());
        await archive.Append(new RoundCall(RoundWords.Agreement, "note", (_, _) => Outcome.Done(new RoundDraft { Word = "noted", By = "Legal services", IsLogged = false, Body = JsonElement.Parse(Body) })));
        using DocumentArchive another = Archives.Open(store);
        Assert.Equal(Body, (await another.Round()).Last!.Body.GetRawText());
        Assert.Contains(Body, Encoding.UTF8.GetString(store["rounds/cheshire-west-agreement-1.0/00000002.json"]!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"closes\":false", "\"closes\":false,\"more\":1")]
    [InlineData("\"closes\":false", "\"closes\":false,\"closes\":false")]
    [InlineData("\"closes\":false", "\"closes\": false")]
    [InlineData("\"number\":2", "\"number\":2.0")]
    [InlineData("\"by\":\"slot-1\"", "\"by\":\"slot\\u002d1\"")]
    [InlineData("\"body\":{\"by\":\"a\"}", "\"body\":{\"by\":\"a\",\"by\":\"a\"}")]
    [InlineData("\"body\":{\"by\":\"a\"}", "\"body\":[]")]
    [InlineData("\"confirmed\":0", "\"confirmed\":-1")]
    [InlineData("\"confirmed\":0", "\"confirmed\":null")]
    [InlineData("\"number\":2", "\"number\":3")]
    [InlineData("}\n", "}")]
    [InlineData("}\n", "}\n\n")]
    public async Task An_event_that_is_not_as_it_was_written_is_refused(string was, string becomes)
    {
        using (DocumentArchive archive = Archives.Open(store))
        {
            await archive.Append(RoundWords.Issue());
            await archive.Append(RoundWords.Sign(1));
        }

        const string Name = "rounds/cheshire-west-agreement-1.0/00000002.json";
        string text = Encoding.UTF8.GetString(store[Name]!);
        Assert.Contains(was, text, StringComparison.Ordinal);
        store[Name] = Encoding.UTF8.GetBytes(text.Replace(was, becomes, StringComparison.Ordinal));
        using DocumentArchive another = Archives.Open(store);
        Outcome<RoundChain> read = await another.Rounds.ReadAsync(RoundWords.Agreement, default);
        Assert.Equal(Name, Assert.Single(read.Findings).Place!.File);
    }

    [Fact]
    public async Task A_warm_program_adds_with_one_request_and_with_two_where_the_event_is_logged()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.Append(RoundWords.Issue());
        (long unlogged, long logged) = (await CallsAsync(() => archive.Append(RoundWords.View(1))), await CallsAsync(() => archive.Append(RoundWords.Sign(1))));
        long after = await CallsAsync(() => archive.Append(RoundWords.View(2)));
        using DocumentArchive cold = Archives.Open(store);
        long first = await CallsAsync(() => cold.Append(RoundWords.Sign(2)));
        long status = await CallsAsync(() => cold.Round());
        output.WriteLine($"unlogged {unlogged}, logged {logged}, unlogged after a logged one {after}, of a program that has just started {first}, looking {status}");
        Assert.Equal((1, 2, 1, 1), (unlogged, logged, after, status));
        Assert.True(first <= 12);
    }

    [Fact]
    public async Task A_round_of_sixty_signatories_and_its_filing_are_fewer_than_three_hundred_blobs()
    {
        int web = await BlobsAsync(RoundId.Of("web"), attachments: 0, views: 2), files = await BlobsAsync(RoundId.Of("files"), attachments: 1, views: 0);
        output.WriteLine($"60 signatories on the web, each invited and seen to look: {web} blobs; 60 that return a file: {files} blobs; the filing included");
        Assert.True(web <= 300 && files <= 300);
    }

    [Fact]
    public async Task A_closed_round_is_filed_whole_byte_for_byte()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.File(Archives.Request(0));
        await archive.Append(RoundWords.Issue());
        await archive.Append(RoundWords.Sign(1, attachments: 2));
        Assert.Equal(RoundFinding.Open, Assert.Single((await archive.Rounds.FilesAsync(RoundWords.Agreement, default)).Findings).Code);
        await archive.Append(RoundWords.Close());
        IReadOnlyDictionary<LogicalPath, ReadOnlyMemory<byte>> files = Archives.Done(await archive.Rounds.FilesAsync(RoundWords.Agreement, default));
        byte[] events = [.. Enumerable.Range(1, 3).SelectMany(n => store[string.Create(CultureInfo.InvariantCulture, $"rounds/cheshire-west-agreement-1.0/{n:D8}.json")]!)];
        Assert.Equal(3, files.Count);
        Assert.Equal(events, files[LogicalPath.Of("rounds/cheshire-west-agreement-1.0/events.jsonl")].ToArray());
        Assert.All([0, 1], n => Assert.Equal(RoundWords.Scan(1, n), files[LogicalPath.Of($"rounds/cheshire-west-agreement-1.0/files/{Sha512.Of(RoundWords.Scan(1, n).Span)}")]));
    }

    [Fact]
    public async Task An_attachment_that_no_event_came_to_name_is_cleared_once_the_round_is_closed()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.Append(RoundWords.Issue());
        FaultyStore dying = FaultyStore.DyingAt(store, 3, afterItsEffect: true);
        using (DocumentArchive dies = Archives.Open(dying, salt: 3))
            await Assert.ThrowsAsync<StoreFaultException>(async () => { while (true) await dies.Append(RoundWords.Sign(1, attachments: 9)); });
        string[] strays = [.. store.Names.Where(n => n.Contains("/files/", StringComparison.Ordinal))];
        await archive.Append(RoundWords.Close());
        RecoveryReport report = await archive.RecoverAsync(null, default);
        Assert.Equal((strays.Length, 1), (report.Cleared, report.Rounds));
        Assert.DoesNotContain(store.Names, n => n.Contains("/files/", StringComparison.Ordinal));
    }

    private static async Task<int> BlobsAsync(RoundId round, int attachments, int views)
    {
        MemoryStore own = new();
        using DocumentArchive archive = Archives.Open(own);
        await archive.File(Archives.Request(0));
        int before = own.Names.Count;
        await archive.Append(RoundWords.Issue(round));
        for (int slot = 0; slot < 60; slot++)
        {
            for (int view = 0; view < views; view++) await archive.Append(RoundWords.View(slot, string.Create(CultureInfo.InvariantCulture, $"{view}"), round));
            await archive.Append(RoundWords.Sign(slot, attachments: attachments, round: round));
        }

        await archive.Append(RoundWords.Close(round));
        await archive.File(Archives.Request(1) with { Files = Archives.Done(await archive.Rounds.FilesAsync(round, default)), KeepsOtherFiles = true });
        return own.Names.Count - before;
    }

    private async Task<long> CallsAsync(Func<Task> work)
    {
        long before = store.Calls;
        await work();
        return store.Calls - before;
    }

    private static async Task<FindingCode> CodeAsync(DocumentArchive archive, RoundCall call) => Assert.Single((await archive.TryAppend(call)).Findings).Code;
}
