using System.Xml.Linq;
using DocPipeline.Documents.Reading;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Tests.Documents.Samples;

/// <summary>The figures and the counts of the sample of Stockport; <see cref="SampleTests"/> holds what is true of every sample.</summary>
public sealed class StockportTests
{
    private static readonly Sample Stockport = Sample.Of("stockport");

    [Fact]
    public void Drafting_says_nothing() => Assert.Empty(Stockport.Findings);

    [Fact]
    public void The_Board_has_sixteen_voting_seats_and_two_advisers()
    {
        IReadOnlyList<Seat> seats = Body("board").Seats;

        Assert.Equal(16, seats.Count(s => s.Kind == SeatKind.Voting));
        Assert.Equal(2, seats.Count(s => s.Kind == SeatKind.Advisory));
        Assert.Equal(18, seats.Count);
        Assert.Equal(
            [(SeatSource.Office, 1), (SeatSource.Organisation, 5), (SeatSource.Sector, 3), (SeatSource.Body, 7)],
            seats.Where(s => s.Kind == SeatKind.Voting).GroupBy(s => s.FilledBy).Select(g => (g.Key, g.Count())));
    }

    [Fact]
    public void Each_thematic_partnership_nominates_to_one_seat() => Assert.Equal(
        Stockport.Record.Bodies.Where(b => b.Kind == BodyKind.ThematicPartnership).Select(b => b.Id),
        Body("board").Seats.Select(s => s.NominatedBy).OfType<BodyId>());

    [Fact]
    public void The_coordinating_group_has_fifteen_members_three_that_are_invited_and_one_that_supports_it() => Assert.Equal(
        [(SeatKind.Voting, 15), (SeatKind.Invited, 3), (SeatKind.Support, 1)],
        Body("coordinating-group").Seats.GroupBy(s => s.Kind).Select(g => (g.Key, g.Count())));

    [Theory]
    [InlineData("constitution")]
    [InlineData("handbook")]
    public void The_constitution_has_seven_articles_wherever_it_is_printed(string id) => Assert.Equal(
        ["1 Name", "2 Aims and objectives", "3 Membership of the Board", "4 Proceedings of the Board", "5 Frequency of meetings", "6 Alterations to the constitution", "7 Dissolution"],
        Headings(id, 1).Where(h => char.IsAsciiDigit(h[0])));

    [Fact]
    public void The_seats_of_the_third_article_are_bullets_on_two_levels()
    {
        string[] levels = [.. After("constitution", "The members of the Board are:").TakeWhile(b => b.Style.StartsWith("ListBullet", StringComparison.Ordinal)).Select(b => b.Style)];

        // The Leader and three groups; 5 + 3 + 7 within the groups.
        Assert.Equal(4, levels.Count(s => s == "ListBullet"));
        Assert.Equal(5 + 3 + 7, levels.Count(s => s == "ListBullet2"));
    }

    [Fact]
    public void The_handbook_has_the_parts_of_its_source() => Assert.Equal(
        ["Introduction", "Purpose", "Structure", "Constitution", "Terms of reference", "Policies", "Performance management", "Operational", "Appendix A: Role of Board members", "Appendix B: Seats on the Board"],
        Headings("handbook", 1).Where(h => !char.IsAsciiDigit(h[0])));

    [Fact]
    public void The_code_of_conduct_has_its_seven_headings() => Assert.Equal(
        ["Code of conduct", "Standards of behaviour", "Personal interests", "Gifts or hospitality", "Confidential reporting policy (whistleblowing)", "Breaches of the code of conduct", "Adoption of the code of conduct"],
        Stockport.Text("handbook").Blocks.Where(b => b.Style is "Heading2" or "Heading3").Select(b => b.Text).SkipWhile(h => h != "Code of conduct").TakeWhile(h => h != "Equality and diversity"));

    [Fact]
    public void The_vision_is_a_quotation() => Assert.Single(Stockport.Text("handbook").Blocks, b => b.Style == "Quote");

    [Theory]
    [InlineData("It is for the Stockport Partnership to:", "ListBullet", 6)]
    [InlineData("Every member of the Stockport Partnership should aim to:", "ListBullet", 11)]
    [InlineData("agreed to follow these principles. They will:", "ListNumber", 8)]
    [InlineData("For the LSP, scrutiny has these main roles:", "ListBullet", 4)]
    [InlineData("To achieve this, the Partnership’s objectives are:", "ListBullet", 5)]
    [InlineData("A member of the Stockport Partnership Board is:", "ListBullet", 7)]
    public void The_lists_of_the_handbook_have_as_many_entries_as_in_the_source(string leadIn, string style, int count) =>
        Assert.Equal(count, After("handbook", leadIn).TakeWhile(b => b.Style == style).Count());

    [Theory]
    [InlineData("What members are responsible for is:", 11)]
    [InlineData("Partnership Lead Officers will also:", 3)]
    public void The_lists_of_the_terms_have_as_many_entries_as_in_the_source(string leadIn, int count) =>
        Assert.Equal(count, After("coordinating-group-terms", leadIn).TakeWhile(b => b.Style == "ListBullet").Count());

    [Fact]
    public void The_report_counts_its_headings_in_decimals() => Assert.Equal(
        ["1", "1.1", "1.2", "1.3", "2", "3", "3.1", "3.2", "4"],
        Stockport.Text("governance-report").Blocks.Where(b => b.Style is "Heading1" or "Heading2" && b.Number is [>= '0' and <= '9', ..]).Select(b => b.Number));

