using DocPipeline.Governance.Duties;

namespace DocPipeline.Tests.Governance.Duties;

/// <summary>The duties that Cheltenham's constitution states (S5:119-138, 178, 202).</summary>
public sealed class CheltenhamDutiesTests
{
    private const string Size = "- { id: size, size: { atLeast: 15, atMost: 25 } }";
    private const string Elections = "- { id: chair, every: { event: chair-elected, months: 12 } }\n- { id: vice-chair, every: { event: vice-chair-elected, months: 12 } }";

    [Theory]
    [InlineData(14, DutyVerdictKind.NotCompliant)]
    [InlineData(15, DutyVerdictKind.Compliant)]
    [InlineData(25, DutyVerdictKind.Compliant)]
    [InlineData(26, DutyVerdictKind.NotCompliant)]
    public void R35_The_executive_has_15_to_25_people_both_included(int members, DutyVerdictKind expected) =>
        Assert.Equal(expected, new DutyRecord { Seats = members, Must = Size }.Only("2003-06-01").Kind);

    [Fact]
    public void R35_An_adviser_is_not_counted_and_a_vacant_seat_is_not_filled()
    {
        const string adviser = "- { id: adviser, title: Adviser, kind: advisory, filledBy: organisation, organisation: council }\n";
        const string vacant = "- { id: vacant, title: Vacant, filledBy: organisation, organisation: council, standing: [{ is: vacant, from: 2003-01-01, until: 2003-05-31 }] }\n";

        Assert.Equal("14 members in post; 15 to 25, both included, are stated.", new DutyRecord { Seats = 14, FurtherSeats = adviser + vacant, Must = Size }.Only("2003-05-31").Reason);
        Assert.Equal(DutyVerdictKind.Compliant, new DutyRecord { Seats = 14, FurtherSeats = adviser + vacant, Must = Size }.Only("2003-06-01").Kind);
    }

    [Fact]
    public void R35_The_composition_is_counted_by_where_seats_come_from()
    {
        var record = new DutyRecord
        {
            FurtherSeats = "- { id: voluntary, title: Voluntary sector, filledBy: sector, sector: voluntary }\n- { id: leader, title: Leader, filledBy: office, organisation: council }",
            Must = "- id: composition\n  size: { composition: [{ count: 1, filledBy: sector, sector: voluntary }, { count: 2, filledBy: office, organisation: council }] }",
        };

        Assert.Equal([("1 in post; 1 are stated.", DutyVerdictKind.Compliant), ("1 in post; 2 are stated.", DutyVerdictKind.NotCompliant)], record.Ask("2008-06-01").OrderByDescending(v => v.Kind).Select(v => (v.Reason, v.Kind)));
    }

    [Fact]
    public void R36_Chair_and_vice_chair_are_elected_within_twelve_months_each()
    {
        var record = new DutyRecord { Must = Elections, Events = "- { on: 2009-03-10, what: chair-elected, body: board, seat: s1 }\n- { on: 2010-03-10, what: chair-elected, body: board, seat: s1 }" };

        Assert.Equal([("vice-chair", DutyVerdictKind.Overdue), ("chair", DutyVerdictKind.NotDue)], record.Ask("2010-04-01").Select(v => (v.Duty.Value, v.Kind)));
    }

    [Fact]
    public void R37_The_forum_meets_in_conference_twice_a_year_and_elects_its_representative_each_year()
    {
        var record = new DutyRecord
        {
            Must = "- { id: conferences, count: { event: conference-held, atLeast: 2, each: year } }\n- { id: representative, count: { event: representative-elected-by-ballot, each: year } }",
            Events = "- { on: 2009-03-10, what: conference-held }\n- { on: 2009-09-10, what: conference-held }\n- { on: 2009-09-10, what: representative-elected-by-ballot }",
        };

        Assert.Equal([DutyVerdictKind.NotDue, DutyVerdictKind.NotDue], record.Ask("2010-01-15").Select(v => v.Kind));
        Assert.Equal([DutyVerdictKind.NotCompliant, DutyVerdictKind.NotCompliant], record.Ask("2011-01-15").Select(v => v.Kind));
    }

    [Fact]
    public void R37_The_executive_reports_its_performance_at_each_conference()
    {
        DutyVerdict[] verdicts = [.. new DutyRecord
        {
            Must = "- { id: reports, followUp: { after: [conference-held], then: performance-reported, withinDays: 1 } }",
            Events = "- { on: 2009-03-10, what: conference-held }\n- { on: 2009-03-10, what: performance-reported }\n- { on: 2009-09-10, what: conference-held }",
        }.Ask("2010-01-15")];

        Assert.Equal([DutyVerdictKind.Overdue, DutyVerdictKind.Compliant], verdicts.Select(v => v.Kind));
    }

    [Theory]
    [InlineData("2009-06-01", DutyVerdictKind.NotDue)]
    [InlineData("2010-01-01", DutyVerdictKind.Due)]
    [InlineData("2010-01-02", DutyVerdictKind.Overdue)]
    public void R39_Performance_is_reviewed_every_year(string on, DutyVerdictKind expected) => Assert.Equal(
        expected,
        new DutyRecord
        {
            Must = "- { id: self-assessment, every: { event: self-assessment, months: 12, from: 2008-01-01 } }",
            Events = "- { on: 2008-12-10, what: self-assessment, body: board, outcome: confirmed-unchanged }",
        }.Only(on).Kind);
}
