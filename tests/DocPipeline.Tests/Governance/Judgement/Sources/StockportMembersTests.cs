using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Tests.Governance.Judgement.Sources;

/// <summary>The edges of Stockport's rules for members (S1): expulsion, substitutes, interests, suspension, task groups.</summary>
public sealed class StockportMembersTests
{
    private const string Rules = StockportRulesTests.Rules;

    private const string Suspended = """
              - { id: suspended, title: Suspended seat, filledBy: organisation, organisation: police, substitute: deputy, standing: [{ is: suspended, from: 2009-03-01, substituteFrom: 2009-03-20 }] }

        """;

    private const string TaskGroups = """
        quorum: [1/3 of members]
        decisions:
          - { type: task-group, preset: simple-majority, tie: not-carried, grounds: [composition, remit, powers and authority] }
          - { type: terms-of-reference, preset: simple-majority, tie: not-carried, ratification: { body: board } }
        """;

    [Fact]
    public void R05_Where_the_document_lets_a_consensus_amend_it_needs_no_count() => Assert.Equal(
        VerdictKind.Carried,
        Board.Of(12, Rules.Replace("    preset: two-thirds-present-and-voting\n    notice: { termsSetOut: true }", "    preset: two-thirds-present-and-voting\n    consensus: suffices\n    notice: { termsSetOut: true }", StringComparison.Ordinal))
            .Vote(0, 0, 0, "amendment", d => d with { Consensus = ConsensusOutcome.Reached, Terms = "Words", Notice = new NoticeGiven { SentOn = new(2009, 3, 1), Terms = "Words" }, Meeting = d.Meeting! with { Attendance = Board.Came(6) } }).Kind);

    [Fact]
    public void R05_Nobody_voting_carries_nothing() => Assert.Equal(VerdictKind.NotCarried, Board.Of(12, Rules).Vote(0, 0, abstain: 12, type: "expulsion", with: d => d with { Grounds = ["good and sufficient cause"] }).Kind);

    [Fact]
    public void R06_No_period_is_stated_so_a_notice_of_one_day_with_the_terms_is_notice() => Assert.Equal(
        VerdictKind.Carried, Board.Of(12, Rules).Vote(8, 4, type: "amendment", with: d => d with { Terms = "Words", Notice = new NoticeGiven { SentOn = Board.MeetingDay.AddDays(-1), Terms = "Words" } }).Kind);

    [Theory]
    [InlineData(12, VerdictKind.Carried)]
    [InlineData(11, VerdictKind.Void)] // s12 was told nothing, and did not come
    [InlineData(10, VerdictKind.Void)]
    public void R06_A_member_who_was_sent_no_notice_and_stayed_away_makes_it_void(int told, VerdictKind kind) => Assert.Equal(
        kind, Board.Of(12, Rules).Vote(10, 1, type: "amendment", with: d => d with { Terms = "Words", Notice = new NoticeGiven { SentOn = new(2009, 3, 1), Terms = "Words", To = [.. Enumerable.Range(1, told).Select(Board.Seat)] } }).Kind);

    [Fact]
    public void R06_A_member_who_was_sent_no_notice_and_came_all_the_same_is_only_remarked_on()
    {
        Verdict verdict = Board.Of(12, Rules).Vote(12, 0, type: "amendment", with: d => d with { Terms = "Words", Notice = new NoticeGiven { SentOn = new(2009, 3, 1), Terms = "Words", To = [.. Enumerable.Range(1, 11).Select(Board.Seat)] } });

        Assert.Equal(VerdictKind.Carried, verdict.Kind);
        Assert.Contains(verdict.Checks, c => c.Reason == "Notice was not sent to ‘Seat 12’, who came all the same.");
    }

