using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Records;
using DocPipeline.Tests.Documents;

namespace DocPipeline.Tests.Pipeline;

public sealed class StartRecordTests
{
    public static TheoryData<string> Families { get; } = [.. StartRecord.Families];

    private static readonly StartingFacts Facts = new()
    {
        Name = "Dee & Valley: the \"Partnership\"",
        ShortName = "DVP",
        Area = "Dee Valley",
        Lead = "Dee Valley Council",
        Manager = "Siân Price",
        On = new DateOnly(2026, 4, 1),
        Organisations = [new("Dee College", Sector.Education), new("Council", Sector.LocalCouncils)],
    };

    [Fact]
    public void The_families_are_those_of_the_sources_and_a_simple_one() =>
        Assert.Equal(["simple", "cheltenham", "cheshire-west", "stafford", "stockport"], StartRecord.Families);

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_family_makes_valid_documents_at_once(string family)
    {
        RecordFiles files = Make(family, Facts with { Organisations = [new("Dee College", Sector.Education)] });

        Outcome<IReadOnlyList<DraftedDocument>> drafted = DraftDocument.AllFromRecord(files);

        Assert.False(drafted.IsRefused, string.Join('\n', drafted.Findings));
        Assert.Empty(drafted.Findings);
        Assert.All(drafted.Value!, document => Assert.Equal("", WordFile.Errors(document.Bytes)));
        Assert.Equal(StartRecord.DocumentsOf(family), drafted.Value!.Select(document => document.Id));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Nothing_of_the_family_s_own_names_is_left(string family)
    {
        RecordFiles files = Make(family, Facts with { Organisations = [] });

        string facts = Encoding.UTF8.GetString(files.Find("partnership.yaml")!.Value.Span);
        Assert.DoesNotContain("New Partnership", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("The Council\n", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("NEW-", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-01-01", facts, StringComparison.Ordinal);
        Assert.Contains("# The facts of a partnership.", facts, StringComparison.Ordinal);
    }

    [Fact]
    public void The_facts_take_their_places_and_the_organisations_sign()
    {
        PartnershipRecord record = PartnershipFile.Read(Make("simple", Facts with { Organisations = [new("Dee College", Sector.Education), new("Council", Sector.LocalCouncils)] })).Value!;

        Assert.Equal(("dee-valley-the-partnership", Facts.Name, "DVP", "Dee Valley"), (record.Partnership.Id.Value, record.Partnership.Name, record.Partnership.ShortName, record.Partnership.Area));
        Assert.Equal(["council Dee Valley Council", "dee-college Dee College", "council-2 Council"], record.Organisations.Select(o => $"{o.Id} {o.Name}"));
        Assert.Equal(["council", "dee-college", "council-2"], record.Documents[0].Signatories.Select(id => id.Value));
        Assert.Equal("Siân Price", record.People[0].Name);
        Assert.Equal(("DVP-AGR-0001", new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 1)), (record.Documents[0].Reference, record.Documents[0].StartsAt.On, record.Documents[0].Reviews[0].From));
    }

    [Fact]
    public void Only_the_documents_that_are_chosen_are_there_with_their_prose()
    {
        RecordFiles files = Make("stockport", Facts with { Organisations = [], Documents = [new DocumentId("handbook")] });

        Assert.Equal(["README.md", "partnership.yaml", "prose/handbook.md"], files.Paths);
    }

    [Fact]
    public void A_choice_that_makes_no_record_is_refused_with_the_reason()
    {
        Outcome<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> made = StartRecord.Make("simple", Facts with { Organisations = [], Documents = [new DocumentId("cover-sheet")] });

        Assert.Equal(["RECORD-UNKNOWN-REFERENCE"], made.Findings.Select(f => f.Code.Value));
    }

    private static RecordFiles Make(string family, StartingFacts facts)
    {
        Outcome<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> made = StartRecord.Make(family, facts);
        Assert.False(made.IsRefused, string.Join('\n', made.Findings));
        return new RecordFiles(made.Value!);
    }
}
