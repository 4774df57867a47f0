using System.Collections.Concurrent;
using DocPipeline.Documents.Lint;
using DocPipeline.Partnerships.Register;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Samples;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Documents.Lint;

/// <summary>Mistakes of every class, put at random places of the samples' documents: at least 95 of 100 of each class are found, at their place.</summary>
public sealed class PlantedMistakesTests(ITestOutputHelper output)
{
    private const int Enough = 95;

    private static readonly (string Sample, string Id)[] documents =
    [
        .. from name in (string[])["cheltenham", "cheshire-west", "dyffryn", "stafford", "stockport"]
           from document in Sample.Of(name).Record.Documents
           where document.Language == Language.En
           select (name, document.Id.Value),
    ];

    [Fact]
    public void Nineteen_of_twenty_mistakes_of_each_class_are_found() => Run(4, seed: 6);

    [LongFact]
    [Trait("Category", "Long")]
    public void Nineteen_of_twenty_of_many_mistakes_of_each_class_are_found() => Run(100, seed: 20_261_126);

    private void Run(int each, int seed)
    {
        var missed = new ConcurrentBag<string>();
        var counts = new ConcurrentDictionary<LintClass, (int Planted, int Found)>();
        Parallel.ForEach(PlantedMistakes.All, new ParallelOptions { MaxDegreeOfParallelism = 2 }, mistake =>
        {
            var random = new Random(seed);
            int planted = 0, found = 0;
            for (int attempt = 0; planted < each && attempt < each * 12; attempt++)
            {
                (string sample, string id) = documents[random.Next(documents.Length)];
                using var draft = new Draft(sample, id, random);
                if (mistake.Plant(draft) is not { } words) continue;
                planted++;
                IReadOnlyList<LintHit> hits = draft.Found();
                if (hits.Any(h => h.Class == mistake.Class && words.Split('\u0001').Any(w => Shows(h, w)))) found++;
                else missed.Add($"{mistake.Class.Code} in {sample}/{id}: {words.Replace('\u0001', '|')} (found: {string.Join("; ", hits.Select(h => $"{h.Class.Code} {h.Spot.Words}")).PadRight(1)[..Math.Min(160, string.Join("; ", hits.Select(h => $"{h.Class.Code} {h.Spot.Words}")).Length)]})");
            }

            counts[mistake.Class] = (planted, found);
        });

        output.WriteLine($"seed {seed}\n| class | planted | found |\n|---|---|---|");
        foreach (LintClass one in LintClasses.All.Where(counts.ContainsKey)) output.WriteLine($"| {one.Code} | {counts[one].Planted} | {counts[one].Found} |");
        output.WriteLine($"| all | {counts.Values.Sum(c => c.Planted)} | {counts.Values.Sum(c => c.Found)} |");
        foreach (string one in missed.Order(StringComparer.Ordinal).Take(120)) output.WriteLine("missed: " + one);
        Assert.All(counts, c => Assert.True(c.Value.Planted >= each / 2 && c.Value.Found * 100 >= Enough * c.Value.Planted, $"{c.Key.Code}: {c.Value.Found} of {c.Value.Planted}"));
    }

    private static bool Shows(LintHit hit, string words) =>
        hit.Spot.Words.Contains(words, StringComparison.OrdinalIgnoreCase) || words.Contains(hit.Spot.Words, StringComparison.OrdinalIgnoreCase) || hit.Message.Contains(words, StringComparison.OrdinalIgnoreCase) || hit.Spot.Line.Text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
