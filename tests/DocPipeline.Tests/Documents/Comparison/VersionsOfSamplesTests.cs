using DocPipeline.Findings;
using DocPipeline.Governance.Decisions;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Samples;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Documents.Comparison;

/// <summary>
/// Every two versions that the decisions of the samples make of a document, both ways, and different documents of one kind: each redline
/// holds both texts.
/// </summary>
public sealed class VersionsOfSamplesTests(ITestOutputHelper output)
{
    private static readonly (string Sample, string Document)[][] Kinds =
    [
        [("cheltenham", "constitution"), ("stockport", "constitution")],
        [("stockport", "constitution"), ("stockport", "handbook")],
        [("dyffryn", "terms"), ("stockport", "coordinating-group-terms")],
        [("dyffryn", "terms"), ("dyffryn", "cylch-gorchwyl")],
        [("cheshire-west", "cover-sheet"), ("dyffryn", "cover-sheet")],
        [("dyffryn", "cover-sheet"), ("dyffryn", "taflen-glawr")],
        [("stafford", "checklist"), ("stafford", "evaluation-toolkit")],
        [("stafford", "action-plan"), ("stafford", "summary-sheet")],
        [("cheshire-west", "agreement"), ("stafford", "protocol")],
    ];

    // So many of the pairs, one is taken in the ordinary run; the long one takes all.
    private const int EachOf = 9;

    [Fact]
    public void Every_two_versions_and_documents_of_one_kind_come_out_of_their_redline()
    {
        List<(string Name, byte[] Old, byte[] New, byte[] Redline)> cases = [.. Versions().Concat(DifferentDocuments()).Select(c => (c.Name, c.Old, c.New, Redlines.Of(c.Old, c.New)))];

        string[] problems = [.. cases.SelectMany(c => Redlines.Problems(c.Old, c.New, c.Redline).Select(p => $"{c.Name}: {p}"))];

        output.WriteLine($"{cases.Count} pairs, {problems.Length} problems");
        Assert.True(cases.Count >= 28, $"There are only {cases.Count} pairs.");
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    [NeedsUnoFact]
    public void LibreOffice_accepts_and_rejects_the_redlines_of_versions_to_what_the_versions_say()
    {
        List<(string Name, byte[] Old, byte[] New, byte[] Redline)> cases = [.. Versions().Where(c => !c.Name.StartsWith("cheshire", StringComparison.Ordinal)).Where((_, i) => i % EachOf == 0).Select(c => (c.Name, c.Old, c.New, Redlines.Of(c.Old, c.New)))];

        string[] problems = [.. SettledByLibreOffice.Problems(cases)];

        output.WriteLine($"{cases.Count} pairs, {problems.Length} problems");
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    // What LibreOffice leaves where a paragraph is all gone before a table is an empty line; documents with nothing in common have such places.
    [LongFact("soffice")]
    [Trait("Category", "Long")]
    public void LibreOffice_agrees_on_all_versions_and_on_different_documents_but_for_empty_lines_beside_tables()
    {
        List<(string Name, byte[] Old, byte[] New, byte[] Redline)> versions = Redlined(Versions()), others = Redlined(DifferentDocuments());

        string[] exact = [.. SettledByLibreOffice.Problems(versions)], problems = [.. SettledByLibreOffice.Problems(others, withEmptyLines: false)];

        output.WriteLine($"{versions.Count} pairs of versions, {exact.Length} problems; {others.Count} pairs of different documents, {problems.Length} problems besides empty lines");
        Assert.True(exact.Length + problems.Length == 0, string.Join('\n', exact.Concat(problems)));

        static List<(string Name, byte[] Old, byte[] New, byte[] Redline)> Redlined(IEnumerable<(string Name, byte[] Old, byte[] New)> pairs) => [.. pairs.Select(c => (c.Name, c.Old, c.New, Redlines.Of(c.Old, c.New)))];
    }

    internal static IEnumerable<(string Name, byte[] Old, byte[] New)> Versions()
    {
        foreach (string sample in Sample.Names)
        {
            RecordFiles files = Sample.Of(sample).Files;
            PartnershipRecord record = Sample.Of(sample).Record;
            foreach (string path in files.Paths.Where(p => p.StartsWith("decisions/", StringComparison.Ordinal) && p.EndsWith(".yaml", StringComparison.Ordinal)))
            {
                if (DecisionFile.ReadWithPlaces(files, record, path).Value is not { } decision || decision.Decision.Document is not { } id) continue;
                Outcome<AmendedText> amended = AmendDocument.Of(files, record, decision, []);
                if (amended.IsRefused) continue;
                RecordFiles next = amended.Value.After.Aggregate(files, (now, file) => now.With(file.Key, file.Value));
                byte[] old = Sample.Of(sample).Bytes(id.Value), changed = DraftDocument.FromRecord(next, id).Value!.Bytes.ToArray();
                yield return ($"{sample}/{id} by {path}", old, changed);
                yield return ($"{sample}/{id} back from {path}", changed, old);
            }
        }
    }

    private static IEnumerable<(string Name, byte[] Old, byte[] New)> DifferentDocuments() =>
        from kind in Kinds
        from pair in new[] { (Old: kind[0], New: kind[1]), (Old: kind[1], New: kind[0]) }
        select ($"{pair.Old} and {pair.New}", Sample.Of(pair.Old.Sample).Bytes(pair.Old.Document), Sample.Of(pair.New.Sample).Bytes(pair.New.Document));
}
