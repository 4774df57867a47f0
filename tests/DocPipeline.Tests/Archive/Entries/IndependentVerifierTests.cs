using System.Diagnostics;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Retention;
using static DocPipeline.Tests.Archive.Entries.ArchiveOnDisk;

namespace DocPipeline.Tests.Archive.Entries;

/// <summary>
/// What we file is judged by tests/tools/verify_archive.py, which was written from the formats and shares no code with us: it accepts what
/// is sound, and names the place of whatever is not.
/// </summary>
[Trait("Category", "Long")]
public sealed class IndependentVerifierTests
{
    private const string Agreement = "urn:docpipeline:cheshire-west:document:agreement";
    private const string Record = "urn:docpipeline:cheshire-west:record:partnership";

    // What is done to the store, and what has to be said of it.
    private static readonly Dictionary<string, (Func<ArchiveOnDisk, Task> Do, string[] Said)> tamperings = new(StringComparer.Ordinal)
    {
        ["a byte of a document altered"] = (
            Now(a => Flip(a.PathOf(Archives.Agreement, "v1/content/agreement.docx"))),
            [$"{Agreement} v1 agreement.docx: archive/", "/v1/content/agreement.docx has other bytes than were filed"]),
        ["a document with a capital in its name altered"] = (
            Now(a => Flip(a.PathOf(Annex, "v1/content/+annex-+a.docx"))),
            ["urn:docpipeline:cheshire-west:document:annex v1 Annex-A.docx: archive/", "/v1/content/Annex-A.docx has other bytes than were filed"]),
        ["a document replaced, with every digest anew"] = (
            Now(a =>
            {
                string path = a.PathOf(Archives.Agreement, "v2/content/agreement.docx"), was = DigestOf(path);
                Flip(path);
                a.Rewrite(Archives.Agreement, 2, was, DigestOf(path));
            }),
            [$"{Agreement} v2: the log has the leaf of this entry 0 times", $"{Leaf(2)}: entry v2 of {Agreement}, issued at 2027-03-01T12:00:00Z, is not in the archive as it was logged"]),
        ["a note altered, with every digest anew"] = (
            Now(a => a.Rewrite(ArchiveOnDisk.Record, 2, "Version 2 was issued.", "Version 7 was issued.")),
            [$"{Record} v2: the log has the leaf of this entry 0 times", $"{Leaf(3)}: entry v2 of {Record}"]),
        ["an earlier entry told otherwise in a later inventory"] = (
            Now(a => a.Rewrite(ArchiveOnDisk.Record, 2, "Version 1 was issued.", "Version 7 was issued.")),
            [$"{Record} v2: the inventory does not continue the one before", $"{Record} v2: the log has the leaf of this entry 0 times"]),
        ["an inventory altered without its digest"] = (
            Now(a => File.AppendAllText(a.PathOf(Archives.Agreement, "v2/inventory.json"), "\n")),
            [$"{Agreement} v2", "inventory.json.sha512 is not the digest of the inventory.json beside it"]),
        ["two files swapped"] = (
            Now(a => Swap(a.PathOf(Archives.Agreement, "v1/content/agreement.docx"), a.PathOf(Archives.Agreement, "v1/content/record.zip"))),
            [$"{Agreement} v1 agreement.docx: ", $"{Agreement} v1 record.zip: "]),
        ["a file added"] = (
            Now(a => File.WriteAllText(a.PathOf(Archives.Agreement, "v1/content/more.docx"), "more")),
            [$"{Agreement} archive/", "/v1/content/more.docx: no inventory knows this file"]),
        ["an object removed"] = (
            Now(a => Directory.Delete(a.PathOf(Annex, ""), recursive: true)),
            [$"{Leaf(4)}: entry v1 of an object that is not in the archive, issued at 2027-03-01T12:00:00Z"]),
        ["the last entry of an object removed"] = (
            Now(a =>
            {
                Directory.Delete(a.PathOf(Archives.Agreement, "v2"), recursive: true);
                foreach (string name in new[] { "inventory.json", "inventory.json.sha512" }) File.Copy(a.PathOf(Archives.Agreement, $"v1/{name}"), a.PathOf(Archives.Agreement, name), overwrite: true);
            }),
            [$"{Leaf(2)}: entry v2 of {Agreement}, issued"]),
        ["a leaf removed"] = (
            Now(a => File.Delete(a.PathOf(Leaf(2)))),
            [$"{Leaf(2)}: not there, and {Leaf(3)} is", $"{Agreement} v2: the log has the leaf of this entry 0 times", "log/checkpoint: counts 5 leaves, and the log has 2 without a gap"]),
        ["a leaf altered"] = (
            Now(a => File.WriteAllText(a.PathOf(Leaf(3)), File.ReadAllText(a.PathOf(Leaf(3))).Replace("issued", "voided", StringComparison.Ordinal))),
            [$"{Record} v2: the log has the leaf of this entry 0 times", $"{Leaf(3)}: entry v2 of {Record}, voided", "log/checkpoint: the first 5 leaves do not have the root that it states"]),
        ["two leaves swapped"] = (
            Now(a => Swap(a.PathOf(Leaf(3)), a.PathOf(Leaf(4)))),
            ["log/checkpoint: the first 5 leaves do not have the root that it states"]),
        ["the log cut off, with the checkpoint of that time"] = (
            Now(a =>
            {
                foreach (string name in new[] { Leaf(3), Leaf(4), Kept(5) }) File.Delete(a.PathOf(name));
                File.Copy(a.PathOf(Kept(3)), a.PathOf("log/checkpoint"), overwrite: true);
            }),
            [$"{Record} v2: the log has the leaf of this entry 0 times", "urn:docpipeline:cheshire-west:document:annex v1: the log has the leaf of this entry 0 times"]),
        ["a checkpoint altered"] = (
            Now(a => File.WriteAllText(a.PathOf("log/checkpoint"), File.ReadAllText(a.PathOf("log/checkpoint")).Replace("\n5\n", "\n4\n", StringComparison.Ordinal))),
            ["log/checkpoint: the signature of archive.example.org/cheshire-west ", "does not fit: text or signature was altered"]),
        ["a checkpoint signed by another key"] = (
            a => a.ResignAsync(),
            [$"log/checkpoint: not signed by the key {Origin} ", $"{Kept(5)}: not signed by the key {Origin} "]),
        ["an entry added by somebody who has no key"] = (
            async a =>
            {
                using DocumentArchive archive = Archives.Open(a.Store);
                await archive.File(Request(Archives.Agreement, 3, "Forged", "agreement.docx"));
            },
            [$"{Leaf(5)}: 1 leaves from here on are covered by no signature"]),
    };

