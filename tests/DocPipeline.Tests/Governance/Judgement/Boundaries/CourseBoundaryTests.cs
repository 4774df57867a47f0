using System.Globalization;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Verdicts;

namespace DocPipeline.Tests.Governance.Judgement.Boundaries;

/// <summary>What may happen between the first notice and the last signature: quorums lost, meetings resumed, rules that change themselves, stages.</summary>
public sealed class CourseBoundaryTests
{
    private const string OldRule = """
        quorum: [1/3 of members]
        decisions:
          - { type: amendment, preset: two-thirds-present-and-voting }
        """;

    private const string NewRule = """
        quorum: [1/3 of members]
        decisions:
          - { type: amendment, preset: simple-majority, tie: not-carried }
        """;

    private const string InWriting = """
        quorum: [1/3 of members]
        decisions:
          - { type: ordinary, preset: simple-majority, tie: not-carried, inWriting: { days: 14, majority: [2/3 of members], meetingIfAskedBy: 2 } }
          - { type: dissolution, preset: two-thirds-present-and-voting }
        """;

    private const string TwoRatify = """
        quorum: [1/3 of members]
        decisions:
          - { type: admission, preset: simple-majority, tie: not-carried, ratification: { each: [council, police], withinDays: 30 } }
        """;

    [Theory]
    [InlineData("14:59", VerdictKind.Void)]
    [InlineData("15:00", VerdictKind.Void)]
    [InlineData("15:01", VerdictKind.Carried)]
    public void A_quorum_that_leaves_before_the_vote_is_lost_and_one_that_leaves_after_it_is_not(string left, VerdictKind kind) => Assert.Equal(kind, Board.Of(12, OldRule).Vote(4, 0, type: "amendment", with: d => d with
    {
        Meeting = d.Meeting! with { ScheduledStart = Board.Time("14:00"), VotedAt = Board.Time("15:00"), Attendance = [.. Board.Came(3), new Attendance { Seat = Board.Seat(4), Out = Board.Time(left) }] },
    }).Kind);

    [Fact]
    public void A_resumed_meeting_stands_on_the_notice_of_the_day_from_which_it_was_adjourned()
    {
        const string Rules = """
            quorum: [1/3 of members]
            decisions:
              - { type: dissolution, preset: two-thirds-present-and-voting, notice: { length: 21, counting: ordinary } }
            """;

        // Notice for the first day was a day short, and the week until the meeting went on does not mend it.
        Assert.Equal(VerdictKind.Void, Resumed(new DateOnly(2009, 2, 25)).Kind);
        Assert.Equal(VerdictKind.Carried, Resumed(new DateOnly(2009, 2, 24)).Kind);

        Verdict Resumed(DateOnly sent) => Board.Of(12, Rules).Vote(12, 0, type: "dissolution", with: d => d with { Notice = new NoticeGiven { SentOn = sent }, Meeting = d.Meeting! with { AdjournedFrom = new(2009, 3, 17) } });
    }

    [Fact]
    public void An_amendment_of_the_amendment_rule_is_judged_by_the_old_rule()
    {
        // The proposal is to let a simple majority amend. Seven of twelve are for it: enough by the rule that it would bring, not by the one in force.
        Assert.Equal("Not carried. 7 of 12 voted for; two thirds of 12 is 8.", Board.Of(12, OldRule).Vote(7, 5, type: "amendment").Headline);
        Assert.Equal(VerdictKind.Carried, Board.Of(12, NewRule).Vote(7, 5, type: "amendment").Kind);

        // And back: two thirds are not needed to bring back two thirds.
        Assert.Equal("Carried. 7 of 12 voted for; more than half is 7 or more.", Board.Of(12, NewRule).Vote(7, 5, type: "amendment").Headline);
    }

    [Theory]
    [InlineData("2009-03-15", VerdictKind.Carried)]
    [InlineData("2009-03-14", VerdictKind.Void)]
    public void In_writing_members_have_their_days_to_answer(string deadline, VerdictKind kind) => Assert.Equal(kind, Written(Board.Of(12, InWriting), "ordinary", 8, deadline: deadline).Kind);

    [Fact]
    public void In_writing_the_majority_is_the_one_that_is_stated_for_writing()
    {
        Assert.Equal("Not carried. 7 of 12 members in post voted for; two thirds of 12 is 8.", Written(Board.Of(12, InWriting), "ordinary", 7).Headline);
        Assert.Equal(VerdictKind.Carried, Written(Board.Of(12, InWriting), "ordinary", 8).Kind);
    }

    [Fact]
    public void In_writing_members_who_vote_may_ask_for_a_meeting_and_one_is_not_two()
    {
        Board board = Board.Of(12, InWriting, "      - { id: adviser, title: Adviser, kind: advisory, filledBy: organisation, organisation: police }\n");

        Assert.Equal("Deferred. 2 members asked for a meeting, and 2 may call one: the matter goes to a meeting.", Written(board, "ordinary", 12, asked: ["s1", "s2"]).Headline);
        Assert.Equal(VerdictKind.Carried, Written(board, "ordinary", 12, asked: ["s1"]).Kind);
        Assert.Equal(VerdictKind.Carried, Written(board, "ordinary", 12, asked: ["s1", "adviser"]).Kind);
    }

