using System.Globalization;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Verdicts;

namespace DocPipeline.Tests.Governance.Judgement.Boundaries;

/// <summary>Majorities at their very edge, and majorities made of several tests.</summary>
public sealed class ThresholdBoundaryTests
{
    private const string TwoThirds = """
        quorum: [1]
        decisions:
          - { type: amendment, preset: two-thirds-present-and-voting }
        """;

    private const string Weighted = """
              - { id: large, title: Large council, filledBy: organisation, organisation: council, weight: 6, classes: [council] }
              - { id: small, title: Small council, filledBy: organisation, organisation: council, weight: 1, classes: [council] }

        """;

    public static TheoryData<int> Voters { get; } = [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Voters))]
    public void Exactly_two_thirds_carry_and_one_below_does_not(int voters)
    {
        Board board = Board.Of(60, TwoThirds);

        // Counted by hand, in threes: for every three who vote two must be for, and of one or two left over as many.
        int least = 0;
        while (least + least + least < voters + voters) least++;

        Assert.Equal(VerdictKind.Carried, board.Vote(least, voters - least, type: "amendment").Kind);
        Assert.Equal(VerdictKind.NotCarried, board.Vote(least - 1, voters - least + 1, type: "amendment").Kind);
        Assert.Contains(voters % 3 == 0 ? $"two thirds of {voters} is {least}." : $"two thirds of {voters} is more than {least - 1}, so {least} {(least == 1 ? "is" : "are")} needed.", board.Vote(least, voters - least, type: "amendment").Headline, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Voters))]
    public void What_is_said_to_carry_it_carries_it(int voters)
    {
        Board board = Board.Of(60, TwoThirds);
        for (int inFavour = 0; inFavour < voters; inFavour++)
        {
            Verdict verdict = board.Vote(inFavour, voters - inFavour, type: "amendment");
            foreach (string change in verdict.WouldChange)
            {
                int count = change.StartsWith("One ", StringComparison.Ordinal) ? 1 : int.Parse(change.Split(' ')[0], CultureInfo.InvariantCulture);
                bool isMore = change.Contains("more vote", StringComparison.Ordinal);

                Assert.Equal(VerdictKind.Carried, After(count).Kind);
                Assert.Equal(VerdictKind.NotCarried, After(count - 1).Kind);

                Verdict After(int by) => board.Vote(inFavour + by, voters - inFavour - (isMore ? 0 : by), type: "amendment");
            }
        }
    }

    [Fact]
    public void Of_a_double_majority_both_must_hold()
    {
        Board board = Board.Of(15, """
            quorum: [1/3 of members]
            decisions:
              - { type: budget, preset: double-majority }
            """);

        Assert.Equal("Carried. 8 of 12 voted for; two thirds of 12 is 8. 8 of 15 members in post voted for; more than half is 8 or more.", board.Vote(8, 4, type: "budget").Headline);
        Assert.Equal("Not carried. 7 of 15 members in post voted for; more than half is 8 or more.", board.Vote(7, 0, type: "budget").Headline);
        Assert.Equal("Not carried. 8 of 13 voted for; two thirds of 13 is more than 8, so 9 are needed.", board.Vote(8, 5, type: "budget").Headline);
        Assert.Equal(["One more vote for carries it."], board.Vote(7, 0, type: "budget").WouldChange);
    }

    [Fact]
    public void Weighted_votes_are_counted_by_their_weight()
    {
        Board board = Board.Of(3, """
            quorum: [1/2 of weight]
            decisions:
              - { type: ordinary, majority: [3/4 of weight] }
            """, Weighted);

        // Weights 1, 1, 1, 6 and 1: three quarters of 10 are more than 7.
        Assert.Equal("Not carried. 7 of 10 weighted votes are for; three quarters of 10 is more than 7, so 8 are needed.", board.Count("ordinary", "+large +s1 -s2 -s3 -small").Headline);
        Assert.Equal(["What would carry it: 1 more weighted vote for."], board.Count("ordinary", "+large +s1 -s2 -s3 -small").WouldChange);
        Assert.Equal(VerdictKind.Carried, board.Count("ordinary", "+large +s1 +s2 -s3 -small").Kind);
        Assert.Equal("Void. Only 4 weighted votes were present; half of 10 weighted votes is 5.", board.Count("ordinary", "+s1 +s2 +s3 +small").Headline);
    }

    [Fact]
    public void Half_of_the_weighted_votes_cast_is_not_more_than_half()
    {
        Board board = Board.Of(5, """
            quorum: [1]
            decisions:
              - { type: ordinary, preset: weighted-majority }
            """, Weighted);

        Assert.Equal("Not carried. 6 of 12 weighted votes cast are for; more than half is 7 or more.", board.Count("ordinary", "+large -s1 -s2 -s3 -s4 -s5 -small").Headline);
        Assert.Equal(VerdictKind.Carried, board.Count("ordinary", "+large -s1 -s2 -s3 -s4 -s5 0small").Kind);
    }

    [Fact]
    public void Whoever_must_be_among_those_for_decides_against_any_majority()
    {
        Board board = Board.Of(9, """
            quorum: [1/3 of members]
            decisions:
              - type: ordinary
                preset: simple-majority
                tie: not-carried
                includes: [{ seats: [s9], name: the Mayor }]
            """);

        Verdict without = board.Vote(8, 1);

        Assert.Equal("Not carried. The majority must include the Mayor: 1 needed, 0 voted for.", without.Headline);
        Assert.Equal(["What would carry it: the Mayor voting for."], without.WouldChange);
        Assert.Equal(VerdictKind.Carried, board.Vote(9, 0).Kind);

        // Against both, the one that changes is not enough alone, and it is not said that it were.
        Assert.Equal(["2 more votes for, with the Mayor voting for, carry it.", "One vote against that changes to for, with the Mayor voting for, carries it."], board.Count("ordinary", "+s1 +s2 -s3 -s4 -s5").WouldChange);
    }

    [Fact]
    public void Each_group_has_one_vote_whatever_its_size()
    {
        Board board = Board.Of(1, """
            quorum: [2 groups]
            decisions:
              - { type: ordinary, majority: [more than 1/2 of groups] }
              - { type: constitution, preset: every-group }
            """, string.Concat(Enumerable.Range(0, 9).Select(i => $"      - {{ id: g{i}, title: Seat, filledBy: organisation, organisation: council, group: {(i < 5 ? "large" : i < 7 ? "middle" : "small")} }}\n")));

        // Groups: s1 by itself, large of five, middle of two, small of two.
        Assert.Equal("Carried. 3 of 4 groups are for; more than half is 3 or more.", board.Count("ordinary", "-g0 -g1 -g2 -g3 -g4 +g5 +g6 +g7 +g8 +s1").Headline);
        Assert.Equal(VerdictKind.NotCarried, board.Count("constitution", "-g0 -g1 -g2 +g3 +g4 +g5 +g6 +g7 +g8 +s1").Kind);
        Assert.Equal(VerdictKind.Carried, board.Count("constitution", "+g0 +g1 +g2 -g3 -g4 +g5 +g6 +g7 +g8 +s1").Kind);

        // A group whose members are equally divided has not agreed.
        Assert.Equal("Not carried. 3 of 4 groups are for; all are needed.", board.Count("constitution", "+g0 +g1 +g2 +g5 -g6 +g7 +g8 +s1").Headline);
    }

    [Fact]
    public void Where_a_majority_fails_what_suffices_instead_is_tried_in_turn_and_the_chair_last()
    {
        Board board = Board.Of(6, """
            quorum: [1/2 of members]
            decisions:
              - { type: ordinary, preset: unanimous, otherwise: [more than 1/2 of votes cast], elseChair: true }
            """);

        Assert.Equal("Carried. 6 of 6 voted for; all are needed.", board.Vote(6, 0).Headline);
        Assert.Equal("Carried. 4 of 6 voted for; all are needed. 4 of 6 voted for; more than half is 4 or more.", board.Vote(4, 2).Headline);
        Assert.Equal("Deferred. 3 of 6 voted for; all are needed. No majority was reached. The chair decides, and has not yet.", board.Vote(3, 3).Headline);
        Assert.Equal(VerdictKind.Carried, board.Vote(3, 3, with: d => d with { ChairDecision = Vote.For }).Kind);
        Assert.Equal(VerdictKind.NotCarried, board.Vote(2, 4, with: d => d with { ChairDecision = Vote.Against }).Kind);
    }

    [Fact]
    public void An_abstention_blocks_where_the_rule_says_so_and_nowhere_else()
    {
        const string Unanimous = """
            quorum: [1/3 of members]
            decisions:
              - { type: ordinary, preset: unanimous }
              - { type: strict, preset: unanimous, abstentionBlocks: true }
            """;

        Assert.Equal(VerdictKind.Carried, Board.Of(6, Unanimous).Vote(5, 0, abstain: 1).Kind);
        Assert.Equal(VerdictKind.NotCarried, Board.Of(6, Unanimous).Vote(5, 0, abstain: 1, type: "strict").Kind);
        Assert.Equal(["What would carry it: no abstention."], Board.Of(6, Unanimous).Vote(5, 0, abstain: 1, type: "strict").WouldChange);
    }

    [Fact]
    public void An_abstention_that_blocks_leaves_no_tie_for_a_casting_vote_to_break()
    {
        Board board = Board.Of(6, """
            quorum: [1/3 of members]
            decisions:
              - { type: ordinary, preset: simple-majority, tie: casting-vote, abstentionBlocks: true }
            """);

        Assert.Equal(VerdictKind.Carried, board.Vote(3, 3, with: d => d with { CastingVote = Vote.For }).Kind);
        Assert.Equal(VerdictKind.NotCarried, board.Vote(2, 2, abstain: 2, with: d => d with { CastingVote = Vote.For }).Kind);
    }

    [Fact]
    public void Numbers_without_names_never_decide_what_needs_names()
    {
        Board board = Board.Of(9, """
            quorum: [1/3 of members]
            decisions:
              - { type: ordinary, preset: simple-majority, tie: not-carried }
              - { type: weighted, preset: weighted-majority }
              - { type: attended, preset: simple-majority, tie: not-carried, allPresent: true }
            """);

        Assert.Equal(VerdictKind.Carried, Total("ordinary", 5, 4).Kind);
        Assert.Equal(VerdictKind.Indeterminate, Total("weighted", 5, 4).Kind);
        Assert.Equal("Void. Every member must be present, and 8 of 9 were.", Total("attended", 8, 0).Headline);
        Assert.Contains(Total("ordinary", 5, 4).Checks, c => c.Code == GovernanceCodes.CountedWithoutNames);

        Verdict Total(string type, int inFavour, int against) => board.Vote(0, 0, type: type, with: d => d with { Totals = new Totals { For = inFavour, Against = against } });
    }
}