    [Fact]
    public void The_roman_list_of_the_report_goes_on_across_a_paragraph() =>
        Assert.Equal(["(i)", "(ii)", "(iii)", "(iv)", "(v)"], Stockport.Text("governance-report").Blocks.Where(b => b.Style == "RomanList").Select(b => b.Number));

    [Fact]
    public void The_report_recommends_with_three_verbs() => Assert.Equal(
        ["endorse", "support", "consider"],
        After("governance-report", "The Board is asked to:").TakeWhile(b => b.Style == "ListBullet").Select(b => b.Text.Split(' ')[0]));

    [Fact]
    public void The_table_of_the_report_has_four_columns_four_outcomes_and_cells_of_several_paragraphs()
    {
        XElement[] rows = [.. WordFile.Body(Stockport.Bytes("governance-report")).Elements(WordFile.W + "tbl").Single(t => t.Descendants(WordFile.W + "tblCaption").Any(c => c.Value()!.StartsWith("Outcomes", StringComparison.Ordinal))).Elements(WordFile.W + "tr")];

        Assert.Equal(1 + 4, rows.Length);
        Assert.All(rows, r => Assert.Equal(4, r.Elements(WordFile.W + "tc").Count()));
        Assert.Equal([3, 2, 3, 2], rows.Skip(1).Select(r => r.Elements(WordFile.W + "tc").ElementAt(1).Elements(WordFile.W + "p").Count()));
    }

    [Fact]
    public void The_report_ends_with_who_wrote_it_in_which_office_and_month() =>
        Assert.Equal(["Ruth Calloway", "Stockport Partnership Manager", "September 2009"], Stockport.Text("governance-report").Blocks.Where(b => b.Style == "AuthorLine").Select(b => b.Text));

    [Theory]
    [InlineData("At its meeting on 18 March 2008")]
    [InlineData("At least once in every three years")]
    [InlineData("in March 2011")]
    [InlineData("by a simple majority among the members present and voting")]
    [InlineData("in the way that section 6 lays down")]
    [InlineData("within one year")]
    [InlineData("at least one month’s notice in writing")]
    [InlineData("by a majority of two thirds of the members present and voting")]
    [InlineData("attending 75% of all meetings")]
    [InlineData("falls below 75%")]
    [InlineData("misses three meetings in a row")]
    [InlineData("The quorum is one third of the Board’s members")]
    [InlineData("30 minutes after the time")]
    [InlineData("the Chair of the Board has the casting vote")]
    [InlineData("at least one week before the meeting")]
    [InlineData("within 14 days of the last meeting")]
    [InlineData("Each December")]
    [InlineData("At least twice a year")]
    [InlineData("a majority of two thirds of the members present and voting must agree")]
    [InlineData("21 days’ notice")]
    [InlineData("a majority of two thirds of those present and voting")]
    [InlineData("Department of Communities and Local Government")]
    public void The_figures_of_the_source_are_in_the_constitution(string figure) => AssertSays("constitution", figure);

    [Theory]
    [InlineData("founded in 2002")]
    [InlineData("(at February 2008")]
    [InlineData("Stockport SK1 3XE")]
    [InlineData("The Partnership is an unconstituted body")]
    [InlineData("(to be completed)")]
    public void The_figures_of_the_source_are_in_the_handbook(string figure) => AssertSays("handbook", figure);

    [Theory]
    [InlineData("published in April 2009")]
    [InlineData("met on 3 August")]
    [InlineData("in 2010/11")]
    [InlineData("at its meeting of 2 September")]
    [InlineData("Four important outcomes")]
    [InlineData("NI 167")]
    [InlineData("NI 175")]
    [InlineData("7 main facilities")]
    [InlineData("NI 168")]
    [InlineData("NI 155")]
    [InlineData("NI 170")]
    [InlineData("over 5 years")]
    [InlineData("between 2006 and 2008")]
    [InlineData("In the last 10 years")]
    [InlineData("(19 to 24 years)")]
    [InlineData("In the 12 months to June 2009")]
    [InlineData("from 1.9% to 3.7%, or 6,345 people")]
    [InlineData("about 27% are 16 to 24 years old")]
    [InlineData("1,900 young people")]
    [InlineData("a further 11,400 people")]
    public void The_figures_of_the_source_are_in_the_report(string figure) => AssertSays("governance-report", figure);

    [Theory]
    [InlineData("Previously the LAA Core Group")]
    [InlineData("Draft for adoption")]
    [InlineData("1 month after the end of the quarter: in May, August, November and February")]
    [InlineData("are to be announced (TBA)")]
    public void The_figures_of_the_source_are_in_the_terms(string figure) => AssertSays("coordinating-group-terms", figure);

    private static Body Body(string id) => Stockport.Record.Bodies.Single(b => b.Id.Value == id);

    // No-break spaces are the house's, not the figure's.
    private static void AssertSays(string id, string figure) => Assert.Contains(figure, Stockport.Text(id).ToString().Replace('\u00A0', ' '), StringComparison.Ordinal);

    private static IEnumerable<TextBlock> After(string id, string leadIn)
    {
        List<TextBlock> blocks = [.. Stockport.Text(id).Blocks];
        return blocks.Skip(blocks.FindIndex(b => b.Text.EndsWith(leadIn, StringComparison.Ordinal)) + 1);
    }

    private static IEnumerable<string> Headings(string id, int level) =>
        Stockport.Text(id).Blocks.Where(b => b.Style == $"Heading{level}").Select(b => $"{b.Number} {b.Text}".TrimStart());
}
