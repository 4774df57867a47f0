using DocPipeline.Governance.Verdicts;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Governance.Samples;

/// <summary>The decisions that the samples carry, judged by the rules that their sources state.</summary>
public sealed class SampleDecisionsTests
{
    // The partnerships whose source has a body that decides; Stafford's has none.
    private static readonly string[] Names = ["cheltenham", "cheshire-west", "dyffryn", "stockport"];

    public static TheoryData<string> Deciding => [.. Names];

    [Theory]
    [MemberData(nameof(Deciding))]
    public Task The_verdicts_are_accepted(string sample)
    {
        var lines = new List<string>();
        foreach (JudgedDecision judged in Judged(sample))
        {
            lines.AddRange([judged.Path, judged.Verdict.Headline]);
            lines.AddRange(judged.Verdict.Checks.Select(c => $"  {c.Code} {c.Result}: {c.Reason}"));
            lines.AddRange(judged.Verdict.WouldChange.Select(w => $"  would change it: {w}"));
            lines.Add("");
        }

        return Snapshot.Verify(string.Join('\n', lines), sample);
    }

    [Theory]
    [MemberData(nameof(Deciding))]
    public void Each_partnership_has_at_least_three(string sample) => Assert.InRange(Judged(sample).Count, 3, 100);

    [Fact]
    public void Every_kind_of_verdict_that_the_sources_rules_can_give_is_among_them()
    {
        IReadOnlyList<JudgedDecision> all = [.. Names.SelectMany(Judged)];

        HashSet<VerdictKind> kinds = [.. all.Select(j => j.Verdict.Kind)];
        Assert.Superset(new HashSet<VerdictKind> { VerdictKind.Carried, VerdictKind.NotCarried, VerdictKind.Void, VerdictKind.Adjourned, VerdictKind.Indeterminate }, kinds);
        Assert.Contains(all, j => j.Decision.Rulings.Count > 0 && j.Verdict.Kind != VerdictKind.Indeterminate);
    }

    private static IReadOnlyList<JudgedDecision> Judged(string sample) => JudgeDecisions.InRecord(Sample.Of(sample).Files).Value!;
}
