using System.Text;
using DocPipeline.Pipeline.Voting;
using DocPipeline.Voting;

namespace DocPipeline.Tests.Pipeline.Voting;

public sealed class DecisionTextTests
{
    private static readonly DateOnly sentOn = new(2027, 3, 1);

    [Fact]
    public void Only_the_entries_of_the_meeting_and_the_ballots_are_written_and_all_else_stays_as_it_was_typed()
    {
        byte[] put = DecisionText.InWriting("""
            # Why: the board meets in May only.
            body: board
            meeting:
              on: 2027-04-01

              mode: in-person
            title: To meet   more often # a remark
            notice: { sentOn: 2027-02-01 }

            """u8.ToArray(), sentOn, new DateOnly(2027, 3, 28));
        Assert.Equal("""
            # Why: the board meets in May only.
            body: board
            title: To meet   more often # a remark
            notice: { sentOn: 2027-02-01 }
            inWriting: { sentOn: 2027-03-01, deadline: 2027-03-28 }

            """, Encoding.UTF8.GetString(put));

        byte[] answered = DecisionText.Answered(put, sentOn, Vote(VoteAnswer.For, VoteAnswer.Meeting, VoteAnswer.Abstain));
        Assert.EndsWith("""
            notice: { sentOn: 2027-02-01 }
            inWriting: { sentOn: 2027-03-01, deadline: 2027-03-28, askedForMeeting: [seat-2] }
            ballots:
              - { seat: seat-1, vote: for }
              - { seat: seat-3, vote: abstain }

            """, Encoding.UTF8.GetString(answered), StringComparison.Ordinal);
        Assert.Equal(answered, DecisionText.Answered(answered, sentOn, Vote(VoteAnswer.For, VoteAnswer.Meeting, VoteAnswer.Abstain)));
    }

    private static WrittenVote Vote(params VoteAnswer[] answers)
    {
        DateTimeOffset at = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
        VoteTerms terms = new()
        {
            Partnership = "Vale", Body = "Board", Title = "To meet more often", Decision = "decisions/x.yaml", Digest = new string('a', 128), Language = "en", LastDay = new DateOnly(2027, 3, 28), MeetingIfAskedBy = 2,
            Voters = [.. answers.Index().Select(each => new Voter($"seat-{each.Index + 1}", $"Seat {each.Index + 1}", "p-1"))],
        };
        return answers.Index().Aggregate(WrittenVote.Unopened.After(new VoteOpened(terms), at), (vote, each) => vote.After(new VoteCast($"seat-{each.Index + 1}", 1, each.Item), at));
    }
}
