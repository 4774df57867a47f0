using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Values.Contacts;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Partnerships.Reading;

public sealed class PartnershipFileTests
{
    [Fact]
    public void A_good_record_is_read_whole()
    {
        Outcome<RecordFiles> files = RecordFolder.Read(Path.Combine(Records.Fixtures, "good"));
        Assert.Empty(files.Findings);

        Outcome<PartnershipRecord> read = PartnershipFile.Read(files.Value!);

        Assert.Empty(read.Findings);
        PartnershipRecord record = read.Value!;
        Assert.Equal("Dee Valley Partnership Framework", record.Partnership.Name);
        Assert.Equal(new DateOnly(2009, 4, 1), record.Partnership.EstablishedOn);
        Assert.Equal(new TelephoneNumber("01632 960142"), record.Partnership.Contact?.Telephone);
        Assert.Equal([true, false], record.Organisations.Select(o => o.Statutory));
        Assert.Equal([SeatKind.Voting, SeatKind.CoOpted, SeatKind.Voting], record.Bodies[0].Seats.Select(s => s.Kind));
        Assert.Equal([new OrganisationId("dee-valley-council"), new OrganisationId("dee-college")], record.Documents[0].Signatories);
        CoverSheet sheet = record.Documents[1].CoverSheet!;
        Assert.Equal((4, (string?)null, "The board is recommended to agree the text."), (sheet.AgendaItem, sheet.Narrative, sheet.Recommendation));
    }

    [Fact]
    public void The_samples_are_read_without_a_finding()
    {
        string samples = Path.Combine(Snapshot.SolutionFolder, "samples");
        foreach (string sample in Directory.GetFiles(samples, RecordFiles.PartnershipFileName, SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f)!))
        {
            Outcome<RecordFiles> files = RecordFolder.Read(sample);

            Assert.Empty(files.Findings);
            Assert.Empty(PartnershipFile.Read(files.Value!).Findings);
        }
    }

    [Fact]
    public void A_version_is_taken_as_it_is_written()
    {
        PartnershipRecord record = Records.Read(Records.GoodYaml).Value!;

        Assert.Equal(["5", "1.0", "1"], record.Documents.Select(d => d.StartsAt.Version.Value));
        Assert.Equal(["3.1", "4.0"], record.Documents[0].History.Select(h => h.Version.Value));
    }

    [Fact]
    public void Json_is_read_as_yaml_is()
    {
        const string Json = """
            {
            	"partnership": {"id": "dee-valley", "name": "Dee Valley \u2013 \ud83d\ude00 a\/b", "area": "Dee Valley", "establishedOn": null},
            	"organisations": [{"id": "council", "name": "Council", "sector": "local-authority", "statutory": true}],
            	"people": [],
            	"documents": []
            }
            """;

        PartnershipRecord record = Records.Read(Json).Value!;

        Assert.Equal("Dee Valley – 😀 a/b", record.Partnership.Name);
        Assert.Null(record.Partnership.EstablishedOn);
        Assert.True(record.Organisations[0].Statutory);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_endings_do_no_harm()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Records.GoodYaml.Replace("\n", "\r\n", StringComparison.Ordinal))];

        Assert.Empty(Records.Read(bytes).Findings);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_in_the_order_of_the_file()
    {
        string yaml = Records.GoodYaml
            .Replace("id: dee-valley\n", "id: Dee Valley\n", StringComparison.Ordinal)
            .Replace("statutory: true", "statutory: yes", StringComparison.Ordinal)
            .Replace("reportsTo: [board]", "reportsTo: [bord]", StringComparison.Ordinal)
            .Replace("signatories:", "signatorys:", StringComparison.Ordinal)
            .Replace("on: 2009-03-02", "on: 02/03/2009", StringComparison.Ordinal);

        Assert.Equal(
            [RecordCodes.BadId, RecordCodes.BadBoolean, RecordCodes.UnknownReference, RecordCodes.BadDate, RecordCodes.UnknownKey],
            Records.Read(yaml).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void One_mistake_in_an_entry_does_not_make_what_refers_to_it_wrong() =>
        Assert.Equal(RecordCodes.UnknownChoice, Assert.Single(Records.ReadGoodWith("sector: local-authority", "sector: council").Findings).Code);

    [Theory]
    [InlineData("id: dee-college")]
    [InlineData("organisations:")]
    public void A_line_that_is_missing_is_one_finding_and_not_many(string line) =>
        Assert.Single(Records.Read(Records.GoodYaml.Replace($"{line}\n", "\n", StringComparison.Ordinal).Replace("  - \n    name: Dee College", "  - name: Dee College", StringComparison.Ordinal)).Findings.Select(f => f.Place!.Line).Distinct());

    [Fact]
    public void A_record_without_its_file_is_refused()
    {
        Outcome<PartnershipRecord> read = PartnershipFile.Read(new RecordFiles([]));

        Assert.Equal(RecordCodes.NoPartnershipFile, Assert.Single(read.Findings).Code);
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("~", null)]
    [InlineData("'null'", "null")]
    [InlineData("yes", "yes")]
    [InlineData("2009", "2009")]
    [InlineData("2009-04-02", "2009-04-02")]
    [InlineData("'it''s'", "it's")]
    public void A_text_is_taken_as_it_is_written(string yaml, string? text) =>
        Assert.Equal(text, Records.ReadGoodWith("shortName: the Framework", $"shortName: {yaml}").Value!.Partnership.ShortName);
}
