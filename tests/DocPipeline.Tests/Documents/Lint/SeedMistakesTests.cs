using DocPipeline.Documents.Lint;
using DocPipeline.Tests.Snapshots;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Documents.Lint;

/// <summary>The mistakes that the five sources have, row by row as the inventory of them lists the evidence: each is found where it stands.</summary>
public sealed class SeedMistakesTests(ITestOutputHelper output)
{
    // Source and line; where two places do not agree, either may be the one that is named first.
    private static readonly (string Source, int Line, string Code, string Words)[] evidence =
    [
        ("S3", 411, "LINT-CLAUSE-NUMBER", "14.1 in section 15"),
        ("S3", 349, "LINT-XREF-WRONG", "10.1 should be 11.1"),
        ("S3", 221, "LINT-XREF-WRONG", "Appendix 1 should be Appendix X"),
        ("S4", 93, "LINT-XREF-WRONG", "Appendix B should be C"),
        ("S5", 136, "LINT-XREF-PAGE", "as set out on page 2"),
        ("S3", 59, "LINT-PLACEHOLDER", "Appendix X"),
        ("S1", 310, "LINT-PLACEHOLDER", "(to be completed)"),
        ("S2", 154, "LINT-PLACEHOLDER", "Officers TBA"),
        ("S3", 19, "LINT-PLACEHOLDER", "empty report narrative"),
        ("S3", 53, "LINT-CONTENTS", "Changes to this Agreement"),
        ("S3", 59, "LINT-CONTENTS", "Statutory list of LAA organisations"),
        ("S1", 24, "LINT-CONTENTS", "Role Description, Board members"),
        ("S3", 39, "LINT-CONTENTS", "an entry without a page"),
        ("S3", 497, "LINT-SIGNATORY-TWICE", "Cheshire Police Authority"),
        ("S3", 602, "LINT-SIGNATORY-MEMBERSHIP", "police commander, private sector, co-opted"),
        ("S3", 452, "LINT-REVIEW-CONFLICT", "annually and in 18 months"),
        ("S3", 10, "LINT-VERSION", "second draft and V5"),
        ("S3", 11, "LINT-VERSION", "DRAFT on a document that is put for agreement"),
        ("S4", 174, "LINT-COUNT", "28 questions"),
        ("S3", 237, "LINT-COUNT", "4 Thematic Groups"),
        ("S3", 637, "LINT-COUNT", "4 Thematic Groups"),
        ("S3", 437, "LINT-HEADING-EMPTY", "Review and dissolution"),
        ("S3", 450, "LINT-RULE-MISSING", "majority for amendments"),
        ("S3", 0, "LINT-RULE-MISSING", "quorum"),
        ("S3", 0, "LINT-RULE-MISSING", "(majority)"),
        ("S5", 0, "LINT-RULE-MISSING", "quorum"),
        ("S5", 0, "LINT-RULE-MISSING", "majority for amendments"),
        ("S5", 0, "LINT-RULE-MISSING", "notice of meetings"),
        ("S5", 0, "LINT-RULE-MISSING", "tie"),
        ("S5", 0, "LINT-RULE-MISSING", "dissolution"),
        ("S1", 183, "LINT-RULE-MISSING", "period of notice"),
        ("S1", 168, "LINT-RULE-MISSING", "notice of emergency meetings"),
        ("S1", 160, "LINT-RULE-TWICE", "majority vote"),
        ("S1", 143, "LINT-RULE-CONFLICT", "the organisation resigns too"),
        ("S1", 149, "LINT-RULE-CONFLICT", "attendance of whom"),
        ("S4", 93, "LINT-UNDEFINED", "CMG"),
        ("S1", 144, "LINT-UNDEFINED", "review period"),
        ("S2", 133, "LINT-NAME-VARIANT", "SPSG and SPCG"),
        ("S3", 196, "LINT-NOT-IN-COMPOSITION", "Public Service Board"),
        ("S3", 618, "LINT-NAME-VARIANT", "Job Centre Plus"),
        ("S3", 616, "LINT-NAME-VARIANT", "Learning Skills Council"),
        ("S3", 664, "LINT-NAME-VARIANT", "Stronger and Safer"),
        ("S3", 608, "LINT-NAME-VARIANT", "West and Western Cheshire"),
        ("S5", 136, "LINT-NAME-VARIANT", "Government Office of the South West"),
        ("S2", 55, "LINT-NAME-VARIANT", "Public Service(s) Commissioners"),
        ("S5", 143, "LINT-NAME-VARIANT", "community plan and strategy"),
        ("S3", 473, "LINT-NAME-VARIANT", "constituent and constitutional bodies"),
        ("S3", 646, "LINT-NAME-VARIANT", "Chester West and Chester"),
        ("S3", 674, "LINT-NAME-VARIANT", "Cheshire West and Cheshire"),
        ("S1", 189, "LINT-NAME-VARIANT", "Department of Communities"),
        ("S2", 34, "LINT-ADDRESSEE", "the PSCCB is asked to review itself"),
        ("S2", 150, "LINT-DATE", "one month after the quarter"),
        ("S1", 68, "LINT-DATE", "at February 2008"),
        ("S2", 75, "LINT-RANGE", "16 to 24 and 19 to 24"),
        ("S2", 72, "LINT-NOTE-DANGLING", "* and i)"),
        ("S5", 24, "LINT-NOT-IN-COMPOSITION", "Area Partnership Officer"),
        ("S5", 24, "LINT-NOT-IN-COMPOSITION", "Cheltenham Borough Homes"),
        ("S1", 120, "LINT-NOT-IN-COMPOSITION", "environment"),
        ("S1", 138, "LINT-BROKEN-SENTENCE", "until such time that"),
        ("S5", 173, "LINT-RIGHT-AS-DUTY", "To provide information"),
        ("S5", 242, "LINT-CONFIDENTIALITY", "in confidence, and shared"),
        ("S3", 15, "LINT-CONTACT", "ten figures"),
        ("S1", 350, "LINT-CONTACT", "a bare address"),
        ("S1", 331, "LINT-CONTACT", "http"),
        ("S5", 0, "LINT-NO-CONTROL", "neither"),
        ("S4", 0, "LINT-NO-CONTROL", "neither"),
        ("S1", 183, "LINT-MIXED-WORDING", "two-third, two-thirds"),
        ("S1", 187, "LINT-MIXED-WORDING", "those, members present and voting"),
        ("S3", 11, "LINT-SPELLING", "all of it's"),
        ("S3", 223, "LINT-SPELLING", "Principle Local"),
        ("S3", 390, "LINT-SPELLING", "demure"),
        ("S1", 215, "LINT-SPELLING", "an implement"),
        ("S4", 89, "LINT-SPELLING", "rational"),
        ("S4", 119, "LINT-SPELLING", "by send us"),
        ("S4", 219, "LINT-SPELLING", "to rationalised"),
        ("S4", 54, "LINT-SPELLING", "representatives and"),
        ("S4", 195, "LINT-SPELLING", "a stray I"),
        ("S3", 171, "LINT-BROKEN-SENTENCE", "consultation and"),
        ("S1", 212, "LINT-SPELLING", "making to and"),
        ("S5", 82, "LINT-SPELLING", "across the country"),
    ];