    [Fact]
    public void What_the_rules_give_to_a_meeting_cannot_be_decided_in_writing()
    {
        Verdict verdict = Written(Board.Of(12, InWriting), "dissolution", 12);

        Assert.Equal("Void. The rules do not provide for a decision in writing: only a meeting can take it.", verdict.Headline);
        Assert.Equal(["A vote at a meeting."], verdict.WouldChange);
    }

    [Fact]
    public void Each_of_those_who_must_ratify_has_to()
    {
        Board board = Board.Of(12, TwoRatify);

        Assert.Equal("Pending. 12 of 12 voted for; more than half is 7 or more. 1 of 2 have agreed. Still to agree: Police. The last day is 23 April 2009.", Answered(board, ("council", "2009-04-01", false)).Headline);
        Assert.Equal(["The agreement of Police."], Answered(board, ("council", "2009-04-01", false)).WouldChange);
        Assert.Equal(VerdictKind.Carried, Answered(board, ("council", "2009-04-01", false), ("police", "2009-04-23", false)).Kind);
        Assert.Equal("Not carried. 12 of 12 voted for; more than half is 7 or more. Police agreed on 24 April 2009, after the last day, 23 April 2009.", Answered(board, ("council", "2009-04-01", false), ("police", "2009-04-24", false)).Headline);
        Assert.Equal(VerdictKind.NotCarried, Answered(board, ("council", "2009-04-01", true), ("police", "2009-04-01", false)).Kind);
    }

    [Fact]
    public void What_is_ratified_takes_effect_when_the_last_has_agreed() =>
        Assert.Equal(new DateOnly(2009, 4, 23), Answered(Board.Of(12, TwoRatify), ("council", "2009-04-01", false), ("police", "2009-04-23", false)).TakesEffectOn);

    [Theory]
    [InlineData(1, VerdictKind.Pending, null)]
    [InlineData(2, VerdictKind.Carried, "2009-04-20")]
    public void It_takes_effect_on_the_second_signature_and_not_on_the_first(int signatures, VerdictKind kind, string? on)
    {
        const string Rules = """
            quorum: [1/3 of members]
            decisions:
              - { type: ordinary, preset: simple-majority, tie: not-carried, effect: { onSignature: 2 } }
            """;

        // In the file the later one may stand first.
        Signature[] all = [new() { By = new("police"), On = new(2009, 4, 20) }, new() { By = new("council"), On = new(2009, 4, 2) }];

        Verdict verdict = Board.Of(12, Rules).Vote(12, 0, with: d => d with { Signatures = all[..signatures] });

        Assert.Equal(kind, verdict.Kind);
        Assert.Equal(on, verdict.TakesEffectOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(signatures == 1 ? (string[])["One more signature."] : [], verdict.WouldChange);
    }

    [Fact]
    public void It_takes_effect_on_the_day_that_the_rule_names_or_when_it_was_agreed_if_that_is_later()
    {
        const string Rules = """
            quorum: [1/3 of members]
            decisions:
              - { type: ordinary, preset: simple-majority, tie: not-carried, effect: { on: 2009-04-01 } }
            """;

        Assert.Equal(new DateOnly(2009, 4, 1), Board.Of(12, Rules).Vote(12, 0).TakesEffectOn);
        Assert.Equal(new DateOnly(2009, 5, 1), Board.Of(12, Rules).Vote(12, 0, with: d => d with { Meeting = new Meeting { On = new(2009, 5, 1) } }).TakesEffectOn);
        Assert.Equal(new DateOnly(2009, 6, 1), Board.Of(12, Rules).Vote(12, 0, with: d => d with { TakesEffectOn = new(2009, 6, 1) }).TakesEffectOn);
        Assert.Equal(new DateOnly(2009, 6, 1), Board.Of(12, OldRule).Vote(12, 0, type: "amendment", with: d => d with { TakesEffectOn = new(2009, 6, 1) }).TakesEffectOn);
        Assert.Null(Board.Of(12, Rules).Vote(0, 12).TakesEffectOn);
    }

    private static Verdict Answered(Board board, params (string By, string On, bool Refused)[] answers) => board.Vote(12, 0, type: "admission", with: d => d with
    {
        Ratifications = [.. answers.Select(a => new Ratified { By = a.By, On = DateOnly.ParseExact(a.On, "yyyy-MM-dd", CultureInfo.InvariantCulture), Refused = a.Refused })],
    });

    private static Verdict Written(Board board, string type, int inFavour, string deadline = "2009-03-20", string[]? asked = null) => board.Vote(inFavour, 0, type: type, with: d => d with
    {
        Meeting = null,
        InWriting = new WrittenRound { SentOn = new(2009, 3, 1), Deadline = DateOnly.ParseExact(deadline, "yyyy-MM-dd", CultureInfo.InvariantCulture), AskedForMeeting = [.. (asked ?? []).Select(s => new DocPipeline.Partnerships.Values.SeatId(s))] },
    });
}
