using System.Text;
using DocPipeline.Documents.Lint;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Checking;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Pipeline.Checking;

/// <summary>A record looked through: its documents as they would be generated, and what its files say of one another.</summary>
public sealed class CheckDocumentsTests
{
    [Fact]
    public void A_finding_in_prose_stands_at_the_line_that_the_writer_wrote()
    {
        Finding finding = Found("stockport").Single(f => f.Code == LintClasses.RuleTwice.Code);

        Assert.Equal("prose/constitution.md", finding.Place!.File);
        Assert.Contains("casting vote", Line("stockport", finding.Place), StringComparison.Ordinal);
        Assert.Contains("Decisions.", Line("stockport", finding.Also!), StringComparison.Ordinal);
        Assert.Equal("clause 4.18 of constitution", finding.Place.Clause);
    }

    [Fact]
    public void A_line_that_begins_with_a_fact_is_found_by_what_follows_it()
    {
        Finding finding = Found("stockport").First(f => f.Message.Contains("emergency meeting", StringComparison.Ordinal));

        Assert.Contains("emergency meeting", Line("stockport", finding.Place!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_in_a_fact_stands_at_the_line_of_the_partnership_file()
    {
        Finding finding = Found("cheltenham").Single(f => f.Code == LintClasses.NotInComposition.Code);

        Assert.Equal("partnership.yaml", finding.Place!.File);
        Assert.Contains("Area Partnership Officer", Line("cheltenham", finding.Place), StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_of_cycles_is_said_once_in_the_words_of_the_review_cycle_and_once_how_it_is_mended()
    {
        Finding finding = Assert.Single(Found("cheshire-west"), f => f.Code.Value.Contains("REVIEW", StringComparison.Ordinal));

        Assert.Equal(("REVIEW-CONFLICT", "State one cycle in all of them"), (finding.Code.Value, finding.Suggestion));
        Assert.EndsWith("The earliest governs.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cover_sheet_that_miscounts_the_draft_is_found() =>
        Assert.Contains("its second draft; its version is 5", Assert.Single(Found("cheshire-west"), f => f.Code == LintClasses.Version.Code).Message, StringComparison.Ordinal);

    [Fact]
    public void A_ruling_asks_that_the_constitution_be_mended()
    {
        Finding finding = Found("stockport").Single(f => f.Code == LintClasses.RulingKept.Code);

        Assert.Equal(("decisions/2009-07-21-dissolution.yaml", "question: notice-counting"), (finding.Place!.File, Line("stockport", finding.Place).Trim(' ', '-')));
    }

    [Fact]
    public void What_the_record_itself_says_comes_along()
    {
        RecordFiles files = Sample.Of("dyffryn").Files;
        string yaml = Encoding.UTF8.GetString(files.Find(RecordFiles.PartnershipFileName)!.Value.Span);
        RecordFiles broken = files.With(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(yaml.Replace("partnership:", "partnership:\n  colour: blue", StringComparison.Ordinal)));

        Outcome<CheckReport> report = CheckDocuments.OfRecord(broken);

        Assert.Contains(report.Findings, f => f.Code.Value == "RECORD-UNKNOWN-KEY");
    }

    [Fact]
    public void Findings_come_the_weightiest_first()
    {
        Severity[] severities = [.. Found("cheltenham").Select(f => f.Severity)];

        Assert.Equal([.. severities.OrderDescending()], severities);
    }

    private static IReadOnlyList<Finding> Found(string sample) => CheckDocuments.OfRecord(Sample.Of(sample).Files).Value!.Findings;

    private static string Line(string sample, Place place) => Encoding.UTF8.GetString(Sample.Of(sample).Files.Find(place.File)!.Value.Span).Split('\n')[place.Line!.Value - 1];
}
