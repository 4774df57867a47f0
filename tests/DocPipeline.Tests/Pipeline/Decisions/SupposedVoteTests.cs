using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Tests.Pipeline.Adoptions;

namespace DocPipeline.Tests.Pipeline.Decisions;

/// <summary>A decision is tried with other votes and other days, and stays as it is.</summary>
public sealed class SupposedVoteTests
{
    private static readonly Constitution board = Constitution.With(
        Constitution.Decided(Constitution.HalfMustCome),
        rules: """
                quorum: [1/3 of members]
                decisions:
                  - { type: amendment, preset: two-thirds-present-and-voting, notice: { length: 21, unit: days, counting: ordinary } }
            """);

    [Theory]
    [InlineData(2, 1, VerdictKind.Carried)]
    [InlineData(1, 2, VerdictKind.NotCarried)]
    public void With_another_count(int inFavour, int against, VerdictKind expected) =>
        Assert.Equal(expected, Tried(new SupposedVote(new Totals { For = inFavour, Against = against }) { NoticeOn = new DateOnly(2009, 3, 2) }).Kind);

    [Fact]
    public void With_a_notice_that_was_too_late_and_with_a_meeting_that_waits_for_it()
    {
        SupposedVote late = new(new Totals { For = 3, Against = 0 }) { NoticeOn = new DateOnly(2009, 3, 10) };

        Assert.Contains(Tried(late).Checks, check => check.Result == CheckResult.NotMet && check.Reason.Contains("10 March 2009", StringComparison.Ordinal));
        Assert.DoesNotContain(Tried(late with { DecidedOn = new DateOnly(2009, 4, 7) }).Checks, check => check.Result == CheckResult.NotMet);
    }

    [Fact]
    public void However_often_it_is_tried_the_decision_is_what_it_was()
    {
        VerdictKind before = board.Judged().Verdict.Kind;
        for (int i = 0; i < 3; i++) Tried(new SupposedVote(new Totals { For = i, Against = 3 - i }));
        Assert.Equal(before, board.Judged().Verdict.Kind);
    }

    private static Verdict Tried(SupposedVote vote)
    {
        var trial = JudgeDecisions.TrialOf(board.Files, PartnershipFile.Read(board.Files), Constitution.Path);
        Assert.False(trial.IsRefused, string.Join('\n', trial.Findings));
        return trial.Value.Judge(vote).Judged.Verdict;
    }
}
