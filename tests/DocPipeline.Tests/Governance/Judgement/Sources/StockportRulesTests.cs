using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Verdicts;

namespace DocPipeline.Tests.Governance.Judgement.Sources;

/// <summary>The rules of Stockport's constitution (S1), as the record states them.</summary>
public sealed class StockportRulesTests
{
    internal const string Rules = """
        quorum: [1/3 of members]
        adjournAfterMinutes: 30
        decisions:
          - type: ordinary
            preset: consensus-else-simple-majority
            tie: casting-vote
          - type: amendment
            preset: two-thirds-present-and-voting
            notice: { termsSetOut: true }
          - { type: chair-change, as: amendment }
          - type: expulsion
            preset: two-thirds-present-and-voting
            grounds: [good and sufficient cause]
          - type: dissolution
            preset: two-thirds-present-and-voting
            notice: { length: 21 }
            byDirectionOf: [the Department]
        """;

    internal const string Advisers = "      - { id: adviser, title: Adviser, kind: advisory, filledBy: organisation, organisation: police }\n";

    [Theory]
    [InlineData(16, 6)]
    [InlineData(17, 6)]
    [InlineData(18, 6)]
    [InlineData(19, 7)]
    public void R01_A_quorum_is_one_third_of_the_members(int members, int quorum)
    {
        Board board = Board.Of(members, Rules);

        Assert.Equal(VerdictKind.Carried, board.Vote(quorum, 0).Kind);
        Assert.Equal(VerdictKind.Void, board.Vote(quorum - 1, 0).Kind);
    }

    [Theory]
    [InlineData(15, 10)]
    [InlineData(16, 11)]
    [InlineData(17, 12)]
    public void R05_Two_thirds_of_those_present_and_voting_carry_an_amendment(int votes, int needed)
    {
        Board board = Board.Of(17, Rules);

        Assert.Equal(VerdictKind.Carried, Amend(board, needed, votes - needed).Kind);
        Assert.Equal(VerdictKind.NotCarried, Amend(board, needed - 1, votes - needed + 1).Kind);
    }

    [Fact]
    public void R05_The_verdict_says_the_sum_and_what_would_change_it()
    {
        Verdict verdict = Amend(Board.Of(17, Rules), 8, 4);

        Assert.Equal("Carried. 8 of 12 voted for; two thirds of 12 is 8.", verdict.Headline);

        verdict = Amend(Board.Of(17, Rules), 9, 5);

        Assert.Equal("Not carried. 9 of 14 voted for; two thirds of 14 is more than 9, so 10 are needed.", verdict.Headline);
        Assert.Equal(["One more vote for carries it.", "One vote against that changes to for carries it."], verdict.WouldChange);
    }

    [Fact]
    public void R05_A_consensus_that_nobody_counted_does_not_amend() =>
        Assert.Equal("Not carried. No votes were counted.", Board.Of(17, Rules).Vote(0, 0, 0, "amendment", d => Noticed(d) with
        {
            Consensus = ConsensusOutcome.Reached,
            Meeting = d.Meeting! with { Attendance = [.. Enumerable.Range(1, 10).Select(i => new Attendance { Seat = Board.Seat(i) })] },
        }).Headline);

    [Fact]
    public void R05_An_advisers_vote_is_struck_first()
    {
        Verdict verdict = Board.Of(15, Rules, Advisers).Vote(9, 5, 0, "amendment", d => Noticed(d) with { Ballots = [.. d.Ballots, new Ballot { Seat = new("adviser"), Vote = Vote.For }] });

        Assert.Equal(VerdictKind.NotCarried, verdict.Kind);
        Assert.Contains(verdict.Checks, c => c.Code == GovernanceCodes.Struck && c.Reason == "The vote of ‘Adviser’ is not counted: the seat advises and has no vote.");
    }

    [Fact]
    public void R06_A_notice_that_sets_out_no_terms_makes_a_unanimous_amendment_void() =>
        Assert.Equal(VerdictKind.Void, Board.Of(17, Rules).Vote(17, 0, 0, "amendment", d => d with { Notice = new NoticeGiven { SentOn = new(2009, 1, 5) }, Terms = "New words" }).Kind);

    [Fact]
    public void R06_Terms_that_differ_from_the_notice_are_named()
    {
        Verdict verdict = Board.Of(17, Rules).Vote(17, 0, 0, "amendment", d => Noticed(d) with { Terms = "Clause 3 says five members" });

        Assert.Equal("Void. The terms that were put to the vote differ from those of the notice, first at “3 says five members”.", verdict.Headline);
    }

    [Fact]
    public void R07_A_change_of_who_chairs_takes_two_thirds() =>
        Assert.Equal(VerdictKind.NotCarried, Board.Of(17, Rules).Vote(9, 8, 0, "chair-change", Noticed).Kind);

    [Fact]
    public void R04_The_casting_vote_decides_a_tie_and_only_if_it_is_used()
    {
        Board board = Board.Of(16, Rules);

        Assert.Equal(VerdictKind.Carried, board.Vote(6, 6, with: d => d with { CastingVote = Vote.For }).Kind);
        Assert.Equal("Not carried. 6 voted for and 6 against. The chair has a casting vote and did not use it.", board.Vote(6, 6).Headline);
    }

