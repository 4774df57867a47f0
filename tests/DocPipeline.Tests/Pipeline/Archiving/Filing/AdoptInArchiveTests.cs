using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Tests.Archive;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Pipeline.Adoptions;

namespace DocPipeline.Tests.Pipeline.Archiving.Filing;

/// <summary>A decision is adopted where the archive's record is worked on: the record and the document move on together, and nobody's work is lost.</summary>
public sealed class AdoptInArchiveTests : IDisposable
{
    private readonly OpenedArchive archive = OpenedArchive.In(new MemoryStore(), new ArchiveSettings(new BlobStoreSettings("given"), Key: null, PublicKeyFile: null) { SealsLater = true }, new FixedClock(new DateTimeOffset(2009, 3, 25, 9, 0, 0, TimeSpan.Zero)));

    public void Dispose() => archive.Dispose();

    [Fact]
    public async Task Carried_the_record_has_the_next_version_and_the_document_is_filed_with_it()
    {
        RecordTag seen = await PushAsync(Constitution.With(Constitution.Decided(Constitution.HalfMustCome)).Files);
        AdoptedInArchive adopted = (await AdoptAsync(seen)).Value!;

        Assert.Equal((AdoptionOutcome.Adopted, "v1"), (adopted.Plan.Adoption.Outcome, adopted.Filed.Entry));
        Outcome<ArchivedRecord> record = await ArchivedRecords.PullAsync(archive, Partnership, default);
        Assert.Equal(adopted.Record, record.Value!.Tag);
        Assert.Contains("Half of the members", PipelineRecords.TextOf(record.Value.Files, "prose/constitution.md"), StringComparison.Ordinal);
        Assert.Equal("in-force", (await ArchiveContents.ShowAsync(archive, adopted.Filed.Name, default)).Value!.Entries[^1].Event);
    }

    [Fact]
    public async Task Not_carried_the_refusal_is_kept_and_filed()
    {
        RecordTag seen = await PushAsync(Constitution.With(Constitution.Decided(Constitution.HalfMustCome, "totals: { for: 1, against: 2 }")).Files);
        AdoptedInArchive refused = (await AdoptAsync(seen)).Value!;

        Assert.Equal(AdoptionOutcome.Refused, refused.Plan.Adoption.Outcome);
        Assert.Equal("refused", (await ArchiveContents.ShowAsync(archive, refused.Filed.Name, default)).Value!.Entries[^1].Event);
    }

    [Fact]
    public async Task Whoever_has_not_seen_the_record_as_it_is_adopts_nothing()
    {
        RecordFiles files = Constitution.With(Constitution.Decided(Constitution.HalfMustCome)).Files;
        RecordTag first = await PushAsync(files);
        await ArchivedRecords.PushAsync(archive, Partnership, files.With("prose/other.md", "# Other\n"u8.ToArray()), first, "somebody", default);

        Outcome<AdoptedInArchive> stale = await AdoptAsync(first);
        Assert.Contains(stale.Findings, finding => finding.Code == ArchiveCodes.StaleRecord);
    }

    [Fact]
    public async Task Said_again_it_comes_to_the_same_whatever_was_seen()
    {
        RecordTag seen = await PushAsync(Constitution.With(Constitution.Decided(Constitution.HalfMustCome)).Files);
        AdoptedInArchive first = (await AdoptAsync(seen)).Value!, again = (await AdoptAsync(seen)).Value!;

        Assert.True(again.Plan.IsDone);
        Assert.Equal((first.Record, first.Filed.Entry, true), (again.Record, again.Filed.Entry, again.Filed.WasThere));
    }

    private static PartnershipId Partnership => PartnershipFile.Read(Constitution.With(Constitution.Decided(Constitution.HalfMustCome)).Files).Value!.Partnership.Id;

    private async Task<RecordTag> PushAsync(RecordFiles files) => (await ArchivedRecords.PushAsync(archive, Partnership, files, null, "somebody", default)).Value!.Tag;

    private Task<Outcome<AdoptedInArchive>> AdoptAsync(RecordTag seen) => AdoptInArchive.RunAsync(archive, Partnership, Constitution.Path, seen, "somebody", default);
}