    // What a plain text does not show.
    private static readonly (string Row, string Why)[] unseen =
    [
        ("S1:104-106, a list that loses its level at a page break", "the text has no levels; in a Word file with levels they are the lists' own"),
        ("S3:383-385, bullets under a finished clause", "the clause ends with a colon, and a plain text shows no levels"),
        ("S3:118/152, headings of one level in two styles", "the plain file has no styles; found where there are (LINT-NUMBERING)"),
        ("S5:118, an objective by December 2002 in a later document", "the text has no date of its own (LINT-NO-CONTROL); found where it has"),
        ("S3:703, LAF", "ten lines before it the text has Local Area Forum, whose letters it is"),
        ("S1:64 beside S2:4 and S2:55, a name in two documents", "one document is looked at; within S2 the two forms are found"),
        ("S3:440, annual review of the framework", "it is the framework that is reviewed there, not the agreement; the conflict is found at S3:452"),
    ];

    [Fact]
    public void Every_mistake_that_the_text_shows_is_found_where_it_stands()
    {
        var missed = new List<string>();
        foreach ((string source, int line, string code, string words) in evidence)
        {
            SeedText seed = SeedText.Of(source);
            bool found = seed.Hits.Any(h => h.Class.Code.Value == code && (line == 0 ? h.Message.Contains(words, StringComparison.Ordinal) : seed.LineOf(h.Spot) == line || (h.Also is { } also && seed.LineOf(also) == line))
                && (code != LintClasses.NotInComposition.Code.Value || h.Message.Contains(words, StringComparison.OrdinalIgnoreCase)));
            if (!found) missed.Add($"{source}:{line} {code} {words}");
        }

        foreach (string row in missed) output.WriteLine("missed: " + row);
        output.WriteLine($"{evidence.Length - missed.Count} of {evidence.Length} rows of evidence are found; {unseen.Length} cannot be seen in a plain text:");
        foreach ((string row, string why) in unseen) output.WriteLine($"  {row}: {why}");
        Assert.Empty(missed);
    }

    [Fact]
    public Task All_that_is_found_in_the_sources_is_accepted() => Snapshot.Verify(string.Join('\n',
        from source in (string[])["S1", "S2", "S3", "S4", "S5"]
        let seed = SeedText.Of(source)
        from hit in seed.Hits
        select $"{source}:{seed.LineOf(hit.Spot)} {hit.Class.Code} {hit.Message}"));
}
