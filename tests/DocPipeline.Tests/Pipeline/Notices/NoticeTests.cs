using System.Security.Cryptography;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Notices;
using DocPipeline.Tests.Documents.Templates;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Pipeline.Notices;

/// <summary>What a notice, a decision record and a review notice say.</summary>
public sealed class NoticeTests
{
    [Fact]
    public Task A_notice_summons_sets_out_the_terms_and_says_what_is_needed() => Snapshot.Verify(NoticeRecord.TextOf(NoticeRecord.Notice(NoticeRecord.Amendment)));

    [Fact]
    public Task A_record_says_what_was_decided_and_why() => Snapshot.Verify(NoticeRecord.TextOf(NoticeRecord.Record(NoticeRecord.Amendment)));

    [Fact]
    public Task A_record_of_what_cannot_be_told_shows_each_reading() => Snapshot.Verify(NoticeRecord.TextOf(NoticeRecord.Record(NoticeRecord.Dissolution)));

    [Fact]
    public void A_record_of_what_was_directed_says_by_whom_and_that_nobody_met()
    {
        string text = NoticeRecord.TextOf(NoticeRecord.Record("body: board\ntype: dissolution\ntitle: To dissolve the Board\ndirection: { by: a minister, on: 2026-03-24, reference: letter 7 }\n"));

        Assert.Contains("A minister directed it on 24 March 2026 (letter 7), and the rules let nobody direct it.", text, StringComparison.Ordinal);
        Assert.Contains("Nobody met: the decision was directed.", text, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_record_that_was_ruled_upon_names_the_ruling() => Snapshot.Verify(NoticeRecord.TextOf(NoticeRecord.Record(NoticeRecord.Dissolution + NoticeRecord.Ruling)));

    [Fact]
    public Task A_record_of_what_others_must_agree_names_them() => Snapshot.Verify(NoticeRecord.TextOf(NoticeRecord.Record(NoticeRecord.Commitment)));

    [Fact]
    public Task A_review_notice_says_by_when_under_which_cycle_and_takes_the_outcome() => Snapshot.Verify(NoticeRecord.TextOf(NoticeRecord.Review(new DateOnly(2026, 4, 1))));

    [Fact]
    public void A_review_that_was_done_moves_the_next_one()
    {
        string text = NoticeRecord.TextOf(NoticeRecord.Review(null, "constitution", ("events/reviews.yaml", "events:\n  - { what: review, on: 2026-03-20, document: constitution, outcome: amended }\n")));

        Assert.Contains("20 March 2026: amended", text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("By 24 March 2027", text.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-31", "7 days overdue")]
    [InlineData("2026-03-24", "Due today")]
    [InlineData("2026-03-23", "Due in 1 day")]
    [InlineData("2026-01-22", "Not due for 61 days")]
    public void A_review_notice_says_how_the_review_stands_on_a_day(string on, string standing) =>
        Assert.Contains(standing, NoticeRecord.TextOf(NoticeRecord.Review(DateOnly.ParseExact(on, "yyyy-MM-dd", null))), StringComparison.Ordinal);

    [Fact]
    public void The_fingerprint_is_that_of_the_terms_with_white_space_and_quotation_marks_folded_and_stands_whole_in_the_file()
    {
        byte[] docx = NoticeRecord.Notice(NoticeRecord.Amendment).Value!.Bytes.ToArray();
        string sha512 = Convert.ToHexStringLower(SHA512.HashData(Encoding.UTF8.GetBytes("In clause 1.1, \"twice a year\" becomes \"four times a year\". Clause 1.2 stays as it is.")));

        Assert.Contains($"<terms sha512=\"{sha512}\"/>", Rendered.Part(docx, "customXml/item1.xml"), StringComparison.Ordinal);
        Assert.Contains(sha512, Rendered.Part(docx, "docProps/custom.xml"), StringComparison.Ordinal);
        Assert.Equal(sha512, string.Concat(Rendered.All(Rendered.Part(docx, "word/document.xml"), "w:val=\"terms:sha512\".*?<w:t xml:space=\"preserve\">([0-9a-f ]+)</w:t>")).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public Task Changes_by_clause_are_set_out_with_the_present_and_the_proposed_words() => Snapshot.Verify(NoticeRecord.TextOf(NoticeRecord.Notice(NoticeRecord.ByClause)));

    [Fact]
    public void The_fingerprint_on_a_notice_may_stand_in_the_record_and_is_compared()
    {
        string text = NoticeRecord.TextOf(NoticeRecord.Notice(NoticeRecord.ByClause));
        string printed = text.Split('\n').First(l => l.StartsWith("| Fingerprint | ", StringComparison.Ordinal))["| Fingerprint | ".Length..].TrimEnd(' ', '|');

        Assert.Empty(NoticeRecord.Notice(NoticeRecord.ByClause.Replace("sentOn: 2026-03-02", $"sentOn: 2026-03-02, digest: {printed}", StringComparison.Ordinal)).Findings);
        Assert.Contains(NoticeRecord.Notice(NoticeRecord.ByClause.Replace("sentOn: 2026-03-02", $"sentOn: 2026-03-02, digest: {new string('0', 32)}", StringComparison.Ordinal)).Findings, f => f.Code == NoticeCodes.TermsDiffer);
    }

    [Fact]
    public void A_notice_that_is_not_sent_yet_is_a_draft()
    {
        Outcome<NoticeFile> made = NoticeRecord.Notice(NoticeRecord.Amendment.Replace("  sentOn: 2026-03-02\n  how: by e-mail\n", "", StringComparison.Ordinal).Replace("notice:\n  terms: |\n    In clause 1.1, “twice a year” becomes “four times a year”.\n\n    Clause 1.2 stays as it is.\n", "", StringComparison.Ordinal));

        Assert.Equal([NoticeCodes.NotSent], made.Findings.Select(f => f.Code));
        Assert.Contains("DRAFT", NoticeRecord.TextOf(made), StringComparison.Ordinal);
        Assert.DoesNotContain("DRAFT", NoticeRecord.TextOf(NoticeRecord.Notice(NoticeRecord.Amendment)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sentOn: 2026-03-02", "sentOn: 2026-03-03", "NOTICE-LATE", "the last day was 2 March 2026 for 21 clear days")]
    [InlineData("  terms: |\n    In clause 1.1, “twice", "  terms: |\n    In clause 1.1, “once", "NOTICE-TERMS-DIFFER", "not those that are put to the vote")]
    public void What_will_make_the_decision_void_is_said_before_the_meeting(string from, string to, string code, string message)
    {
        string changed = NoticeRecord.Amendment.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(NoticeRecord.Amendment, changed);

        Finding finding = Assert.Single(NoticeRecord.Notice(changed).Findings);

        Assert.Equal((code, Severity.Warning, "decisions/decision.yaml"), (finding.Code.Value, finding.Severity, finding.Place!.File));
        Assert.Contains(message, finding.Message.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_of_a_decision_without_terms_goes_by_its_title_where_the_rules_ask_for_none_and_is_refused_where_they_do()
    {
        Assert.Contains("To dissolve the Board", NoticeRecord.TextOf(NoticeRecord.Notice(NoticeRecord.Dissolution)), StringComparison.Ordinal);
        Outcome<NoticeFile> refused = NoticeRecord.Notice("body: board\ntype: amendment\ntitle: To change something\ndocument: constitution\nversion: 2\nmeeting: { on: 2026-03-24 }\n");
        Assert.True(refused.IsRefused);
        Assert.Contains(refused.Findings, f => f.Code == NoticeCodes.NoTerms && f.Suggestion is not null);
    }

    [Fact]
    public void A_record_of_a_decision_that_was_not_taken_is_refused()
    {
        Outcome<NoticeFile> refused = NoticeRecord.Record(NoticeRecord.Dissolution.Replace("totals: { for: 4, against: 1, abstained: 0 }\n", "", StringComparison.Ordinal));

        Assert.True(refused.IsRefused);
        Assert.Contains(refused.Findings, f => f.Code == NoticeCodes.NotTaken && f.Place!.File == "decisions/decision.yaml");
    }

    [Fact]
    public void A_document_without_a_review_and_one_that_is_not_there_are_refused()
    {
        Finding none = Assert.Single(NoticeRecord.Review(null, "policy").Findings), absent = Assert.Single(NoticeRecord.Review(null, "constution").Findings);

        Assert.Equal((NoticeCodes.NoReview, "a document with a review cycle, such as constitution"), (none.Code, none.Expected));
        Assert.Equal(("DOCUMENT-NOT-FOUND", "one of: constitution, policy"), (absent.Code.Value, absent.Expected));
    }

    [Fact]
    public void A_written_procedure_and_totals_without_names_are_printed_as_such()
    {
        string text = NoticeRecord.TextOf(NoticeRecord.Record("body: board\ntype: ordinary\ntitle: To buy a projector\ninWriting: { sentOn: 2026-05-01, deadline: 2026-05-15 }\ntotals: { for: 3, against: 0, abstained: 0 }\n"));

        Assert.Contains("The decision was put to the members in writing.", text, StringComparison.Ordinal);
        Assert.Contains("The votes were counted without names.", text, StringComparison.Ordinal);
        Assert.Contains("Void", text, StringComparison.Ordinal);
    }
}
