using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Versions;
using DocPipeline.Tests.Archive;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Pipeline.Adoptions;

namespace DocPipeline.Tests.Pipeline.Versions;

/// <summary>The versions of a document are those of the archive and of the record, and one of them at most is in force.</summary>
public sealed class ListVersionsTests : IDisposable
{
    private static readonly PartnershipId partnership = new("dee");
    private static readonly DocumentId document = new("constitution");

    private readonly OpenedArchive archive = OpenedArchive.In(new MemoryStore(), new ArchiveSettings(new BlobStoreSettings("given"), Key: null, PublicKeyFile: null) { SealsLater = true }, new FixedClock(new DateTimeOffset(2009, 3, 25, 9, 0, 0, TimeSpan.Zero)));
    private readonly RoundShelf rounds;

    public ListVersionsTests() => rounds = new RoundShelf(archive);

    public void Dispose()
    {
        rounds.Dispose();
        archive.Dispose();
    }

    [Fact]
    public async Task What_was_never_filed_is_listed_as_the_record_states_it()
    {
        await PushAsync(Constitution.With(Constitution.Decided(Constitution.HalfMustCome)).Files);

        DocumentVersions versions = await ListAsync("2009-03-25");
        DocumentVersion only = Assert.Single(versions.Versions);
        Assert.Equal(("1", VersionState.InForce, new DateOnly(2008, 3, 18), null), (only.Version.Value, only.State, only.On!.Value, only.Entry));
        Assert.Same(only, versions.InForce);
    }

    [Fact]
    public async Task What_was_adopted_is_in_force_and_the_one_before_is_superseded_with_its_words_kept()
    {
        RecordTag seen = await PushAsync(Constitution.With(Constitution.Decided(Constitution.HalfMustCome)).Files);
        await AdoptInArchive.RunAsync(archive, partnership, Constitution.Path, seen, "somebody", default);

        DocumentVersions versions = await ListAsync("2009-03-25");
        Assert.Equal([("2", VersionState.InForce), ("1", VersionState.Superseded)], versions.Versions.Select(each => (each.Version.Value, each.State)));
        Assert.Equal((1, new DateOnly(2009, 3, 24)), (versions.Versions[0].Entry, versions.Versions[0].On));
        Assert.StartsWith("Another quorum", versions.Versions[0].Change, StringComparison.Ordinal);
        Assert.Equal("1", versions.Before(versions.Versions[0])!.Version.Value);
    }

    [Fact]
    public async Task A_version_that_waits_is_not_in_force_before_its_day()
    {
        RecordTag seen = await PushAsync(Constitution.With(Constitution.Decided(Constitution.HalfMustCome, further: "takesEffectOn: 2009-05-01")).Files);
        await AdoptInArchive.RunAsync(archive, partnership, Constitution.Path, seen, "somebody", default);

        Assert.Equal([("2", VersionState.Waiting), ("1", VersionState.InForce)], (await ListAsync("2009-03-25")).Versions.Select(each => (each.Version.Value, each.State)));
        Assert.Equal([("2", VersionState.InForce), ("1", VersionState.Superseded)], (await ListAsync("2009-05-01")).Versions.Select(each => (each.Version.Value, each.State)));
    }

    private async Task<RecordTag> PushAsync(RecordFiles files) => (await ArchivedRecords.PushAsync(archive, partnership, files, null, "somebody", default)).Value!.Tag;

    private async Task<DocumentVersions> ListAsync(string on)
    {
        ShelvedRecord record = (await new RecordShelf(archive).FindAsync(partnership, default))!;
        Outcome<DocumentVersions> versions = await new ListVersions(archive, rounds).OfAsync(record, partnership, document, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), default);
        Assert.False(versions.IsRefused, string.Join('\n', versions.Findings));
        return versions.Value;
    }
}
