using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Verdicts;

namespace DocPipeline.Tests.Governance.Judgement.Sources;

/// <summary>The rules of Cheltenham's executive (S5), which says how decisions are taken and little else.</summary>
public sealed class CheltenhamRulesTests
{
    private const string Rules = """
        decisions:
          - { type: ordinary, preset: consensus-else-simple-majority, tie: not-carried }
        """;

    [Fact]
    public void R38_Without_a_consensus_a_simple_majority_decides()
    {
        Board board = Board.Of(21, Rules);

        Assert.Equal("Carried. 11 of 21 voted for; more than half is 11 or more.", board.Vote(11, 10, with: d => d with { Consensus = ConsensusOutcome.ObjectedTo }).Headline);
        Assert.Equal(VerdictKind.NotCarried, board.Vote(10, 11).Kind);
    }

    [Fact]
    public void R38_Nobody_has_a_casting_vote_so_equal_votes_carry_nothing()
    {
        Board board = Board.Of(20, Rules);

        Verdict verdict = board.Vote(10, 10, with: d => d with { CastingVote = Vote.For });

        Assert.Equal("Not carried. 10 voted for and 10 against. Nobody has a casting vote, so the proposal falls.", verdict.Headline);
        Assert.Contains(verdict.Checks, c => c.Reason == "A casting vote is recorded. The rule gives nobody one, so it does not count.");
        Assert.Equal(["One vote against that changes to for carries it."], verdict.WouldChange);
    }

    [Fact]
    public void R38_No_quorum_is_stated_and_three_who_vote_leave_the_verdict_open()
    {
        Verdict verdict = Board.Of(21, Rules).Vote(2, 1);

        Assert.Equal(VerdictKind.Indeterminate, verdict.Kind);
        Assert.Equal([VerdictKind.Carried, VerdictKind.Void], verdict.Readings.Select(r => r.Kind));
    }

    [Fact]
    public void R38_No_majority_is_stated_for_an_amendment_so_each_reading_is_shown()
    {
        Verdict verdict = Board.Of(21, Rules).Vote(13, 8, type: "amendment");

        Assert.Equal("We cannot tell: no majority is stated for a decision of the kind ‘amendment’.", verdict.Headline[..(verdict.Headline.IndexOf('.', StringComparison.Ordinal) + 1)]);
        Assert.Equal([VerdictKind.Carried, VerdictKind.NotCarried, VerdictKind.NotCarried], verdict.Readings.Select(r => r.Kind));
    }
}
