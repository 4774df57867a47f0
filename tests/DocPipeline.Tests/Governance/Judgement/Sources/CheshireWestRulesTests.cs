using DocPipeline.Findings;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Consents;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Tests.Partnerships.Reading;

namespace DocPipeline.Tests.Governance.Judgement.Sources;

/// <summary>The rules of Cheshire West and Chester's agreement (S3) that decisions are judged by.</summary>
public sealed class CheshireWestRulesTests
{
    private const string Rules = """
        quorum: [1/3 of members]
        decisions:
          - { type: contract, preset: simple-majority, tie: not-carried, committedAgreeFirst: true }
        """;

    private const string Hands = """
        responsibilities:
          - { id: financial-management, title: Financial management, organisation: dee-valley-council }
          - { id: audit, title: Audit, organisation: AUDITOR, apartFrom: [financial-management] }

        documents:
        """;

    [Theory]
    [InlineData(null, VerdictKind.Void)]
    [InlineData("2009-03-25", VerdictKind.Void)]
    [InlineData("2009-03-24", VerdictKind.Carried)]
    [InlineData("2009-02-01", VerdictKind.Carried)]
    public void R31_A_contract_needs_the_support_that_it_relies_on_in_writing_before(string? agreed, VerdictKind kind) => Assert.Equal(
        kind, Board.Of(6, Rules).Vote(6, 0, type: "contract", with: Commits("police", agreed)).Kind);

    [Fact]
    public void R31_Who_is_committed_without_having_agreed_is_named()
    {
        Verdict verdict = Board.Of(6, Rules).Vote(6, 0, type: "contract", with: Commits("police", null));

        Assert.Equal("Void. Police is committed and has not agreed in writing.", verdict.Headline);
        Assert.Equal(["The agreement of Police in writing, before the decision."], verdict.WouldChange);
    }

    [Fact]
    public void R31_A_contract_that_commits_nobody_is_carried_and_marked_unverified()
    {
        Verdict verdict = Board.Of(6, Rules).Vote(6, 0, type: "contract");

        Assert.Equal(VerdictKind.Carried, verdict.Kind);
        Assert.Contains(verdict.Checks, c => c.Step == "Agreed in writing" && c.Result == CheckResult.Unverified);
    }

    [Fact]
    public void R29_Who_audits_is_another_organisation_than_who_manages_the_finances()
    {
        Assert.False(Records.ReadGoodWith("documents:\n", Hands.Replace("AUDITOR", "dee-college", StringComparison.Ordinal) + "\n").IsRefused);

        Outcome<PartnershipRecord> same = Records.ReadGoodWith("documents:\n", Hands.Replace("AUDITOR", "dee-valley-council", StringComparison.Ordinal) + "\n");

        Assert.Equal(RecordCodes.NotApart, Assert.Single(same.Findings).Code);
    }

    [Fact]
    public void R29_While_nobody_audits_nothing_is_in_one_hand() =>
        Assert.False(Records.ReadGoodWith("documents:\n", Hands.Replace(", organisation: AUDITOR", "", StringComparison.Ordinal) + "\n").IsRefused);

    private static Func<Decision, Decision> Commits(string organisation, string? agreed) => d => d with
    {
        Commits = [new Commitment { Organisation = new(organisation), AgreedOn = agreed is null ? null : DateOnly.Parse(agreed, System.Globalization.CultureInfo.InvariantCulture) }],
    };
}