    [Fact]
    public void R08_An_expulsion_needs_a_cause_on_record()
    {
        Board board = Board.Of(12, Rules);

        Assert.Equal(VerdictKind.Void, board.Vote(12, 0, 0, "expulsion").Kind);
        Assert.Equal(VerdictKind.Carried, board.Vote(12, 0, 0, "expulsion", d => d with { Grounds = ["Good and sufficient cause"] }).Kind);
    }

    [Theory]
    [InlineData("2009-03-02", VerdictKind.Carried)]
    [InlineData("2009-03-03", VerdictKind.Indeterminate)]
    [InlineData("2009-03-04", VerdictKind.Void)]
    public void R15_Twenty_one_days_are_ordinary_or_clear_and_the_verdict_says_where_it_matters(string sent, VerdictKind kind) =>
        Assert.Equal(kind, Board.Of(12, Rules).Vote(12, 0, 0, "dissolution", d => d with { Notice = new NoticeGiven { SentOn = DateOnly.Parse(sent, System.Globalization.CultureInfo.InvariantCulture) } }).Kind);

    [Theory]
    [InlineData("the Department", "dissolution", VerdictKind.Carried, "Carried. The Department directed it on 1 May 2009 (letter of 28 April); no vote is needed.")]
    [InlineData("a minister", "dissolution", VerdictKind.Void, "Void. A minister directed it on 1 May 2009 (letter of 28 April). The rules let only the Department direct it.")]
    [InlineData("the Department", "expulsion", VerdictKind.Void, "Void. The Department directed it on 1 May 2009 (letter of 28 April), and the rules let nobody direct it.")]
    public void R15_The_Department_may_direct_dissolution_and_nothing_else(string by, string type, VerdictKind kind, string headline)
    {
        Verdict verdict = Board.Of(12, Rules).Vote(0, 0, 0, type, d => d with { Meeting = null, Direction = new() { By = by, On = new(2009, 5, 1), Reference = "letter of 28 April" } });

        Assert.Equal((kind, headline), (verdict.Kind, verdict.Headline));
    }

    [Fact]
    public void R15_A_ruling_settles_which_days_count_and_is_named()
    {
        Verdict verdict = Board.Of(12, Rules).Vote(12, 0, 0, "dissolution", d => d with
        {
            Notice = new NoticeGiven { SentOn = new(2009, 3, 3) },
            Rulings = [new Ruling { Question = "notice-counting", Reading = "clear", By = new("deputy"), Authority = "the scheme of delegation", On = new(2009, 3, 25), Reasons = "as for council meetings" }],
        });

        Assert.Equal(VerdictKind.Void, verdict.Kind);
        Assert.Equal(GovernanceCodes.Ruled, verdict.Checks[0].Code);
    }

    [Theory]
    [InlineData("14:30", VerdictKind.Carried)]
    [InlineData("14:31", VerdictKind.Adjourned)]
    public void R02_A_meeting_without_a_quorum_after_thirty_minutes_is_adjourned(string came, VerdictKind kind) =>
        Assert.Equal(kind, Board.Of(12, Rules).Vote(4, 0, with: d => d with
        {
            Meeting = d.Meeting! with
            {
                ScheduledStart = Board.Time("14:00"),
                VotedAt = Board.Time("15:00"),
                Attendance = [.. Enumerable.Range(1, 4).Select(i => new Attendance { Seat = Board.Seat(i), In = i == 4 ? Board.Time(came) : null })],
            },
        }).Kind);

    [Fact]
    public void R01_A_quorum_that_was_lost_before_the_vote_makes_it_void() =>
        Assert.Equal(VerdictKind.Void, Board.Of(12, Rules).Vote(3, 0, with: d => d with
        {
            Meeting = d.Meeting! with
            {
                ScheduledStart = Board.Time("14:00"),
                VotedAt = Board.Time("15:00"),
                Attendance = [.. Enumerable.Range(1, 4).Select(i => new Attendance { Seat = Board.Seat(i), Out = i == 4 ? Board.Time("15:00") : null })],
            },
        }).Kind);

    [Fact]
    public void R14_Only_the_registered_substitute_counts()
    {
        Board board = Board.Of(6, Rules);

        Assert.Equal(VerdictKind.Carried, StoodIn("deputy").Kind);
        Assert.Equal(VerdictKind.Void, StoodIn("stranger").Kind);

        Verdict StoodIn(string person) => board.Vote(2, 0, with: d => d with { Meeting = d.Meeting! with { Attendance = [new() { Seat = Board.Seat(1) }, new() { Seat = Board.Seat(2), Substitute = new(person) }] } });
    }

    [Fact]
    public void R21_A_member_with_a_prejudicial_interest_counts_neither_for_the_quorum_nor_for_the_vote() =>
        Assert.Equal(VerdictKind.Void, Board.Of(12, Rules).Vote(4, 0, with: d => d with { Interests = [new() { Seat = Board.Seat(1), Kind = InterestKind.Prejudicial }] }).Kind);

    private static Verdict Amend(Board board, int inFavour, int against) => board.Vote(inFavour, against, 0, "amendment", Noticed);

    private static Decision Noticed(Decision decision) => decision with { Terms = "Clause 3 says four members", Notice = new NoticeGiven { SentOn = new(2009, 3, 1), Terms = "Clause 3 says  four members" } };
}
