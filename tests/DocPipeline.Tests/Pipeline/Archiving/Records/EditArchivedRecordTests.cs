using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Archiving.Records;

/// <summary>Two people edit one record, and neither loses what they did.</summary>
public sealed class EditArchivedRecordTests : IDisposable
{
    private readonly OpenedArchive archive = OpenArchives.In(new MemoryStore());

    public void Dispose() => archive.Dispose();

    [Fact]
    public async Task An_edit_is_shown_with_what_it_changes_and_kept_as_it_was_shown()
    {
        RecordTag seen = await FirstAsync();
        ProposedEdit proposed = await ProposeAsync(seen, Area("Elsewhere"));

        Assert.Equal(seen, proposed.From);
        Assert.Equal(["  area: Mersey Vale", "  area: Elsewhere"], Assert.Single(proposed.Differences).Lines.Where(line => !line.IsSame && !line.IsGap).Select(line => line.Text));
        Assert.Empty(proposed.Others);
        Assert.Equal(2, (await SaveAsync(seen, Area("Elsewhere"))).Value!.Tag.Entry);
    }

    [Fact]
    public async Task An_edit_that_somebody_overtook_is_refused_and_worked_out_on_top_of_theirs()
    {
        RecordTag seen = await FirstAsync();
        await SaveAsync(seen, Set("name", "Mersey Vale Alliance"), "another");

        Assert.Equal(ArchiveCodes.StaleRecord, Assert.Single((await SaveAsync(seen, Area("Elsewhere"))).Findings).Code);
        ProposedEdit again = await ProposeAsync(seen, Area("Elsewhere"));
        Assert.Equal("another", Assert.Single(again.Others).By);
        Assert.Contains(Assert.Single(again.Meanwhile).Lines, line => line.Text == "  name: Mersey Vale Alliance");
        Assert.Equal(3, (await SaveAsync(again.From, Area("Elsewhere"))).Value!.Tag.Entry);
        string facts = PipelineRecords.TextOf((await ArchivedRecords.ReadAsync(archive, PipelineRecords.Partnership, default))!.Files, RecordFiles.PartnershipFileName);
        Assert.Contains("name: Mersey Vale Alliance", facts, StringComparison.Ordinal);
        Assert.Contains("area: Elsewhere", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_edit_sent_twice_is_kept_once()
    {
        RecordTag seen = await FirstAsync();
        PushedRecord first = (await SaveAsync(seen, Area("Elsewhere"))).Value!, second = (await SaveAsync(seen, Area("Elsewhere"))).Value!;

        Assert.Equal((first.Tag, true), (second.Tag, second.WasThere));
    }

    [Fact]
    public async Task What_an_edit_breaks_and_what_it_mends_are_told_apart_from_what_was_wrong_before()
    {
        RecordTag seen = await FirstAsync();
        ProposedEdit breaks = await ProposeAsync(seen, files => EditRecord.Remove(files, "people/partnership-manager"));
        Assert.NotEmpty(breaks.New);
        Assert.Empty(breaks.Gone);

        RecordTag broken = (await SaveAsync(seen, files => EditRecord.Remove(files, "people/partnership-manager"))).Value!.Tag;
        ProposedEdit other = await ProposeAsync(broken, Area("Elsewhere"));
        Assert.Empty(other.New);
        ProposedEdit mends = await ProposeAsync(broken, files => Outcome.Done(EditRecord.Whole(files, PipelineRecords.InOrder)));
        Assert.Equal(breaks.New.Select(finding => finding.Message), mends.Gone.Select(finding => finding.Message));
    }

    [Fact]
    public async Task The_history_says_who_changed_what_and_has_every_state()
    {
        RecordTag seen = await FirstAsync();
        await SaveAsync(seen, Area("Elsewhere"), "another");

        IReadOnlyList<RecordEntry> history = (await RecordHistory.ListAsync(archive, PipelineRecords.Partnership, default)).Value!;
        Assert.Equal([(2, "another"), (1, "somebody")], history.Select(entry => (entry.Entry, entry.By)));
        RecordState first = (await RecordHistory.AtAsync(archive, PipelineRecords.Partnership, 1, default)).Value!, last = (await RecordHistory.AtAsync(archive, PipelineRecords.Partnership, 2, default)).Value!;
        Assert.Equal((false, true), (first.IsLast, last.IsLast));
        Assert.Equal(["partnership.yaml"], last.Differences.Select(file => file.Path));
        Assert.Equal(["partnership.yaml", "prose/agreement.md"], first.Differences.Select(file => file.Path));
        Assert.Equal(ArchiveCodes.NotThere, Assert.Single((await RecordHistory.AtAsync(archive, PipelineRecords.Partnership, 3, default)).Findings).Code);
    }

    private static Func<RecordFiles, Outcome<EditedRecord>> Area(string area) => Set("area", area);

    private static Func<RecordFiles, Outcome<EditedRecord>> Set(string key, string value) => files => EditRecord.Set(files, "partnership", new Dictionary<string, string> { [key] = value });

    private async Task<RecordTag> FirstAsync() => (await ArchivedRecords.PushAsync(archive, PipelineRecords.Partnership, PipelineRecords.InOrder, null, "somebody", default)).Value!.Tag;

    private async Task<ProposedEdit> ProposeAsync(RecordTag seen, Func<RecordFiles, Outcome<EditedRecord>> edit) => (await EditArchivedRecord.ProposeAsync(archive, PipelineRecords.Partnership, seen, edit, default)).Value!;

    private Task<Outcome<PushedRecord>> SaveAsync(RecordTag seen, Func<RecordFiles, Outcome<EditedRecord>> edit, string by = "somebody") => EditArchivedRecord.SaveAsync(archive, PipelineRecords.Partnership, seen, edit, by, default);
}
