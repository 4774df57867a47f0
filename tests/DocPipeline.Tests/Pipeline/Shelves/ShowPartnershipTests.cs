using DocPipeline.Findings;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Pipeline.Archiving;

namespace DocPipeline.Tests.Pipeline.Shelves;

public sealed class ShowPartnershipTests : IDisposable
{
    private static readonly DateOnly day = new(2010, 1, 15);

    private readonly OpenedArchive archive = OpenArchives.In(new MemoryStore());
    private readonly RoundShelf rounds;
    private readonly ShowPartnership show;

    public ShowPartnershipTests()
    {
        rounds = new RoundShelf(archive);
        show = new ShowPartnership(archive, new RecordShelf(archive), rounds);
    }

    public void Dispose()
    {
        rounds.Dispose();
        archive.Dispose();
    }

    [Fact]
    public async Task A_document_is_a_draft_until_it_is_issued_and_one_again_with_the_next_version()
    {
        RecordTag tag = await PushAsync(TestRecord.Files(), null);
        Assert.Equal(("1.0", DocumentState.Draft, false), await StandingAsync());

        Assert.False((await IssueFromRecord.FileAsync(archive, PipelineRecords.Partnership, PipelineRecords.Document, tag, "somebody", default)).IsRefused);
        Assert.Equal(("1.0", DocumentState.Issued, true), await StandingAsync());
        Assert.True((await IssueFromRecord.FileAsync(archive, PipelineRecords.Partnership, PipelineRecords.Document, tag, "somebody", default)).Value!.WasThere);

        RecordTag next = await PushAsync(TestRecord.Files(TestRecord.Facts.Replace("version: \"1.0\"", "version: \"1.1\"", StringComparison.Ordinal)), tag);
        Assert.Equal(("1.1", DocumentState.Draft, false), await StandingAsync());

        // What was looked at is no longer what is there.
        Outcome<FiledInArchive> stale = await IssueFromRecord.FileAsync(archive, PipelineRecords.Partnership, PipelineRecords.Document, tag, "somebody", default);
        Assert.Equal(ArchiveCodes.StaleRecord, Assert.Single(stale.Findings).Code);
        Assert.NotEqual(tag, next);
    }

    [Fact]
    public async Task Bodies_are_as_events_have_left_them()
    {
        await ArchivedRecords.PushAsync(archive, new PartnershipId("stockport"), Sample.Of("stockport").Files, null, "somebody", default);

        BodyOnDay before = await BoardAsync(new DateOnly(2009, 6, 1)), after = await BoardAsync(new DateOnly(2010, 2, 1));
        Assert.Equal(before.Seats, after.Seats);
        Assert.Equal(before.Filled - 2, after.Filled);
        Assert.StartsWith("5 of ", after.Quorum, StringComparison.Ordinal);
        Assert.True(after.CanDecide);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_has_nothing_to_show_but_its_mistakes()
    {
        await PushAsync(TestRecord.Refused(), null);

        PartnershipOverview overview = (await show.OnAsync(PipelineRecords.Partnership, day, default))!;
        Assert.Empty(overview.Documents);
        Assert.True(overview.Record.Read.IsRefused);
        Assert.Null(await show.OnAsync(new PartnershipId("nobody"), day, default));
    }

    private async Task<BodyOnDay> BoardAsync(DateOnly on) => (await show.OnAsync(new PartnershipId("stockport"), on, default))!.Bodies.Single(body => body.Body.Id.Value == "board");

    private async Task<(string, DocumentState, bool)> StandingAsync() => Assert.Single((await show.OnAsync(PipelineRecords.Partnership, day, default))!.Documents) is var standing ? (standing.Version, standing.State, standing.IsFiled) : default;

    private async Task<RecordTag> PushAsync(Dictionary<string, string> files, RecordTag? seen) => (await ArchivedRecords.PushAsync(archive, PipelineRecords.Partnership, PipelineRecords.From(files), seen, "somebody", default)).Value!.Tag;
}