    [Fact]
    public void R06_A_motion_that_was_amended_after_the_notice_needs_a_new_one() => Assert.Equal(
        ["The terms of the notice put to the vote unchanged, or a new notice that sets out the new terms."],
        Board.Of(12, Rules).Vote(12, 0, type: "amendment", with: d => d with { Terms = "Other words", Notice = new NoticeGiven { SentOn = new(2009, 3, 1), Terms = "Words" } }).WouldChange);

    [Fact]
    public void R08_Whether_the_member_concerned_may_vote_is_not_said_and_is_asked_where_it_matters()
    {
        Board board = Board.Of(12, Rules);

        Verdict verdict = board.Vote(7, 4, type: "expulsion", with: About("s11"));

        Assert.Equal(VerdictKind.Indeterminate, verdict.Kind);
        Assert.Equal(["member-concerned"], verdict.Readings[0].Choices.Keys);
        Assert.Equal([VerdictKind.NotCarried, VerdictKind.Carried], verdict.Readings.Select(r => r.Kind));
        Assert.Equal(VerdictKind.Carried, board.Vote(10, 1, type: "expulsion", with: About("s11")).Kind);
    }

    [Fact]
    public void R08_A_constitution_that_says_so_keeps_the_member_concerned_from_voting()
    {
        Verdict verdict = Board.Of(12, Rules.Replace("grounds: [good", "concernedVotes: false\n    grounds: [good", StringComparison.Ordinal)).Vote(6, 4, type: "expulsion", with: About("s10"));

        Assert.Equal("Carried. 6 of 9 voted for; two thirds of 9 is 6.", verdict.Headline);
        Assert.Contains(verdict.Checks, c => c.Reason == "The vote of ‘Seat 10’ is not counted: the decision is about this member.");
    }

    [Fact]
    public void R14_Where_member_and_substitute_both_come_the_seat_has_one_vote()
    {
        Verdict verdict = Board.Of(6, Rules).Vote(1, 1, with: d => d with { Meeting = d.Meeting! with { Attendance = [.. Board.Came(2), new Attendance { Seat = Board.Seat(1), Substitute = new("deputy") }] }, CastingVote = Vote.Against });

        Assert.Equal("Not carried. 1 voted for and 1 against. The chair gave the casting vote against.", verdict.Headline);
        Assert.Contains(verdict.Checks, c => c.Reason == "For ‘Seat 1’ both the member and a substitute were present: the seat has one vote, the member's.");
        Assert.Equal("2 who may vote were present; one third of 6 members is 2.", verdict.Checks.First(c => c.Code == GovernanceCodes.Quorum).Reason);
    }

    [Fact]
    public void R14_A_substitute_sits_only_while_the_member_is_away()
    {
        Board board = Board.Of(6, Rules);

        // The member left at 15:00 and the substitute came then: at the vote of 15:30 the seat is held by the substitute.
        Assert.Equal(VerdictKind.Carried, board.Vote(2, 0, with: d => d with
        {
            Meeting = d.Meeting! with
            {
                VotedAt = Board.Time("15:30"),
                Attendance = [new() { Seat = Board.Seat(1), Out = Board.Time("15:00") }, new() { Seat = Board.Seat(1), Substitute = new("deputy"), In = Board.Time("15:00") }, new() { Seat = Board.Seat(2) }],
            },
        }).Kind);
    }

    [Fact]
    public void R14_Somebody_who_is_not_the_registered_substitute_is_named() => Assert.Contains(
        Board.Of(6, Rules).Vote(2, 0, with: d => d with { Meeting = d.Meeting! with { Attendance = [new() { Seat = Board.Seat(1) }, new() { Seat = Board.Seat(2), Substitute = new("stranger") }] } }).Checks,
        c => c.Reason == "The vote of ‘Seat 2’ is not counted: A Stranger stood in and is not the registered substitute.");

