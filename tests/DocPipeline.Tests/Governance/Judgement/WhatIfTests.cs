using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Tests.Governance.Judgement.Families;

namespace DocPipeline.Tests.Governance.Judgement;

/// <summary>What is said before a meeting is what the judge says after it.</summary>
public sealed class WhatIfTests
{
    [Theory]
    [InlineData("preset: simple-majority, tie: not-carried", 0)]
    [InlineData("preset: two-thirds-present-and-voting", 0)]
    [InlineData("preset: two-thirds-present-and-voting", 3)]
    [InlineData("preset: two-thirds-of-members", 2)]
    [InlineData("preset: unanimous", 1)]
    [InlineData("preset: double-majority", 0)]
    [InlineData("majority: [more than 3/5 of present]", 2)]
    [InlineData("majority: [3/4 of seats]", 0)]
    public void So_many_votes_carry_it_and_one_fewer_do_not(string rule, int abstaining)
    {
        var board = Board.Of(13, $"quorum: [1/3 of members]\ndecisions:\n  - {{ type: ordinary, {rule} }}");

        WhatIf ahead = board.Ahead(abstaining: abstaining);

        Assert.Equal(5, ahead.Quorum);
        Assert.Equal(13, ahead.Votes[^1].Present);
        foreach (VotesNeeded needed in ahead.Votes)
        {
            int least = needed.For ?? needed.Voting + 1;
            if (needed.For is not null) Assert.Equal(VerdictKind.Carried, board.Vote(least, needed.Voting - least, abstaining).Kind);
            Assert.NotEqual(VerdictKind.Carried, board.Vote(least - 1, needed.Voting - least + 1, abstaining).Kind);
        }
    }

    [Fact]
    public void Only_what_every_decision_would_raise_is_said_to_be_open()
    {
        var board = Board.Of(5, "quorum: [3]\ndecisions:\n  - { type: ordinary, preset: consensus-else-simple-majority, notice: { length: 7 } }");

        Assert.Equal(["it is not said whether the day of the meeting counts", "it is not said what happens where votes are equal"], board.Ahead().Open);
    }

    [Fact]
    public void The_last_day_for_a_notice_is_the_last_on_which_it_is_in_time()
    {
        var board = Board.Of(5, "quorum: [3]\ndecisions:\n  - { type: ordinary, preset: unanimous, notice: { length: 21, counting: clear } }");

        DateOnly last = Assert.Single(board.Ahead().Notice).On;

        Assert.Equal(VerdictKind.Carried, board.Vote(5, 0, with: d => d with { Notice = new() { SentOn = last } }).Kind);
        Assert.Equal(VerdictKind.Void, board.Vote(5, 0, with: d => d with { Notice = new() { SentOn = last.AddDays(1) } }).Kind);
    }

    [Fact]
    public void A_body_says_who_must_be_there_and_who_must_agree_afterwards()
    {
        WhatIf ahead = FamilyTests.Family("health-and-wellbeing-board").Ahead("terms-of-reference");

        Assert.Equal(7, ahead.Quorum);
        Assert.Equal(
            ["The quorum includes a councillor, at least 1.", "The quorum includes a representative of the NHS, at least 1.", "The quorum includes the Director of Public Health.", "Afterwards Vale Council must agree."], ahead.Also);
    }

    [Fact]
    public void A_quorum_that_counts_no_heads_is_said_in_what_it_counts()
    {
        WhatIf ahead = FamilyTests.Family("groups").Ahead("constitution");

        Assert.Null(ahead.Quorum);
        Assert.Empty(ahead.Votes);
        Assert.Equal(["The quorum: 3 of 4 groups.", "The majority: every group for."], ahead.Also);
    }

    [Fact]
    public void Members_who_are_suspended_stay_in_the_base_and_are_not_counted_upon()
    {
        const string Suspended = "      - { id: x1, title: X, filledBy: organisation, organisation: police, standing: [{ is: suspended, from: 2009-03-01 }] }\n";

        WhatIf ahead = Board.Of(3, "quorum: [3/4 of members]\ndecisions:\n  - { type: ordinary, preset: two-thirds-of-members }", Suspended).Ahead();

        Assert.Equal((4, 3L), (ahead.Members, ahead.Quorum));
        Assert.Equal([new VotesNeeded(3, 3, 3)], ahead.Votes);
        Assert.Equal(["Only 3 may vote on the day, and 4 are a quorum: no meeting can decide."], Board.Of(3, "quorum: [everyone]\ndecisions:\n  - { type: ordinary, preset: unanimous }", Suspended).Ahead().Also);
    }

    [Fact]
    public void Votes_that_nobody_could_cast_are_not_said_to_carry_it()
    {
        Board board = Board.Of(6, "quorum: [1/3 of members]\ndecisions:\n  - { type: ordinary, preset: two-thirds-of-members }");

        Assert.Equal(["2 more votes for carry it."], board.Vote(2, 0).WouldChange);
        Assert.Empty(board.Vote(2, 0, with: d => d with { Interests = [.. Enumerable.Range(3, 3).Select(i => new DeclaredInterest { Seat = Board.Seat(i), Kind = InterestKind.Prejudicial })] }).WouldChange);
    }
}
