using DocPipeline.Findings;
using DocPipeline.Governance.Amendments;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Adoptions.Proposing;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Records.Editing;

namespace DocPipeline.Tests.Pipeline.Adoptions.Proposing;

/// <summary>What is proposed by a form becomes a decision that is read, judged and adopted as one that was written by hand.</summary>
public sealed class ProposeAmendmentTests
{
    private static readonly RecordFiles files = Constitution.With(Constitution.Decided(Constitution.HalfMustCome)).Files;
    private static readonly ProposedAmendment quorum = new("constitution", "board", "A larger quorum", "quorum", ClauseChangeKind.Replace, "**Quorum.** Half of the members must come.", new DateOnly(2009, 6, 9));

    [Fact]
    public void Every_clause_can_be_chosen_with_its_words_as_they_are_edited()
    {
        IReadOnlyList<AmendableClause> clauses = ProposeAmendment.ClausesOf(files, "constitution").Value!;

        Assert.Equal(["name", "board-name", "where", "proceedings", "quorum", "votes", "in-the-room", "by-video", "minutes", "changes", "majority"], clauses.Select(each => each.Name));
        Assert.Equal("**Quorum.** A third of the members must come. {#quorum}", clauses.First(each => each.Name == "quorum").Markdown);
        Assert.StartsWith("# Changes", clauses.First(each => each.Name == "changes").Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proposal_is_a_decision_that_changes_the_clause()
    {
        EditedRecord edited = Proposed(quorum with { NoticeOn = new DateOnly(2009, 5, 11) });

        Assert.Equal("decisions/2009-06-09-a-larger-quorum.yaml", edited.Difference.Path);
        AmendedClause change = Assert.Single(JudgeDecisions.InRecord(edited.Files, edited.Difference.Path).Value![0].Amendment!.Changes);
        Assert.Equal(("clause 2.1", "Quorum. Half of the members must come."), (change.Where, change.After));
        Assert.Contains("notice: { sentOn: 2009-05-11 }", PipelineRecords.TextOf(edited.Files, edited.Difference.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_is_put_after_another_or_deleted()
    {
        Assert.Equal(AmendedClauseKind.Inserted, Kind(quorum with { Do = ClauseChangeKind.InsertAfter, Text = "**Chair.** The chair is elected." }));
        Assert.Equal(AmendedClauseKind.Deleted, Kind(quorum with { Clause = "votes", Do = ClauseChangeKind.Delete, Text = null }));

        AmendedClauseKind Kind(ProposedAmendment proposed)
        {
            EditedRecord edited = Proposed(proposed);
            return JudgeDecisions.InRecord(edited.Files, edited.Difference.Path).Value![0].Amendment!.Changes[0].Kind;
        }
    }

    [Fact]
    public void The_same_proposal_again_is_the_same_file_and_another_of_its_name_one_beside_it()
    {
        EditedRecord first = Proposed(quorum);
        EditedRecord again = ProposeAmendment.In(first.Files, quorum).Value!;
        EditedRecord other = ProposeAmendment.In(first.Files, quorum with { Text = "**Quorum.** All must come." }).Value!;

        Assert.Equal(first.Difference.Path, again.Difference.Path);
        Assert.Empty(again.Difference.Lines);
        Assert.Equal("decisions/2009-06-09-a-larger-quorum-2.yaml", other.Difference.Path);
    }

    [Theory]
    [InlineData("  indented first\n\nthen # no comment")]
    [InlineData("“quoted”: all of it & more # here: “x”")]
    public void Whatever_the_words_are_they_are_read_back_as_they_were_typed(string words)
    {
        EditedRecord edited = Proposed(quorum with { Clause = "minutes", Do = ClauseChangeKind.InsertAfter, Text = words });
        string after = JudgeDecisions.InRecord(edited.Files, edited.Difference.Path).Value![0].Amendment!.Changes[0].After!;
        Assert.Contains(words.Split('\n')[0].Trim(), after, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_is_refused_with_what_to_do()
    {
        Refused(quorum with { Title = "…" }, ProposalCodes.Title);
        Refused(quorum with { Text = " " }, ProposalCodes.Text);
        Refused(quorum with { Document = "none" }, ProposalCodes.Document);
        Refused(quorum with { Clause = "no-such" }, new FindingCode("AMENDMENT-UNKNOWN-CLAUSE"));
        Refused(quorum with { Text = "**Quorum.** A third of the members must come." }, new FindingCode("AMENDMENT-NOTHING-CHANGES"));

        static void Refused(ProposedAmendment proposed, FindingCode code)
        {
            Finding finding = ProposeAmendment.In(files, proposed).Findings.First(each => each.Severity == Severity.Error);
            Assert.Equal(code, finding.Code);
            Assert.NotNull(finding.Suggestion);
        }
    }

    private static EditedRecord Proposed(ProposedAmendment proposed)
    {
        Outcome<EditedRecord> edited = ProposeAmendment.In(files, proposed);
        Assert.False(edited.IsRefused, string.Join('\n', edited.Findings));
        return edited.Value;
    }
}
