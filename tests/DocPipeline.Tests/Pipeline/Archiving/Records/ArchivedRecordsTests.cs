using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Stored;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Archiving.Records;

public sealed class ArchivedRecordsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly OpenedArchive archive;

    public ArchivedRecordsTests() => archive = OpenArchives.InFolder(folder.Path);

    public void Dispose()
    {
        archive.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_new_record_is_the_first_entry_and_read_back()
    {
        PushedRecord created = await PushedAsync(PipelineRecords.InOrder);

        Assert.Equal((1, false, 0L), (created.Tag.Entry, created.WasThere, created.Leaf));
        ArchivedRecord read = (await ReadAsync())!;
        Assert.Equal(created.Tag, read.Tag);
        Assert.Equal(TestRecord.Facts, PipelineRecords.TextOf(read.Files, "partnership.yaml"));
        Assert.Equal(RecordZip.Pack(PipelineRecords.InOrder), read.Zip.ToArray());
    }

    [Fact]
    public async Task The_entry_that_was_seen_is_followed_by_the_next()
    {
        RecordTag seen = (await PushedAsync(PipelineRecords.InOrder)).Tag;

        Assert.Equal(2, (await PushedAsync(PipelineRecords.Changed, seen)).Tag.Entry);
    }

    [Fact]
    public async Task A_push_that_saw_another_entry_is_stale_and_changes_nothing()
    {
        RecordTag seen = (await PushedAsync(PipelineRecords.InOrder)).Tag;
        RecordTag changed = (await PushedAsync(PipelineRecords.Changed, seen)).Tag;

        Assert.Equal(ArchiveCodes.StaleRecord, await RefusalAsync(PipelineRecords.InOrder, seen));
        Assert.Equal(ArchiveCodes.StaleRecord, await RefusalAsync(PipelineRecords.InOrder));
        Assert.Equal(changed, (await ReadAsync())!.Tag);
    }

    [Fact]
    public async Task A_push_that_changes_nothing_is_never_stale_and_makes_no_entry()
    {
        RecordTag tag = (await PushedAsync(PipelineRecords.InOrder)).Tag;

        foreach (RecordTag? seen in new[] { null, tag, RecordTag.Foreign })
        {
            PushedRecord again = await PushedAsync(PipelineRecords.InOrder, seen);
            Assert.Equal((tag, true), (again.Tag, again.WasThere));
        }
    }

    [Fact]
    public async Task A_push_over_a_record_that_is_not_here_is_stale() =>
        Assert.Equal(ArchiveCodes.StaleRecord, await RefusalAsync(PipelineRecords.InOrder, RecordTag.Foreign));

    [Fact]
    public async Task The_same_number_in_another_archive_is_another_entry()
    {
        await PushedAsync(PipelineRecords.InOrder);
        using OpenedArchive other = OpenArchives.In(new MemoryStore());
        RecordTag foreign = (await ArchivedRecords.PushAsync(other, PipelineRecords.Partnership, PipelineRecords.InOrder, seen: null, "another", default)).Value!.Tag;

        Assert.Equal(1, foreign.Entry);
        Assert.Equal(ArchiveCodes.StaleRecord, await RefusalAsync(PipelineRecords.Changed, foreign));
    }

    [Fact]
    public async Task A_record_that_goes_back_to_earlier_files_is_a_new_entry()
    {
        RecordTag first = (await PushedAsync(PipelineRecords.InOrder)).Tag;
        RecordTag second = (await PushedAsync(PipelineRecords.Changed, first)).Tag;

        Assert.Equal(3, (await PushedAsync(PipelineRecords.InOrder, second)).Tag.Entry);
    }

    [Fact]
    public async Task A_record_with_mistakes_is_kept_and_they_are_said()
    {
        PushedRecord kept = await PushedAsync(PipelineRecords.Refused);

        Assert.False(kept.WasThere);
        Assert.Contains(kept.Mistakes, f => f.Severity == Severity.Error);
    }

    [Fact]
    public async Task A_record_is_kept_only_under_its_own_name()
    {
        Outcome<PushedRecord> result = await ArchivedRecords.PushAsync(archive, new PartnershipId("stockport"), PipelineRecords.InOrder, seen: null, "a test", default);

        Assert.Equal(ArchivedRecords.OtherPartnership, Assert.Single(result.Findings).Code);
        Assert.Null(await ArchivedRecords.ReadAsync(archive, new PartnershipId("stockport"), default));
    }

    [Fact]
    public async Task A_record_that_was_altered_in_the_store_is_not_handed_out()
    {
        await PushedAsync(PipelineRecords.InOrder);
        string zip = Directory.EnumerateFiles(folder.Path, "record.zip", SearchOption.AllDirectories).Single();
        byte[] bytes = await File.ReadAllBytesAsync(zip);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(zip, bytes);

        await Assert.ThrowsAsync<InvalidDataException>(ReadAsync);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("folder")]
    public async Task Of_16_who_push_on_top_of_one_entry_one_wins(string kind)
    {
        MemoryStore memory = new();
        OpenedArchive[] programs = [.. Enumerable.Range(0, 4).Select(_ => kind == "memory" ? OpenArchives.In(memory) : OpenArchives.InFolder(folder.Path))];
        RecordTag seen = (await ArchivedRecords.PushAsync(programs[0], PipelineRecords.Partnership, PipelineRecords.InOrder, seen: null, "a test", default)).Value!.Tag;

        Outcome<PushedRecord>[] pushes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            ArchivedRecords.PushAsync(programs[i % 4], PipelineRecords.Partnership, PipelineRecords.From(TestRecord.Changed($"Version {i}")), seen, "a test", default))));

        PushedRecord won = Assert.Single(pushes, p => !p.IsRefused).Value!;
        Assert.All(pushes.Where(p => p.IsRefused), p => Assert.Equal(ArchiveCodes.StaleRecord, Assert.Single(p.Findings).Code));
        Assert.Equal((2, won.Tag), (won.Tag.Entry, (await ArchivedRecords.ReadAsync(programs[1], PipelineRecords.Partnership, default))!.Tag));
        foreach (OpenedArchive program in programs) program.Dispose();
    }

    [Fact]
    public async Task Of_16_who_push_the_same_files_at_once_one_makes_the_entry_and_none_is_stale()
    {
        OpenedArchive[] programs = [.. Enumerable.Range(0, 4).Select(_ => OpenArchives.InFolder(folder.Path))];

        Outcome<PushedRecord>[] pushes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            ArchivedRecords.PushAsync(programs[i % 4], PipelineRecords.Partnership, PipelineRecords.InOrder, seen: null, $"web, request {i}", default))));

        Assert.Single(pushes, p => !p.Value!.WasThere);
        Assert.Single(pushes.Select(p => p.Value!.Tag).Distinct());
        foreach (OpenedArchive program in programs) program.Dispose();
    }

    [Fact]
    public async Task A_record_whose_writer_died_right_after_the_commit_is_read_all_the_same()
    {
        MemoryStore store = new();
        using (OpenedArchive first = OpenArchives.In(store)) await ArchivedRecords.PushAsync(first, PipelineRecords.Partnership, PipelineRecords.InOrder, seen: null, "a test", default);
        string commit = store.Names.Single(n => n.EndsWith("/v1/inventory.json", StringComparison.Ordinal)).Replace("/v1/", "/v2/", StringComparison.Ordinal);
        FaultyStore dying = new(store, call => call.Operation == "create" && call.Name == commit ? StoreFault.DieAfter : StoreFault.None);
        using (OpenedArchive dead = OpenArchives.In(dying))
        {
            RecordTag seen = (await ArchivedRecords.ReadAsync(dead, PipelineRecords.Partnership, default))!.Tag;
            await Assert.ThrowsAsync<StoreFaultException>(() => ArchivedRecords.PushAsync(dead, PipelineRecords.Partnership, PipelineRecords.Changed, seen, "a test", default));
        }

        using OpenedArchive next = OpenArchives.In(store);
        ArchivedRecord read = (await ArchivedRecords.ReadAsync(next, PipelineRecords.Partnership, default))!;

        Assert.Equal(2, read.Tag.Entry);
        Assert.Equal(RecordZip.Pack(PipelineRecords.Changed), read.Zip.ToArray());
        Assert.Null(store[LogNames.Leaf(1).Value]);

        // The copy in the object's folder still says v1: a push on top of v2 is not stale for that.
        Assert.Equal(3, (await ArchivedRecords.PushAsync(next, PipelineRecords.Partnership, PipelineRecords.InOrder, read.Tag, "a test", default)).Value!.Tag.Entry);
        Assert.NotNull(store[LogNames.Leaf(2).Value]);
    }

    [Fact]
    public async Task The_entry_names_the_partnership_and_what_changed_and_nobody_else()
    {
        RecordTag seen = (await PushedAsync(PipelineRecords.InOrder)).Tag;
        await PushedAsync(PipelineRecords.Changed, seen);

        ArchivedEntry entry = (await archive.Entries.EntriesAsync(ObjectId.Of("urn:docpipeline:mersey-vale:record"), default))!.Value![^1];

        Assert.Equal(("pushed", "The record was changed: partnership.yaml.", "a test"), (entry.Note.Event, entry.Note.Text, entry.User.Name));
        Assert.Equal(TestRecord.Names[0] + " Partnership", entry.Note.Facts["Title"]);
        Assert.DoesNotContain(TestRecord.Names[1], entry.Inventory[entry.Number].Message, StringComparison.Ordinal);
    }

    private async Task<PushedRecord> PushedAsync(RecordFiles files, RecordTag? seen = null) =>
        await PushAsync(files, seen) is { Value: { } pushed } ? pushed : throw new Xunit.Sdk.XunitException("The push was refused.");

    private async Task<FindingCode> RefusalAsync(RecordFiles files, RecordTag? seen = null) => Assert.Single((await PushAsync(files, seen)).Findings).Code;

    private Task<Outcome<PushedRecord>> PushAsync(RecordFiles files, RecordTag? seen) => ArchivedRecords.PushAsync(archive, PipelineRecords.Partnership, files, seen, "a test", default);

    private Task<ArchivedRecord?> ReadAsync() => ArchivedRecords.ReadAsync(archive, PipelineRecords.Partnership, default);
}
