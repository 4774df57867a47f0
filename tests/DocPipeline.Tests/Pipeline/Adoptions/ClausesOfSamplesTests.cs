using System.Text;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Clauses;
using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Findings;
using DocPipeline.Governance.Amendments;
using DocPipeline.Governance.Decisions;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Pipeline.Adoptions;

/// <summary>Every section and clause of the samples that can be named is changed, and nothing else.</summary>
public sealed class ClausesOfSamplesTests
{
    public static TheoryData<string, string> Documents => new()
    {
        { "stockport", "constitution" },
        { "stockport", "handbook" },
        { "cheltenham", "constitution" },
        { "cheshire-west", "agreement" },
        { "dyffryn", "terms" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_clause_is_replaced_alone(string sample, string document) => ForEach(sample, document, (unit, amend) =>
    {
        bool isHeading = unit.Kind is UnitKind.Section or UnitKind.Heading;
        if (amend("replace", isHeading ? $"{new string('#', unit.Level)} Another heading\n\nOther words stand here now." : "Other words stand here now.") is not { } changes) return;

        // What stood under a section goes with it.
        Assert.Equal(AmendedClauseKind.Replaced, changes[0].Kind);
        if (unit.Kind != UnitKind.Entry && unit.Anchor is not null) Assert.Equal(unit.Where, changes[0].Where);
        if (!isHeading) Assert.DoesNotContain(changes.Skip(1), c => c.Kind != AmendedClauseKind.Deleted);
    });

    [Theory]
    [MemberData(nameof(Documents))]
    public void After_each_clause_another_comes_in(string sample, string document) => ForEach(sample, document, (unit, amend) =>
    {
        if (unit.Kind is UnitKind.Section or UnitKind.Heading or UnitKind.Entry) return;
        AmendedClause change = Assert.Single(amend("insert-after", "Wholly new words come in.")!);
        Assert.Equal((AmendedClauseKind.Inserted, "Wholly new words come in."), (change.Kind, change.After));
    });

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_clause_is_deleted_with_what_stands_under_it(string sample, string document) => ForEach(sample, document, (unit, amend) =>
    {
        if (unit.Kind == UnitKind.Entry || amend("delete", null) is not { } changes) return;
        Assert.All(changes, c => Assert.Equal(AmendedClauseKind.Deleted, c.Kind));
        Assert.Equal(unit.Where, changes[0].Where);
    });

    // Nothing is answered where the change leaves a reference without its aim, or a file without a section; any other fault fails.
    private static void ForEach(string sample, string id, Action<ClauseUnit, Func<string, string?, IReadOnlyList<AmendedClause>?>> check)
    {
        Outcome<RecordFiles> folder = RecordFolder.Read(Path.Combine(Snapshot.SolutionFolder, "samples", sample));
        RecordFiles files = folder.Value!;
        PartnershipRecord record = PartnershipFile.Read(files).Value!;
        Document document = record.Documents.First(d => d.Id.Value == id);
        Body body = record.Bodies.First(b => b.Seats.Count > 0);
        List<ProseSection> sections = [.. document.Prose.SelectMany(p => ProseParser.Parse(p, files.Find(p)!.Value.Span, []))];
        IReadOnlyList<ClauseUnit> units = ClauseReader.Read(new DocumentSource(record, document, sections, files), document.Prose.ToDictionary(p => p, p => ProseLines.Of(files.Find(p)!.Value).Lines));
        int done = 0;
        foreach (ClauseUnit unit in units.Where(u => (u.Anchor ?? u.Number) is not null))
        {
            check(unit, (what, text) =>
            {
                string decision = $"body: {body.Id}\ntype: amendment\ntitle: A change\ndocument: {id}\nversion: \"{document.StartsAt.Version}\"\nmeeting: {{ on: 2030-01-01 }}\nchanges:\n  - clause: \"{unit.Anchor ?? unit.Number}\"\n    do: {what}\n{(text is null ? "" : $"    text: {System.Text.Json.JsonSerializer.Serialize(text)}\n")}";
                RecordFiles with = files.With("decisions/test.yaml", Encoding.UTF8.GetBytes(decision));
                Outcome<AmendedText> amended = AmendDocument.Of(with, record, DecisionFile.ReadWithPlaces(with, record, "decisions/test.yaml").Value!, []);
                string[] others = [.. amended.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.ToString()).Where(f => !f.Contains("-REFERENCE", StringComparison.Ordinal) && !f.Contains("PROSE-NO-SECTION", StringComparison.Ordinal))];
                Assert.True(others.Length == 0, $"{unit.Where}: {what}\n{string.Join('\n', others)}");
                return amended.Value?.Amendment.Changes;
            });
            done++;
        }

        Assert.True(done > 3, $"Only {done} were tried.");
    }
}
