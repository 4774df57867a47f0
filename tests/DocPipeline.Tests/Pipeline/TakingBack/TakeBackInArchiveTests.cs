using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.TakingBack;
using DocPipeline.Tests.Archive;
using DocPipeline.Tests.Documents.TakingBack;
using DocPipeline.Tests.Pipeline.Adoptions;
using DocPipeline.Tests.Pipeline.Archiving;

namespace DocPipeline.Tests.Pipeline.TakingBack;

/// <summary>An edited draft goes into the archive's record, over nobody else's work, and once.</summary>
public sealed class TakeBackInArchiveTests : IDisposable
{
    private const string Prose = "prose/constitution.md";

    private static readonly RecordFiles files = Constitution.With(Constitution.Decided(Constitution.HalfMustCome)).Files;
    private static readonly PartnershipId dee = new("dee");
    private static readonly byte[] edited = Draft.Edited(Draft.Of(files, "constitution"), root => root.Paragraph("Quorum.").Replace("A third", "Half"));

    private readonly OpenedArchive archive = OpenArchives.In(new MemoryStore());

    public void Dispose() => archive.Dispose();

    [Fact]
    public async Task What_was_edited_is_pushed_on_top_of_what_was_seen_and_said_again_it_is_there()
    {
        RecordTag seen = await PushAsync(files, null);
        TakenBackInArchive taken = (await TakeAsync(seen)).Value!;

        Assert.Equal(2, taken.Record.Entry);
        Assert.Contains("Half of the members", PipelineRecords.TextOf((await ArchivedRecords.PullAsync(archive, dee, default)).Value!.Files, Prose), StringComparison.Ordinal);
        TakenBackInArchive again = (await TakeAsync(seen)).Value!;
        Assert.Equal((0, taken.Record), (again.Draft.Writes.Count, again.Record));
    }

    [Fact]
    public async Task Whoever_has_not_seen_the_record_as_it_is_changes_nothing()
    {
        RecordTag seen = await PushAsync(files, null);
        RecordTag now = await PushAsync(files.With("prose/other.md", "# Other\n"u8.ToArray()), seen);

        Assert.Contains((await TakeAsync(seen)).Findings, finding => finding.Code == ArchiveCodes.StaleRecord);
        Assert.Equal(now, (await ArchivedRecords.PullAsync(archive, dee, default)).Value!.Tag);
    }

    private async Task<RecordTag> PushAsync(RecordFiles record, RecordTag? seen) => (await ArchivedRecords.PushAsync(archive, dee, record, seen, "somebody", default)).Value!.Tag;

    private Task<Outcome<TakenBackInArchive>> TakeAsync(RecordTag seen) => TakeBackInArchive.RunAsync(archive, dee, new DocumentId("constitution"), "draft.docx", edited, seen, "somebody", default);
}
