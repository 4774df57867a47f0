using DocPipeline.Governance.Duties;

namespace DocPipeline.Tests.Governance.Duties;

/// <summary>The workflow that Stafford's protocol states (S4:87-95, 127-170).</summary>
public sealed class StaffordDutiesTests
{
    private const string Must = """
        - id: checklist
          before:
            event: partnership-joined
            needs: [approved-by-executive-director, sent-to-cmg]
            form: checklist
            adverse:
              - { part: readiness, answer: "No", except: ["2"] }
              - { part: readiness, answer: "Yes", questions: ["2"] }
        - { id: beyond-delegation, followUp: { after: [more-authority-needed], then: reported-to-cabinet } }
        - { id: outcomes, every: { event: annual-report, months: 12 } }
        - { id: toolkit, before: { event: toolkit-used, needs: [no-other-framework-found] } }
        """;

    private const string Joined = "- { on: 2009-06-01, what: partnership-joined, subject: Town centre }\n";
    private const string Approved = "- { on: 2009-05-01, what: approved-by-executive-director, subject: Town centre }\n- { on: 2009-05-04, what: sent-to-cmg, subject: Town centre }\n";

    [Fact]
    public void R40_A_partnership_is_joined_only_after_the_checklist_the_approval_and_CMG()
    {
        Assert.Equal("Not recorded by then: approved by executive director and sent to cmg. The form ‘checklist’ has no answers; it asks 3 questions.", Joining(Joined).Reason);
        Assert.Equal((DutyVerdictKind.NotCompliant, "The form is not filled in whole. In the form ‘checklist’ 1 of 3 questions have no answer. No answer speaks against."), Of(Joining(Joined + Approved, ("1", "Yes"), ("3", "Yes"))));
        Assert.Equal((DutyVerdictKind.Compliant, "All that it needs was there. The form ‘checklist’ is filled in whole. No answer speaks against."), Of(Joining(Joined + Approved, ("1", "Yes"), ("2", "No"), ("3", "Yes"))));
    }

    [Fact]
    public void R40_A_yes_speaks_against_at_one_question_and_a_no_at_the_others() => Assert.EndsWith(
        "2 answers speak against: readiness 1 and readiness 2.", Joining(Joined + Approved, ("1", "No"), ("2", "Yes"), ("3", "Yes")).Reason, StringComparison.Ordinal);

    [Fact]
    public void R40_An_approval_that_came_after_or_was_of_another_partnership_is_none()
    {
        Assert.StartsWith("Not recorded by then: sent to cmg.", Joining(Joined + Approved.Replace("2009-05-04", "2009-06-02", StringComparison.Ordinal)).Reason, StringComparison.Ordinal);
        Assert.StartsWith("Not recorded by then: approved by executive director and sent to cmg.", Joining(Joined + Approved.Replace("Town centre", "Another", StringComparison.Ordinal)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void R40_What_goes_beyond_delegation_is_reported_to_Cabinet_and_outcomes_to_the_annual_report()
    {
        IReadOnlyList<DutyVerdict> verdicts = Record("- { on: 2009-06-01, what: more-authority-needed, subject: Town centre }\n- { on: 2009-03-18, what: annual-report }\n").Ask("2010-01-10");

        Assert.Equal(DutyVerdictKind.Due, Assert.Single(verdicts, v => v.Duty.Value == "beyond-delegation").Kind);
        Assert.Equal((DutyVerdictKind.NotDue, new DateOnly(2010, 3, 18)), (Assert.Single(verdicts, v => v.Duty.Value == "outcomes") is var outcome ? outcome.Kind : default, outcome.NextOn));
    }

    [Fact]
    public void R41_The_toolkit_is_used_only_where_there_is_no_other_framework()
    {
        const string used = "- { on: 2009-06-01, what: toolkit-used, subject: Town centre }\n";

        Assert.Equal(DutyVerdictKind.NotCompliant, Toolkit(used).Kind);
        Assert.Equal(DutyVerdictKind.Compliant, Toolkit("- { on: 2009-05-20, what: no-other-framework-found, subject: Town centre }\n" + used).Kind);
        Assert.Equal(DutyVerdictKind.NotDue, Toolkit(Joined).Kind);

        static DutyVerdict Toolkit(string events) => Assert.Single(Record(events).Ask("2010-01-10"), v => v.Duty.Value == "toolkit");
    }

    private static (DutyVerdictKind, string) Of(DutyVerdict verdict) => (verdict.Kind, verdict.Reason);

    private static DutyVerdict Joining(string events, params (string Question, string Answer)[] answers) => Assert.Single(Record(events, answers).Ask("2010-01-10"), v => v.Duty.Value == "checklist");

    private static DutyRecord Record(string events, params (string Question, string Answer)[] answers) => new()
    {
        Must = Must,
        Events = events,
        Forms = "- id: checklist\n  title: Checklist\n  parts:\n    - id: readiness\n      kind: grid\n      title: Is it ready?\n      answers: [\"Yes\", \"No\", Don't know]\n      questions: [{ id: 1, question: One? }, { id: 2, question: Two? }, { id: 3, question: Three? }]\n",
        Documents = "- id: checklist\n  kind: checklist\n  reference: F-1\n  title: Checklist\n  owner: deputy\n  startsAt: { version: \"1\", on: 2008-03-18, status: draft, change: First. }\n  form: checklist\n",
        Files = answers.Length == 0 ? [] : new()
        {
            ["answers/checklist.yaml"] = "document: checklist\nform: checklist\nversion: \"1\"\nanswers:\n" + string.Concat(answers.Select(a => $"  - {{ part: readiness, question: \"{a.Question}\", answer: \"{a.Answer}\" }}\n")),
        },
    };
}
