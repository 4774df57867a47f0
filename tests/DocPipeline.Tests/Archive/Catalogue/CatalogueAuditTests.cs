using DocPipeline.Archive;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Catalogue;
using DocPipeline.Archive.Catalogue.Rows;
using DocPipeline.Archive.Entries;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Audit;
using DocPipeline.Tests.Archive.Entries;

namespace DocPipeline.Tests.Archive.Catalogue;

/// <summary>A catalogue that says something else than the objects is a warning of the audit, which names the object.</summary>
public sealed class CatalogueAuditTests
{
    private const string List = "catalogue/partnership-0.json";

    [Fact]
    public async Task A_catalogue_that_follows_from_the_objects_is_in_order_at_any_size()
    {
        MadeArchive made = await MakeAsync();
        Assert.Empty((await made.AuditAsync(made.Store, made.Checkpoint)).Findings);

        using (DocumentArchive archive = Archives.Open(made.Store, new FixedClock(Archives.Noon.Now.AddDays(1)))) await archive.File(Catalogues.Request(MadeArchive.Id(0), 1_000));
        Assert.Empty(await WrongAsync(made));
    }

    [Fact]
    public async Task Every_byte_of_it_that_is_flipped_is_found()
    {
        MadeArchive made = await MakeAsync();
        foreach ((string name, byte[] content) in Catalogues.BlobsOf(made.Store))
        {
            for (int at = 0; at < content.Length; at += 3)
            {
                byte[] altered = [.. content];
                altered[at] ^= (byte)(1 << (at % 8));

                // To count less than there is, is no lie: the catalogue is behind then, and not used.
                if (CatalogueJson.ReadIndex(altered) is { } index && index.LogSize < CatalogueJson.ReadIndex(content)!.LogSize) continue;
                made.Store[name] = altered;
                Assert.NotEmpty(await WrongAsync(made));
            }

            made.Store[name] = content;
        }
    }

    [Fact]
    public async Task A_row_that_lies_is_named_although_digests_and_size_fit()
    {
        MadeArchive made = await MakeAsync();
        CatalogueRow row = Rows(made)[0];
        foreach (CatalogueRow lie in new[]
        {
            row with { Title = "Another title" },
            row with { Entries = row.Entries + 1 },
            row with { Last = row.Last with { By = "Somebody else" } },
            row with { InForce = [new CatalogueInForce("9.0", "2027-01-01", 1)] },
        })
        {
            Write(made, [lie, .. Rows(made).Skip(1)], 0);
            AuditFinding found = Assert.Single(await WrongAsync(made));
            Assert.Equal((List, row.Id, Severity.Warning), (found.Finding.Place?.File, found.Object?.Value, found.Finding.Severity));
            Write(made, [row, .. Rows(made).Skip(1)], 0);
        }

        Assert.Empty(await WrongAsync(made));
    }

    [Fact]
    public async Task A_row_that_was_taken_out_or_put_in_is_named()
    {
        MadeArchive made = await MakeAsync();
        IReadOnlyList<CatalogueRow> rows = Rows(made);

        Write(made, rows.Skip(1), 0);
        Assert.Equal(rows[0].Id, Assert.Single(await WrongAsync(made)).Object?.Value);

        Write(made, rows.Append(rows[0] with { Id = "urn:docpipeline:partnership-0:document:zebra", Name = "partnership-0/zebra" }), 0);
        Assert.Equal("urn:docpipeline:partnership-0:document:zebra", Assert.Single(await WrongAsync(made)).Object?.Value);
    }

    [Fact]
    public async Task A_size_beyond_the_log_a_list_that_is_gone_and_a_blob_of_nobody_are_found()
    {
        MadeArchive made = await MakeAsync();
        Write(made, Rows(made), more: 1);
        Assert.Equal(CatalogueJson.IndexName.Value, Assert.Single(await WrongAsync(made)).Finding.Place?.File);
        Write(made, Rows(made), more: -1);

        byte[] list = made.Store[List]!;
        made.Store[List] = null;
        Assert.Contains(await WrongAsync(made), found => found.Finding.Place?.File == List);
        made.Store[List] = list;
        made.Store["catalogue/somebody.txt"] = [1];
        Assert.Equal("catalogue/somebody.txt", Assert.Single(await WrongAsync(made)).Finding.Place?.File);
    }

    [Fact]
    public async Task A_rebuild_mends_what_the_audit_found()
    {
        MadeArchive made = await MakeAsync();
        Dictionary<string, byte[]> before = Catalogues.BlobsOf(made.Store);
        Write(made, Rows(made).Skip(1), more: 3);
        using (DocumentArchive archive = Archives.Open(made.Store)) Assert.Equal(2, Archives.Done(await archive.Catalogue.RebuildAsync(default)).Count);
        Assert.Equal(before, Catalogues.BlobsOf(made.Store));
        Assert.Empty(await WrongAsync(made));
    }

    private static async Task<MadeArchive> MakeAsync()
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 21, objects: 6, entries: 14, seals: 1);
        using DocumentArchive archive = Archives.Open(made.Store);
        Assert.Equal(3, Archives.Done(await archive.Catalogue.RebuildAsync(default)).Count);
        return made;
    }

    private static async Task<IReadOnlyList<AuditFinding>> WrongAsync(MadeArchive made)
    {
        AuditReport report = await made.AuditAsync(made.Store);
        Assert.True(report.IsSound);
        return [.. report.Findings.Where(found => found.Finding.Code == AuditCode.Catalogue || found.Finding.Code == AuditCode.ForeignBlob)];
    }

    private static IReadOnlyList<CatalogueRow> Rows(MadeArchive made) => CatalogueJson.ReadList(made.Store[List]!)!.Objects;

    private static void Write(MadeArchive made, IEnumerable<CatalogueRow> rows, int more)
    {
        CatalogueIndex index = CatalogueJson.ReadIndex(made.Store[CatalogueJson.IndexName.Value]!)!;
        byte[] list = MadeCatalogue.ListOf("partnership-0", rows);
        made.Store[List] = list;
        made.Store[CatalogueJson.IndexName.Value] = MadeCatalogue.IndexOf(
            index.LogSize + more, index.Partnerships.Select(p => p.Partnership == "partnership-0" ? new CatalogueListed(p.Partnership, rows.Count(), Sha512.Of(list).Hex) : p));
    }
}