    public static TheoryData<string> Tamperings { get; } = [.. tamperings.Keys];

    [NeedsProgramFact("python3", "openssl")]
    public async Task A_sound_archive_is_accepted()
    {
        using ArchiveOnDisk archive = await MakeAsync();

        (int code, string said) = Run(archive, archive.ReceiptFile, Path.Combine(archive.Folder, "kept"));

        Assert.Equal("3 objects, 5 entries, 5 leaves (5 entry), 2 kept checkpoints, 1 keys, 2 checkpoints from elsewhere", said.Split('\n')[0]);
        Assert.StartsWith("OK: root ", said.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [NeedsProgramTheory("python3", "openssl")]
    [MemberData(nameof(Tamperings))]
    public async Task Tampering_is_reported_with_its_place(string what)
    {
        using ArchiveOnDisk archive = await MakeAsync();
        await tamperings[what].Do(archive);

        (int code, string said) = Run(archive);

        Assert.All(tamperings[what].Said, s => Assert.Contains(s, said, StringComparison.Ordinal));
        Assert.Equal(1, code);
    }

    [NeedsProgramFact("python3", "openssl")]
    public async Task A_store_that_was_put_back_whole_shows_only_to_what_was_kept_elsewhere()
    {
        using ArchiveOnDisk archive = await MakeAsync();
        archive.RollBack();

        (int alone, string said) = Run(archive);
        (int beside, string contradicted) = Run(archive, Path.Combine(archive.Folder, "kept"));

        Assert.Equal(0, alone);
        Assert.Contains("it cannot be excluded that the whole store was put back to an earlier state", said, StringComparison.Ordinal);
        Assert.Equal(1, beside);
        Assert.Contains("kept: counts 5 leaves, and the log has 3 without a gap: it was cut off or rolled back", contradicted, StringComparison.Ordinal);
    }

    [NeedsProgramFact("python3", "openssl")]
    public async Task Another_history_signed_by_the_right_key_is_contradicted_by_a_receipt()
    {
        using ArchiveOnDisk archive = await MakeAsync(), other = await MakeAsync("Forgery");

        (int alone, _) = Run(other);
        (int beside, string contradicted) = Run(other, archive.ReceiptFile);

        Assert.Equal(0, alone);
        Assert.Equal(1, beside);
        Assert.Contains($"{Leaf(2)} is not the leaf that the receipt carries", contradicted, StringComparison.Ordinal);
        Assert.Contains("receipt.tlog-proof: the first 3 leaves do not have the root that it states", contradicted, StringComparison.Ordinal);
    }

    [NeedsProgramFact("python3", "openssl")]
    public async Task A_key_that_was_replaced_in_the_log_is_followed()
    {
        using ArchiveOnDisk archive = await MakeAsync();
        using FileLogSigner next = archive.SignerOf("next");
        using (DocumentArchive open = Archives.Open(archive.Store))
        {
            Archives.Done(await open.Log.ReplaceKeyAsync(archive.Signer, next, [], default));
            await open.File(Request(Archives.Agreement, 3, "Agreement, version 3", "agreement.docx"));
            Archives.Done(await open.Log.SealAsync([next], [archive.Signer.Key], default));
        }

        (int code, string said) = Run(archive, archive.ReceiptFile);

        Assert.Equal("3 objects, 6 entries, 7 leaves (6 entry, 1 key), 4 kept checkpoints, 2 keys, 1 checkpoints from elsewhere", said.Split('\n')[0]);
        Assert.Equal(0, code);
    }

    [NeedsProgramFact("python3", "openssl")]
    public async Task A_change_of_the_key_that_the_old_key_has_not_signed_is_reported()
    {
        using ArchiveOnDisk archive = await MakeAsync();
        using FileLogSigner next = archive.SignerOf("next");
        using (DocumentArchive open = Archives.Open(archive.Store)) Archives.Done(await open.Log.ReplaceKeyAsync(archive.Signer, next, [], default));
        string leaf = archive.PathOf(Leaf(5));
        await File.WriteAllTextAsync(leaf, (await File.ReadAllTextAsync(leaf)).Replace("12:00:00Z", "12:00:01Z", StringComparison.Ordinal));

        (int code, string said) = Run(archive);

        Assert.Equal(1, code);
        Assert.Contains($"{Leaf(5)}: replaces the key of the log, and that key has not signed it", said, StringComparison.Ordinal);
    }

    [NeedsProgramFact("python3", "openssl")]
    public async Task What_two_disposed_of_is_no_loss_and_what_another_key_signed_is_one()
    {
        foreach (bool isRight in (bool[])[true, false])
        {
            using ArchiveOnDisk archive = await MakeAsync();
            using FileLogSigner other = archive.SignerOf("other");
            using (DocumentArchive open = Archives.Open(archive.Store, new FixedClock(Archives.Noon.Now.AddDays(1))))
            {
                await open.File(Request(Archives.Agreement, 3, "Agreement, version 3", "agreement.docx") with { Facts = Keepings.Facts([("Title", "Agreement"), .. Keepings.SixYears.ToFacts()]) });
                await open.SayAsync(entries => RetentionRequests.Hold(entries, "Legal services", "A claim"));
                await open.SayAsync(entries => RetentionRequests.Release(entries, null, "Ann", "Settled"));
                await open.SayAsync(entries => RetentionRequests.Release(entries, null, "Ben", "Settled"));
                await open.SayAsync(entries => RetentionRequests.End(entries, Keepings.LongAgo, "Clerk", "It expired"));
                await open.SayAsync(entries => Outcome.Done(RetentionRequests.Approve(entries, "Ann", "Due")));
                await open.File(await open.DisposalAsync(archive.Store, isRight ? archive.Signer : other));
                Archives.Done(await open.Log.SealAsync([archive.Signer], default));
                if (isRight) Archives.Done(await new ContentRemoval(archive.Store, open).RunAsync(Archives.Agreement, [archive.Signer.Key], default));
            }

            (int code, string said) = Run(archive);

            Assert.Equal(isRight ? 0 : 1, code);
            if (isRight) Assert.Contains($"{Agreement} v9: disposed of by Ann and Ben, ", said, StringComparison.Ordinal);
            else Assert.Contains($"{Agreement} v9: says that the object was disposed of, and the log's key has not signed that", said, StringComparison.Ordinal);
        }
    }

    private static Func<ArchiveOnDisk, Task> Now(Action<ArchiveOnDisk> act) => archive =>
    {
        act(archive);
        return Task.CompletedTask;
    };

    private static (int Code, string Said) Run(ArchiveOnDisk archive, params string[] keptElsewhere) => Run(archive.PathOf(""), archive.KeyFile, keptElsewhere);

    /// <summary>Runs the verifier.</summary>
    internal static (int Code, string Said) Run(string store, string key, params string[] keptElsewhere)
    {
        ProcessStartInfo start = new(Programs.Require("python3"), [Repository.PathOf("tests/tools/verify_archive.py"), store, key, .. keptElsewhere])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PYTHONIOENCODING"] = "utf-8", ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
        using Process process = Process.Start(start)!;
        Task<string> complaint = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", complaint.Result);
        return (process.ExitCode, said);
    }
}