    [Fact]
    public void R20_A_task_group_is_set_up_with_its_composition_remit_and_powers()
    {
        Board board = Board.Of(6, TaskGroups);

        Assert.Equal("Void. The rule asks for powers and authority, and the record shows nothing of it.", board.Vote(4, 0, type: "task-group", with: d => d with { Grounds = ["composition", "remit"] }).Headline);
        Assert.Equal(VerdictKind.Carried, board.Vote(4, 0, type: "task-group", with: d => d with { Grounds = ["composition", "remit", "powers and authority"] }).Kind);
    }

    [Fact]
    public void R20_Terms_of_reference_that_a_task_group_agreed_wait_for_the_Board()
    {
        Board board = Board.Of(6, TaskGroups);

        Verdict pending = board.Vote(4, 0, type: "terms-of-reference");

        Assert.Equal("Pending. 4 of 4 voted for; more than half is 3 or more. The Board must agree, and has not yet.", pending.Headline);
        Assert.Equal(["The agreement of The Board."], pending.WouldChange);
        Assert.Equal(VerdictKind.Carried, board.Vote(4, 0, type: "terms-of-reference", with: Answered(refused: false)).Kind);
        Assert.Equal(VerdictKind.NotCarried, board.Vote(4, 0, type: "terms-of-reference", with: Answered(refused: true)).Kind);

        static Func<Decision, Decision> Answered(bool refused) => d => d with { Ratifications = [new Ratified { By = "board", On = new(2009, 5, 19), Refused = refused }] };
    }

    [Fact]
    public void R21_A_personal_interest_is_declared_and_the_member_votes() =>
        Assert.Equal(VerdictKind.Carried, Board.Of(12, Rules).Vote(4, 0, with: d => d with { Interests = [new() { Seat = Board.Seat(1), Kind = InterestKind.Personal }] }).Kind);

    [Fact]
    public void R21_A_prejudicial_interest_leaves_the_member_in_the_base_of_the_quorum()
    {
        // A third of 12 is 4 whoever has an interest; five came and one of them may take no part.
        Verdict verdict = Board.Of(12, Rules).Vote(4, 1, with: d => d with { Interests = [new() { Seat = Board.Seat(5), Kind = InterestKind.Prejudicial }] });

        Assert.Equal("Carried. 4 of 4 voted for; more than half is 3 or more.", verdict.Headline);
        Assert.Contains(verdict.Checks, c => c.Reason == "The vote of ‘Seat 5’ is not counted: the member declared a prejudicial interest.");
    }

    [Theory]
    [InlineData("2009-02-28", false, VerdictKind.Carried)]
    [InlineData("2009-03-01", false, VerdictKind.Void)]
    [InlineData("2009-03-19", true, VerdictKind.Void)]
    [InlineData("2009-03-20", true, VerdictKind.Carried)]
    [InlineData("2009-03-20", false, VerdictKind.Void)]
    public void R22_A_suspended_member_has_no_vote_and_the_substitute_sits_from_a_day(string on, bool isSubstitute, VerdictKind kind)
    {
        // Six seats: two must be there, and one of the two is the suspended one.
        Verdict verdict = Board.Of(5, Rules, Suspended).Vote(1, 0, with: d => d with
        {
            Meeting = new Meeting
            {
                On = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture),
                Attendance = [new() { Seat = Board.Seat(1) }, new() { Seat = new("suspended"), Substitute = isSubstitute ? new PersonId("deputy") : null }],
            },
            Ballots = [.. d.Ballots, new Ballot { Seat = new("suspended"), Vote = Vote.For }],
        });

        Assert.Equal(kind, verdict.Kind);
    }

    [Fact]
    public void R22_A_suspended_seat_stays_in_the_base_because_it_is_in_post() =>
        Assert.Equal("Void. Only 1 who may vote was present; one third of 6 members is 2.", Board.Of(5, Rules, Suspended).Vote(1, 0).Headline);

    private static Func<Decision, Decision> About(string seat) => d => d with { Concerns = new SeatId(seat), Grounds = ["good and sufficient cause"] };
}
