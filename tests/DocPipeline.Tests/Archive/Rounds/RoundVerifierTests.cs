using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Retention;

namespace DocPipeline.Tests.Archive.Rounds;

/// <summary>Rounds are judged by tests/tools/verify_archive.py, too, which shares no code with us.</summary>
[Trait("Category", "Long")]
public sealed class RoundVerifierTests
{
    private const string Folder = "rounds/cheshire-west-agreement-1.0";

    // What is done to the folder of the round, and what has to be said of it.
    private static readonly Dictionary<string, (Action<string> Do, string Said)> tamperings = new(StringComparer.Ordinal)
    {
        ["an event altered"] = (round => Replace(round, 3, "slot-1", "slot-9"), $"{Folder} event 4: does not go on from the event before it"),
        ["an event that is not logged altered"] = (round => Replace(round, 2, "slot-1", "slot-9"), $"{Folder} event 3: does not go on from the event before it"),
        ["the last event altered"] = (round => Replace(round, 5, "docpipeline", "somebody else"), $"{Folder} event 5: the log has the leaf of this entry 0 times"),
        ["an event removed"] = (round => File.Delete(Path.Combine(round, "00000003.json")), $"{Folder} event 3: not there"),
        ["the last event removed"] = (round => File.Delete(Path.Combine(round, "00000005.json")), $"event 5 of {Folder}, completed at 2027-03-01T12:00:00Z, is not in the archive as it was logged"),
        ["the round removed"] = (round => Directory.Delete(round, recursive: true), "event 1 of an object that is not in the archive, issued at 2027-03-01T12:00:00Z"),
        ["two events exchanged"] = (round => ArchiveOnDisk.Swap(Path.Combine(round, "00000003.json"), Path.Combine(round, "00000004.json")), $"{Folder} event 3: does not go on from the event before it"),
        ["an attachment altered"] = (round => ArchiveOnDisk.Flip(Assert.Single(Directory.GetFiles(Path.Combine(round, "files")))), "the attachment is not there, or is not what its name says"),
        ["an attachment added"] = (round => File.WriteAllText(Path.Combine(round, "files", new string('0', 128)), "more"), "no event names this attachment"),
        ["a file added"] = (round => File.WriteAllText(Path.Combine(round, "more.json"), "more"), $"{Folder}/more.json: neither an event nor an attachment of a round"),
    };

    public static TheoryData<string> Tamperings => [.. tamperings.Keys];

    [NeedsProgramFact("python3", "openssl")]
    public async Task A_sound_archive_with_a_round_is_accepted()
    {
        using ArchiveOnDisk archive = await ArchiveOnDisk.MakeAsync();

        (int code, string said) = IndependentVerifierTests.Run(await archive.WithRoundAsync(), archive.KeyFile, archive.ReceiptFile);

        Assert.Equal("3 objects, 6 entries, 1 rounds of 5 events, 10 leaves (6 entry, 4 round-event), 3 kept checkpoints, 1 keys, 1 checkpoints from elsewhere", said.Split('\n')[0]);
        Assert.StartsWith("OK: root ", said.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [NeedsProgramTheory("python3", "openssl")]
    [MemberData(nameof(Tamperings))]
    public async Task Tampering_with_a_round_is_reported_with_its_place(string what)
    {
        using ArchiveOnDisk archive = await ArchiveOnDisk.MakeAsync();
        string store = await archive.WithRoundAsync();
        bool isOfEvents = !what.StartsWith("an attachment", StringComparison.Ordinal) && what != "a file added";
        tamperings[what].Do(Path.Combine(store, Folder));

        (int code, string said) = IndependentVerifierTests.Run(store, archive.KeyFile);

        Assert.Contains(tamperings[what].Said, said, StringComparison.Ordinal);
        if (isOfEvents) Assert.Contains($"{Folder}/events.jsonl: the round as it was filed and {Folder}/ are not the same", said, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    // What is done to an archive whose agreement and its round were disposed of; what has to be said, or nothing where all is well.
    private static readonly Dictionary<string, (Action<string> Do, string? Said)> disposals = new(StringComparer.Ordinal)
    {
        ["nothing"] = (_ => { }, null),
        ["an event is put back"] = (store => File.Copy(Path.Combine(store, "..", "before", "00000003.json"), Path.Combine(Directory.CreateDirectory(Path.Combine(store, Folder)).FullName, "00000003.json")), $"{Folder}: still there although {Archives.Agreement} v7 disposed of it"),
        ["an event is made up"] = (store => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(store, Folder)).FullName, "00000003.json"), "made up"), $"{Folder}/00000003.json: none of the events that the round had"),
        ["the round is taken off the list"] = (store => Rewrite(store, list => list[..list.IndexOf(",\n  \"rounds\"", StringComparison.Ordinal)] + "\n}\n"), "is not in the archive as it was logged"),
        ["the list names another event"] = (store => Rewrite(store, list => list.Replace("\"leaf\": 8", "\"leaf\": 7", StringComparison.Ordinal)), "is not that of the event as the list of the disposal has it"),
    };

    public static TheoryData<string> Disposals => [.. disposals.Keys];

    [NeedsProgramTheory("python3", "openssl")]
    [MemberData(nameof(Disposals))]
    public async Task A_round_that_went_with_its_document_is_no_loss_and_one_that_was_taken_away_is(string what)
    {
        using ArchiveOnDisk archive = await ArchiveOnDisk.MakeAsync();
        string store = await archive.WithRoundAsync();
        ArchiveOnDisk.CopyFolder(Path.Combine(store, Folder), Path.Combine(archive.Folder, "before"));
        FolderBlobStore blobs = FolderBlobStore.Open(store, Archives.Noon);
        using (DocumentArchive open = Archives.Open(blobs, salt: 90))
        {
            await open.File(Archives.Request(4, files: 0) with { KeepsOtherFiles = true, Facts = Keepings.Facts([("Title", "Agreement"), .. Keepings.SixYears.ToFacts()]) });
            await open.SayAsync(entries => RetentionRequests.End(entries, Keepings.LongAgo, "Clerk", "It expired"));
            await open.SayAsync(entries => Outcome.Done(RetentionRequests.Approve(entries, "Ann", "Due")));
            await open.File(await open.DisposalAsync(blobs, archive.Signer));
            Archives.Done(await open.Log.SealAsync([archive.Signer], default));
            Archives.Done(await new ContentRemoval(blobs, open).RunAsync(Archives.Agreement, [archive.Signer.Key], default));
        }

        disposals[what].Do(store);
        (int code, string said) = IndependentVerifierTests.Run(store, archive.KeyFile, archive.ReceiptFile);

        if (disposals[what].Said is { } expected) Assert.Contains(expected, said, StringComparison.Ordinal);
        else Assert.Contains("disposed of by Ann and Ben, 5 files and 1 rounds gone", said, StringComparison.Ordinal);
        Assert.Equal(disposals[what].Said is null ? 0 : 1, code);
    }

    private static void Rewrite(string store, Func<string, string> change)
    {
        string path = Assert.Single(Directory.GetFiles(store, "disposal.json", SearchOption.AllDirectories)), list = File.ReadAllText(path);
        Assert.NotEqual(list, change(list));
        File.WriteAllText(path, change(list));
    }

    private static void Replace(string round, int number, string was, string becomes)
    {
        string path = Path.Combine(round, $"{number:D8}.json"), text = File.ReadAllText(path);
        Assert.Contains(was, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(was, becomes, StringComparison.Ordinal));
    }
}
