using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Samples;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Documents.Comparison;

/// <summary>Documents of the samples, edited by seeded scripts and compared with what they were.</summary>
public sealed class EditedDocumentsTests(ITestOutputHelper output)
{
    private static readonly (string Sample, string Document)[] Documents =
    [
        ("stockport", "constitution"), ("stockport", "coordinating-group-terms"), ("stockport", "governance-report"), ("dyffryn", "terms"), ("dyffryn", "cylch-gorchwyl"), ("stafford", "policy-statement"), ("stafford", "checklist"), ("cheltenham", "constitution"),
    ];

    [Fact]
    public void Thirty_edited_documents_give_redlines_that_hold_both_texts_and_mark_little_more_than_was_changed() => Run(30, withLibreOffice: 0);

    [LongFact("soffice")]
    [Trait("Category", "Long")]
    public void Three_hundred_and_twenty_edited_documents_and_LibreOffice_agrees() =>
        Run(Environment.GetEnvironmentVariable("DOCPIPELINE_REDLINE_SEEDS") is { } chosen ? [.. chosen.Split(',').Select(int.Parse)] : [.. Enumerable.Range(0, 320)], int.MaxValue);

    private void Run(int count, int withLibreOffice) => Run([.. Enumerable.Range(0, count)], withLibreOffice);

    private void Run(int[] seeds, int withLibreOffice)
    {
        var problems = new List<string>();
        var cases = new List<(string Name, byte[] Old, byte[] New, byte[] Redline)>();
        int changed = 0, marked = 0, moved = 0, shownAsMoved = 0;
        foreach (int seed in seeds)
        {
            (string sample, string document) = Documents[seed % Documents.Length];
            byte[] old = Sample.Of(sample).Bytes(document);
            var script = new EditScript(seed);
            var random = new Random(seed * 31);
            byte[] now = script.Apply(old, Enumerable.Range(0, 1 + seed % 5).Select(i => EditScript.Kinds[(seed + i * random.Next(1, EditScript.Kinds.Length)) % EditScript.Kinds.Length]));
            byte[] redline = Redlines.Of(old, now);
            string name = $"{seed} {sample}/{document}: {string.Join(", ", script.Done)}";
            problems.AddRange(Redlines.Problems(old, now, redline).Select(p => $"{name}: {p}"));
            int words = Redlines.Marked(redline), moves = Redlines.Moves(redline);
            if (script.MovedAndChanged == 0 && words > Math.Max(4, 2 * script.Changed + 3)) problems.Add($"{name}: {words} words marked where {script.Changed} were changed");
            if (moves < script.Moved) problems.Add($"{name}: {moves} paragraphs moved where {script.Moved} were");
            changed += script.Changed;
            marked += words;
            moved += script.Moved + script.MovedAndChanged;
            shownAsMoved += moves;
            if (seed < withLibreOffice) cases.Add((name, old, now, redline));
        }

        string[] byLibreOffice = cases.Count == 0 ? [] : [.. SettledByLibreOffice.Problems(cases)];
        int disagreed = byLibreOffice.Select(p => p.Split(' ')[0]).Distinct().Count();
        output.WriteLine($"LibreOffice disagrees on {disagreed} of {cases.Count}\n{string.Join('\n', byLibreOffice)}");
        problems.AddRange(byLibreOffice);
        output.WriteLine($"{seeds.Length} edited documents: {changed} words changed, {marked} marked ({(double)marked / changed:0.00} times); {moved} paragraphs moved, {shownAsMoved} shown as moved; {cases.Count} settled by LibreOffice, {problems.Count} problems");
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.True(marked <= 1.3 * changed, $"{marked} words are marked where {changed} were changed.");
    }
}
