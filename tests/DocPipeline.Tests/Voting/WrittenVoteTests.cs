using System.Text.Json;
using DocPipeline.Voting;

namespace DocPipeline.Tests.Voting;

public sealed class WrittenVoteTests
{
    private static readonly DateTimeOffset opened = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly VoteOpened opening = new(new VoteTerms
    {
        Partnership = "Mersey Vale Partnership",
        Body = "Vale Board",
        Title = "To work together more closely",
        Decision = "decisions/2027-04-01-closer.yaml",
        Digest = new string('a', 128),
        Language = "en",
        LastDay = new DateOnly(2027, 3, 28),
        Voters = [new Voter("chair", "Chair", "p-1"), new Voter("police", "Police", "p-2")],
    });

    [Fact]
    public void Nobody_votes_twice_and_the_first_vote_stands()
    {
        WrittenVote vote = After(new VoteCast("chair", 1, VoteAnswer.For), new VoteCast("chair", 1, VoteAnswer.Against));
        Assert.Equal(VoteAnswer.For, vote.Find("chair")!.Answer);
        Assert.Equal(1, vote.CountOf(VoteAnswer.For));
        Assert.Equal(0, vote.CountOf(VoteAnswer.Against));
    }

    [Fact]
    public void The_last_day_ends_in_London_where_summer_time_begins_on_it()
    {
        // 28 March 2027 is 23 hours long: it ends at 23:00 UTC.
        DateTimeOffset end = new(2027, 3, 28, 23, 0, 0, TimeSpan.Zero);
        WrittenVote vote = After();
        Assert.Null(vote.Judge(new VoteCast("chair", 1, VoteAnswer.For), end.AddSeconds(-1)));
        Assert.Equal(VotingCodes.State, vote.Judge(new VoteCast("chair", 1, VoteAnswer.For), end)!.Code);
        Assert.NotNull(vote.Judge(new VoteClosed(), end.AddSeconds(-1)));
        Assert.Null(vote.Judge(new VoteClosed(), end));
    }

    [Fact]
    public void Before_the_last_day_a_vote_is_closed_once_everybody_has_answered()
    {
        WrittenVote one = After(new VoteCast("chair", 1, VoteAnswer.For));
        Assert.NotNull(one.Judge(new VoteClosed(), opened.AddDays(1)));
        Assert.Null(After(new VoteCast("chair", 1, VoteAnswer.For), new VoteCast("police", 1, VoteAnswer.Abstain)).Judge(new VoteClosed(), opened.AddDays(1)));
    }

    [Fact]
    public void An_older_link_does_not_vote()
    {
        WrittenVote vote = After(new VoterInvited("police", "p-3", 2));
        Assert.Equal(VotingCodes.OldLink, vote.Judge(new VoteCast("police", 1, VoteAnswer.For), opened.AddDays(1))!.Code);
        Assert.Null(vote.Judge(new VoteCast("police", 2, VoteAnswer.For), opened.AddDays(1)));
        Assert.Equal("p-3", vote.Find("police")!.Voter.Person);
    }

    [Fact]
    public void A_meeting_is_asked_for_only_where_the_rules_let_members_ask()
    {
        VoteCast asks = new("chair", 1, VoteAnswer.Meeting);
        Assert.NotNull(After().Judge(asks, opened.AddDays(1)));
        WrittenVote may = WrittenVote.Unopened.After(new VoteOpened(opening.Terms with { MeetingIfAskedBy = 1 }), opened);
        Assert.Null(may.Judge(asks, opened.AddDays(1)));
    }

    [Theory]
    [InlineData("vote-closed")]
    [InlineData("vote-called-off")]
    public void A_vote_that_has_ended_takes_nothing_more(string how)
    {
        WrittenVote ended = After(new VoteCast("chair", 1, VoteAnswer.For), new VoteCast("police", 1, VoteAnswer.For), how == "vote-closed" ? new VoteClosed() : new VoteCalledOff("A meeting decides it."));
        Assert.NotNull(ended.Closing);
        Assert.All<VoteEvent>([opening, new VoterInvited("chair", "p-9", 2), new VoteCast("chair", 1, VoteAnswer.Against), new VoteClosed(), new VoteCalledOff("Again.")], each => Assert.NotNull(ended.Judge(each, opened.AddDays(2))));
        Assert.Same(ended, ended.After(new VoteCast("chair", 1, VoteAnswer.Against), opened.AddDays(2)));
    }

    [Fact]
    public void What_is_kept_is_read_back_and_nothing_else_is_taken()
    {
        VoteEvent[] all = [opening, new VoterInvited("police", "p-3", 2), new VoteCast("chair", 1, VoteAnswer.Meeting), new VoteClosed(), new VoteCalledOff("A meeting decides it.")];
        foreach (VoteEvent each in all) Assert.Equal(VoteEventText.Write(each).GetRawText(), VoteEventText.Write(VoteEventText.Read(each.Word, VoteEventText.Write(each), "x").Value!).GetRawText());
        foreach ((string word, string body) in ((string, string)[])[("signed", "{}"), ("vote-cast", """{"seat":"chair","generation":1,"answer":0}"""), ("vote-cast", """{"seat":"chair","generation":1}"""), ("vote-closed", """{"by":"me"}""")])
            Assert.True(VoteEventText.Read(word, JsonElement.Parse(body), "x").IsRefused, body);
    }

    private static WrittenVote After(params VoteEvent[] events) => events.Aggregate(WrittenVote.Unopened.After(opening, opened), (vote, each) => vote.After(each, opened.AddDays(1)));
}
