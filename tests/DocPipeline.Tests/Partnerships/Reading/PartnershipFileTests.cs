using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

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
    public void A_version_is_taken_as_it_is_written()
    {
        PartnershipRecord record = Records.Read(Records.GoodYaml).Value!;

        Assert.Equal(["5", "1.0"], record.Documents.Select(d => d.StartsAt.Version.Value));
        Assert.Equal(["3.1", "4.0"], record.Documents[0].History.Select(h => h.Version.Value));
    }
}
