using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Verdicts;

namespace DocPipeline.Tests.Governance.Judgement.Sources;

/// <summary>The edges of Stockport's rules for meetings (S1): quorum, adjournment, consensus, ties.</summary>
public sealed class StockportMeetingsTests
{
    private const string Rules = StockportRulesTests.Rules;

    private const string ChairAndVacancy = """
              - { id: chair, title: Leader of the Council, filledBy: office, organisation: council, role: chair }
              - { id: empty, title: Empty seat, filledBy: organisation, organisation: police, standing: [{ is: vacant, from: 2009-01-01 }] }

        """;

    [Fact]
    public void R01_A_vacant_seat_leaves_the_base_of_the_quorum()
    {
        // 15 seats and the chair's are held, one is vacant: a third of 16 is more than 5.
        Board board = Board.Of(15, Rules, ChairAndVacancy);

        Assert.Equal("Void. Only 5 who may vote were present; one third of 16 members is more than 5, so 6 are needed.", board.Vote(5, 0).Headline);
        Assert.Equal(VerdictKind.Carried, board.Vote(6, 0).Kind);
    }

    [Fact]
    public void R01_A_rule_that_says_seats_counts_the_vacant_one_too()
    {
        // 17 seats and the chair's, one of them vacant: a third of 18 seats is 6, a third of 17 members too; of 19 seats it is 7.
        Board bySeats = Board.Of(17, Rules.Replace("1/3 of members", "1/3 of seats", StringComparison.Ordinal), ChairAndVacancy);

        Assert.Equal("Void. Only 6 who may vote were present; one third of 19 seats is more than 6, so 7 are needed.", bySeats.Vote(6, 0).Headline);
        Assert.Equal(VerdictKind.Carried, Board.Of(17, Rules, ChairAndVacancy).Vote(6, 0).Kind);
    }

    [Fact]
    public void R01_Who_abstains_is_present() => Assert.Equal(VerdictKind.Carried, Board.Of(18, Rules).Vote(2, 1, abstain: 3).Kind);

    [Fact]
    public void R01_An_adviser_does_not_count_for_the_quorum() => Assert.Equal(
        "Void. Only 5 who may vote were present; one third of 16 members is more than 5, so 6 are needed.",
        Board.Of(16, Rules, StockportRulesTests.Advisers).Vote(5, 0, with: d => d with { Ballots = [.. d.Ballots, new Ballot { Seat = new("adviser"), Vote = Vote.For }] }).Headline);

    [Fact]
    public void R01_One_more_member_would_have_made_the_quorum() =>
        Assert.Equal(["One more member present who may vote would make the quorum."], Board.Of(16, Rules).Vote(5, 0).WouldChange);

    [Fact]
    public void R02_The_half_hour_runs_from_the_scheduled_start_and_not_from_when_somebody_opened_the_meeting()
    {
        Verdict late = At(Board.Of(12, Rules), came: "14:31");

        Assert.Equal("Adjourned. The quorum was reached at 14:31. The meeting was to start at 14:00, and without a quorum after 30 minutes it is adjourned.", late.Headline);
        Assert.Equal(["A vote at the resumed meeting, with a quorum of its own."], late.WouldChange);
        Assert.Equal(VerdictKind.Carried, At(Board.Of(12, Rules), came: "14:30").Kind);
    }

    [Fact]
    public void R02_A_resumed_meeting_needs_a_quorum_of_its_own()
    {
        Board board = Board.Of(12, Rules);

        Assert.Equal(VerdictKind.Void, board.Vote(3, 0, with: Resumed).Kind);
        Assert.Equal(VerdictKind.Carried, board.Vote(4, 0, with: Resumed).Kind);

        static Decision Resumed(Decision decision) => decision with { Meeting = decision.Meeting! with { AdjournedFrom = Board.MeetingDay.AddDays(-7) } };
    }

    [Fact]
    public void R02_A_resumed_meeting_stands_on_the_terms_of_the_first_notice_and_a_new_proposal_does_not()
    {
        Board board = Board.Of(12, Rules);

        Assert.Equal(VerdictKind.Carried, board.Vote(8, 0, type: "amendment", with: d => Resumed(d, "Clause 3 says four members")).Kind);
        Assert.Equal(VerdictKind.Void, board.Vote(8, 0, type: "amendment", with: d => Resumed(d, "Clause 4 goes")).Kind);

        static Decision Resumed(Decision decision, string terms) => decision with
        {
            Meeting = decision.Meeting! with { AdjournedFrom = Board.MeetingDay.AddDays(-7) },
            Notice = new NoticeGiven { SentOn = Board.MeetingDay.AddDays(-14), Terms = "Clause 3 says four members" },
            Terms = terms,
        };
    }

    [Fact]
    public void R03_A_consensus_suffices_and_needs_no_count() => Assert.Equal(
        "Carried. A consensus was reached, and it suffices.",
        Board.Of(12, Rules).Vote(0, 0, with: d => d with { Consensus = ConsensusOutcome.Reached, Meeting = d.Meeting! with { Attendance = Board.Came(6) } }).Headline);

    [Fact]
    public void R03_A_consensus_without_a_record_of_who_came_cannot_be_judged()
    {
        Verdict verdict = Board.Of(12, Rules).Vote(0, 0, with: d => d with { Consensus = ConsensusOutcome.Reached });

        Assert.Equal("We cannot tell. The record does not say who was present.", verdict.Headline);
        Assert.Equal(["A record of who was present."], verdict.WouldChange);
    }

