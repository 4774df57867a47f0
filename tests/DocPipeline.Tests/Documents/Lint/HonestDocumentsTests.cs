using System.Diagnostics;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Scanning;
using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Reading;
using DocPipeline.Tests.Documents.Samples;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Documents.Lint;

/// <summary>The samples' documents: what is found in them is what their READMEs say they keep, and next to nothing else.</summary>
public sealed class HonestDocumentsTests(ITestOutputHelper output)
{
    private const int WordsAPage = 280;

    // Document, code, words of the message or of the place. Each is in the sample's README, or true of the document.
    private static readonly (string Document, string Code, string Words)[] expected =
    [
        ("cheltenham/constitution", "LINT-RULE-MISSING", "(quorum)"), ("cheltenham/constitution", "LINT-RULE-MISSING", "(majority for amendments)"), ("cheltenham/constitution", "LINT-RULE-MISSING", "(notice of meetings)"),
        ("cheltenham/constitution", "LINT-RULE-MISSING", "(tie)"), ("cheltenham/constitution", "LINT-RULE-MISSING", "(dissolution)"), ("cheltenham/constitution", "LINT-CONFIDENTIALITY", "shared"),
        ("cheltenham/constitution", "LINT-RIGHT-AS-DUTY", "provide"), ("cheltenham/constitution", "LINT-NOT-IN-COMPOSITION", "Area Partnership Officer"), ("cheltenham/constitution", "LINT-DATE", "December 2002"),
        ("cheltenham/constitution", "LINT-NAME-VARIANT", "ommunity strategy"), ("cheltenham/constitution", "LINT-SPELLING", "across the country"),
        ("agreement", "LINT-RULE-MISSING", "(quorum)"), ("agreement", "LINT-RULE-MISSING", "(majority)"), ("agreement", "LINT-RULE-MISSING", "(majority for amendments)"),
        ("agreement", "LINT-SIGNATORY-MEMBERSHIP", "Area Commander of Police"), ("agreement", "LINT-NOT-IN-COMPOSITION", "Public Service Board"), ("agreement", "LINT-HEADING-EMPTY", "dissolution"),
        ("agreement", "LINT-COUNT", "four thematic groups"), ("cover-sheet", "LINT-UNDEFINED", "IDeA"),
        ("protocol", "LINT-COUNT", "28 questions"), ("evaluation-toolkit", "LINT-COUNT", "28 questions"), ("protocol", "LINT-XREF-WRONG", "Appendix B"),
        ("protocol", "LINT-UNDEFINED", "CMG"), ("checklist", "LINT-UNDEFINED", "CMG"),
        .. from document in (string[])["stockport/constitution", "handbook"]
           from row in ((string, string)[])[
               ("LINT-RULE-CONFLICT", "resigns"), ("LINT-RULE-CONFLICT", "Attendance"), ("LINT-RULE-MISSING", "(period of notice)"), ("LINT-RULE-MISSING", "(notice of emergency meetings)"),
               ("LINT-RULE-TWICE", "ordinary decisions"), ("LINT-MIXED-WORDING", "those present and voting"), ("LINT-UNDEFINED", "review period"), ("LINT-UNDEFINED", "MOVES"),
               ("LINT-UNDEFINED", "GMPTE"), ("LINT-NAME-VARIANT", "Department of Communities")]
           select (document, row.Item1, row.Item2),
        ("handbook", "LINT-NOT-IN-COMPOSITION", "Environment"), ("handbook", "LINT-DATE", "February 2008"), ("handbook", "LINT-PLACEHOLDER", "to be completed"),
        ("governance-report", "LINT-ADDRESSEE", "another body"), ("governance-report", "LINT-RANGE", "16 to 24"), ("governance-report", "LINT-UNDEFINED", "SCVS"),
        ("governance-report", "LINT-NAME-VARIANT", "Public Services Commissioners"),
        ("coordinating-group-terms", "LINT-DATE", "quarter"), ("coordinating-group-terms", "LINT-PLACEHOLDER", "TBA"), ("coordinating-group-terms", "LINT-NAME-VARIANT", "SPSG"),
        ("coordinating-group-terms", "LINT-UNDEFINED", "PSCCB"), ("coordinating-group-terms", "LINT-UNDEFINED", "PRG"), ("coordinating-group-terms", "LINT-UNDEFINED", "CAA"), ("coordinating-group-terms", "LINT-UNDEFINED", "SCVS"),
    ];

    [Fact]
    public void At_most_one_false_alarm_in_ten_pages_and_every_kept_conflict_is_found()
    {
        int words = 0;
        long longest = 0;
        var alarms = new List<string>();
        var met = new HashSet<(string, string, string)>();
        foreach ((string sample, string id) in Sample.Names.SelectMany(n => Sample.Of(n).Drafted.Select(d => (n, d.Id.Value))))
        {
            DocumentText text = Sample.Of(sample).Text(id);
            long start = Stopwatch.GetTimestamp();
            LintDocument document = LintDocumentReader.Read(text);
            IReadOnlyList<LintHit> hits = DocumentLint.Hits(document);
            longest = Math.Max(longest, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            words += document.Lines.Sum(l => l.Words.Count);
            foreach (LintHit hit in hits)
            {
                (string, string, string)[] rows = [.. expected.Where(e => (e.Document == id || e.Document == $"{sample}/{id}") && e.Code == hit.Class.Code.Value && (hit.Message.Contains(e.Words, StringComparison.Ordinal) || hit.Spot.Line.Text.Contains(e.Words, StringComparison.Ordinal)))];
                met.UnionWith(rows);
                if (rows.Length == 0) alarms.Add($"{sample}/{id}, {document.PlaceOf(hit.Spot.Line)}: {hit.Class.Code} {hit.Message}");
            }
        }

        double pages = (double)words / WordsAPage;
        output.WriteLine($"{words} words, about {pages:0} pages: {alarms.Count} false alarms, {10 * alarms.Count / pages:0.00} in ten pages; {met.Count} kept conflicts found; the longest document took {longest} ms");
        foreach (string alarm in alarms) output.WriteLine(alarm);
        Assert.Equal([], [.. expected.Except(met)]);
        Assert.True(alarms.Count * 10 <= pages, $"{alarms.Count} false alarms in {pages:0} pages");
    }
}
