using DocPipeline.Documents.Reading;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Tests.Documents.Samples;

/// <summary>The figures and the counts of the sample of Cheltenham; <see cref="SampleTests"/> holds what is true of every sample.</summary>
public sealed class CheltenhamTests
{
    private static readonly Sample Cheltenham = Sample.Of("cheltenham");

    private static readonly IReadOnlyList<TextBlock> Blocks = Cheltenham.Text("constitution").Blocks;

    [Fact]
    public void Drafting_says_nothing() => Assert.Empty(Cheltenham.Findings);

    [Fact]
    public void The_Executive_has_21_members_one_adviser_and_three_who_support_it() => Assert.Equal(
        [(SeatKind.Voting, 21), (SeatKind.Advisory, 1), (SeatKind.Support, 3)],
        Executive.Seats.GroupBy(s => s.Kind).Select(g => (g.Key, g.Count())));

    [Fact]
    public void Every_seat_is_held_and_nobody_holds_two() => Assert.Equal(25, Executive.Seats.Select(s => s.Holder).OfType<DocPipeline.Partnerships.Values.PersonId>().Distinct().Count());

    [Fact]
    public void The_first_two_seats_are_those_of_the_chair_and_the_vice_chair()
    {
        Assert.Equal([SeatRole.Chair, SeatRole.ViceChair], Executive.Seats.Select(s => s.Role).OfType<SeatRole>());
        Assert.Equal([SeatRole.Chair, SeatRole.ViceChair], Executive.Seats.Take(2).Select(s => s.Role!.Value));
        Assert.Single(Blocks, b => b.Cell is not null && b.Text == "Gareth Penrose (chair)");
        Assert.Single(Blocks, b => b.Cell is not null && b.Text == "Judith Okafor (vice chair)");
    }

    [Fact]
    public void The_composition_clause_names_neither_the_Area_Partnership_Officer_nor_Borough_Homes()
    {
        string[] clause = [.. After("The members of the Executive are:").TakeWhile(b => b.Style == "ListBullet2").Select(b => b.Text)];

        Assert.Equal(8, clause.Length);
        Assert.DoesNotContain(clause, c => c.Contains("Area Partnership", StringComparison.Ordinal) || c.Contains("Homes", StringComparison.Ordinal));
        Assert.Contains(Executive.Seats, s => s.Title == "Area Partnership Officer");
        Assert.Contains(Executive.Seats, s => s.Organisation?.Value == "borough-homes");
    }

    [Fact]
    public void No_heading_has_a_number() => Assert.Empty(Blocks.Where(b => b.OutlineLevel is not null && b.Number is not null).Select(b => b.Text));

    [Fact]
    public void Nine_rights_stand_beside_nine_responsibilities()
    {
        int table = Blocks.First(b => b.Text == "A member has the right to").Cell!.Table;

        Assert.Equal(
            Enumerable.Range(1, 10).SelectMany(row => new[] { (row, 1), (row, 2) }),
            Blocks.Where(b => b.Cell?.Table == table).Select(b => (b.Cell!.Row, b.Cell.Column)));
    }

    [Fact]
    public void The_confidence_principle_stands_before_the_one_that_it_contradicts()
    {
        string[] principles = [.. After("The partners on the Executive have agreed to keep to these principles:").TakeWhile(b => b.Style == "ListBullet").Select(b => b.Text)];

        Assert.Equal(20, principles.Length);
        Assert.Contains("confidential", principles[15], StringComparison.Ordinal);
        Assert.Contains("shared", principles[16], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from 15 to 25 people")]
    [InlineData("More than 500 stakeholders")]
    [InlineData("by December 2002")]
    [InlineData("two stakeholder conferences a year")]
    [InlineData("must meet in conference twice a year")]
    [InlineData("must elect that person by ballot")]
    [InlineData("Every year the Executive must elect a chair, and a vice chair")]
    [InlineData("The Executive decides by consensus. Where there is none, it decides by a simple majority in a vote.")]
    [InlineData("at the stakeholder conferences, twice a year")]
    [InlineData("coordinate the 10 key partnerships")]
    [InlineData("Performance must be reviewed every year")]
    [InlineData("Every year the Executive must assess itself")]
    [InlineData("it cannot be an “approved body”")]
    [InlineData("Next review | Not stated")]
    public void The_figures_of_the_source_are_in_the_constitution(string figure) => Assert.Contains(figure, Cheltenham.Text("constitution").ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("quorum")]
    [InlineData("casting vote")]
    [InlineData("two thirds")]
    [InlineData("amend")]
    [InlineData("dissol")]
    public void No_rule_is_supplied_that_the_source_lacks(string word) => Assert.DoesNotContain(word, Cheltenham.Text("constitution").ToString(), StringComparison.OrdinalIgnoreCase);

    private static Body Executive => Cheltenham.Record.Bodies.Single(b => b.Id.Value == "executive");

    private static IEnumerable<TextBlock> After(string leadIn) => Blocks.SkipWhile(b => !b.Text.EndsWith(leadIn, StringComparison.Ordinal)).Skip(1);
}