    [Fact]
    public void R03_A_consensus_with_a_recorded_objection_is_none_and_the_votes_count()
    {
        Board board = Board.Of(12, Rules);

        Assert.Equal(VerdictKind.NotCarried, board.Vote(5, 6, with: d => d with { Consensus = ConsensusOutcome.Reached }).Kind);
        Assert.Equal("Not carried. No votes were counted.", board.Vote(0, 0, with: d => d with { Consensus = ConsensusOutcome.ObjectedTo, Meeting = d.Meeting! with { Attendance = Board.Came(6) } }).Headline);
        Assert.Equal(VerdictKind.Carried, board.Vote(6, 5, with: d => d with { Consensus = ConsensusOutcome.ObjectedTo }).Kind);
    }

    [Fact]
    public void R03_Equal_votes_are_no_majority_and_abstentions_are_no_votes()
    {
        Board board = Board.Of(12, Rules);

        Assert.Equal(VerdictKind.NotCarried, board.Vote(5, 5).Kind);
        Assert.Equal("Carried. 2 of 3 voted for; more than half is 2 or more.", board.Vote(2, 1, abstain: 9).Headline);
        Assert.Equal("Not carried. Nobody voted for or against, and nothing is carried by nobody.", board.Vote(0, 0, abstain: 12).Headline);
    }

    [Theory]
    [InlineData("s1", VerdictKind.Carried)]
    [InlineData("adviser", VerdictKind.Indeterminate)]
    [InlineData("s12", VerdictKind.Void)]
    public void R03_A_member_who_is_there_may_ask_for_a_vote_and_of_others_it_is_not_said(string by, VerdictKind kind) => Assert.Equal(kind, Board.Of(12, Rules, StockportRulesTests.Advisers).Vote(
        5, 1, with: d => d with { Consensus = ConsensusOutcome.ObjectedTo, VoteAskedForBy = new(by), Meeting = d.Meeting! with { Attendance = [.. Board.Came(6), new Attendance { Seat = new("adviser") }] } }).Kind);

    [Fact]
    public void R04_A_casting_vote_is_a_second_vote_of_the_chair() => Assert.Equal(
        "Carried. 6 voted for and 6 against. The chair gave the casting vote for.",
        Board.Of(11, Rules, ChairAndVacancy).Vote(6, 5, with: d => d with { Ballots = [.. d.Ballots, new Ballot { Seat = new("chair"), Vote = Vote.Against }], CastingVote = Vote.For }).Headline);

    [Fact]
    public void R04_A_casting_vote_never_helps_a_two_thirds_majority()
    {
        Verdict verdict = Board.Of(12, Rules).Vote(6, 6, type: "expulsion", with: d => d with { CastingVote = Vote.For, Grounds = ["good and sufficient cause"] });

        Assert.Equal(VerdictKind.NotCarried, verdict.Kind);
        Assert.Contains(verdict.Checks, c => c.Reason == "A casting vote is recorded. It counts only where votes are equal on a simple majority, so it does not count here.");
    }

    [Fact]
    public void R04_A_casting_vote_does_not_turn_votes_that_are_not_equal() =>
        Assert.Equal(VerdictKind.NotCarried, Board.Of(12, Rules).Vote(5, 6, with: d => d with { CastingVote = Vote.For }).Kind);

    [Fact]
    public void R04_Whether_somebody_in_the_chairs_place_has_the_casting_vote_is_not_said()
    {
        Board board = Board.Of(12, Rules, ChairAndVacancy);

        Verdict verdict = board.Vote(6, 6, with: InTheChairsAbsence);

        Assert.Equal(VerdictKind.Indeterminate, verdict.Kind);
        Assert.Equal(["whoever presides has it", "only the chair has it"], verdict.Readings.Select(r => r.Words));
        Assert.Equal([VerdictKind.Carried, VerdictKind.NotCarried], verdict.Readings.Select(r => r.Kind));
        Assert.Equal(VerdictKind.Carried, board.Vote(6, 6, with: d => InTheChairsAbsence(d) with { Meeting = d.Meeting! with { Attendance = [.. Board.Came(12), new Attendance { Seat = new("chair") }] } }).Kind);
        Assert.Equal(VerdictKind.Carried, board.Vote(7, 5, with: InTheChairsAbsence).Kind);

        static Decision InTheChairsAbsence(Decision decision) => decision with { CastingVote = Vote.For, Meeting = decision.Meeting! with { Attendance = Board.Came(12) } };
    }

    [Fact]
    public void R04_The_tie_is_broken_by_the_casting_vote_and_the_verdict_says_so() =>
        Assert.Equal(["A casting vote for.", "One more vote for carries it.", "One vote against that changes to for carries it."], Board.Of(16, Rules).Vote(6, 6).WouldChange);

    private static Verdict At(Board board, string came) => board.Vote(4, 0, with: d => d with
    {
        Meeting = d.Meeting! with
        {
            ScheduledStart = Board.Time("14:00"),
            VotedAt = Board.Time("15:00"),
            Attendance = [.. Board.Came(4).Select(a => a with { In = Board.Time(came) })],
        },
    });
}
