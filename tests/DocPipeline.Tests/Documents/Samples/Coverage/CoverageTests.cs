using System.Globalization;
using System.Text;
using DocPipeline.Tests.Snapshots;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DocPipeline.Tests.Documents.Samples.Coverage;

/// <summary>Every element of the five sources is in a document that the samples make; docs/coverage.md says where.</summary>
public sealed class CoverageTests
{
    private static readonly string Published = Path.Combine(Snapshot.SolutionFolder, "docs", "coverage.md");

    private static readonly List<InventoryElement> Elements = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
        .Deserialize<List<InventoryElement>>(File.ReadAllText(Path.Combine(Snapshot.SourceFolder(), "inventory-elements.yaml")));

    private static readonly Dictionary<string, ProducedDocument> Produced = Elements.Select(e => e.In).Distinct().Where(IsMade)
        .ToDictionary(place => place, place => ProducedDocument.Of(place[..place.LastIndexOf('/')], place[(place.LastIndexOf('/') + 1)..]));

    private static readonly (string Seed, string Title, string Samples)[] Seeds =
    [
        ("S1", "Stockport Partnership Handbook, March 2008", "stockport"),
        ("S2", "Strengthening Partnership Governance, 15 September 2009", "stockport"),
        ("S3", "Cheshire West and Chester: agreement and protocols, version 5", "cheshire-west"),
        ("S4", "Stafford Borough Council partnership protocol", "stafford"),
        ("S5", "Cheltenham Strategic Partnership constitution", "cheltenham"),
        ("U", "What the five need together", "all samples"),
    ];

    [Fact]
    public void Every_element_of_the_sources_is_found() =>
        Assert.Equal("", string.Join('\n', Elements.Where(e => PlaceOf(e) is null).Select(e => $"{e.Id} {e.What} ({e.In}): {Missing(e)}")));

    [Fact]
    public void The_published_table_is_what_was_found()
    {
        string table = Table();
        if (Snapshot.IsAccepting) File.WriteAllText(Published, table);

        Assert.True(
            File.Exists(Published) && File.ReadAllText(Published).ReplaceLineEndings("\n") == table,
            "The documents have changed. Run this test with DOCPIPELINE_ACCEPT=1, read the difference of docs/coverage.md and commit it.");
    }

    [Fact]
    public void In_an_empty_document_nothing_is_found() =>
        Assert.Empty(Elements.SelectMany(e => e.Find.Index().Where(p => p.Item.PlaceIn(ProducedDocument.Empty) is not null).Select(p => $"{e.Id}, probe {p.Index + 1}")));

    [Fact]
    public void Every_element_has_an_id_of_its_own_a_probe_and_its_lines()
    {
        Assert.Empty(Elements.GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(Elements.Where(e => e.Find.Count == 0 || e.Find.Any(p => (p.Paragraphs, p.Markup, p.Silent) is (null, null, null))).Select(e => e.Id));
        Assert.Empty(Elements.Where(e => e.Seed == "U" == e.Lines is not null).Select(e => e.Id));
        Assert.Equal(Seeds.Select(s => s.Seed), Elements.Select(e => e.Seed).Distinct());
    }

    private static bool IsMade(string place) =>
        Sample.Names.Contains(place[..place.LastIndexOf('/')]) && Sample.Of(place[..place.LastIndexOf('/')]).Drafted.Any(d => d.Id.Value == place[(place.LastIndexOf('/') + 1)..]);

    // The place of the first probe that says one, once all are found.
    private static string? PlaceOf(InventoryElement element)
    {
        if (!Produced.TryGetValue(element.In, out ProducedDocument? document)) return null;
        List<string?> places = [.. element.Find.Select(p => p.PlaceIn(document))];
        return places.Contains(null) ? null : places[0];
    }

    private static string Missing(InventoryElement element) => Produced.TryGetValue(element.In, out ProducedDocument? document)
        ? $"probe {string.Join(", ", element.Find.Index().Where(p => p.Item.PlaceIn(document) is null).Select(p => p.Index + 1))} of {element.Find.Count} finds nothing"
        : "there is no such document";

    private static string Table()
    {
        var table = new StringBuilder("""
            # What the sources contain, and where the samples have it

            Made by a test (`CoverageTests`) that looks for every element in the Word files which the samples make. The list of elements, and how each is told, is [inventory-elements.yaml](../tests/DocPipeline.Tests/Documents/Samples/Coverage/inventory-elements.yaml). “Lines” are lines of the source.


            """.ReplaceLineEndings("\n"));
        int found = Elements.Count(e => PlaceOf(e) is not null);
        table.Append(CultureInfo.InvariantCulture, $"{found} of {Elements.Count} elements are found, {100 * found / Elements.Count} %.\n");
        foreach ((string seed, string title, string samples) in Seeds)
        {
            InventoryElement[] own = [.. Elements.Where(e => e.Seed == seed)];
            table.Append(CultureInfo.InvariantCulture, $"\n## {(seed == "U" ? title : $"{seed}: {title}")} ({own.Count(e => PlaceOf(e) is not null)} of {own.Length})\n\n");
            table.Append(seed == "U" ? "| | element | document | where |\n|---|---|---|---|\n" : "| | element | lines | document | where |\n|---|---|---|---|---|\n");
            foreach (InventoryElement element in own)
            {
                string lines = element.Lines is { } range ? $" {(range.Split('-') is [string from, string to] && from == to ? from : range)} |" : "";
                table.Append(CultureInfo.InvariantCulture, $"| {element.Id} | {element.What} |{lines} {element.In} | {PlaceOf(element) ?? "**not found**"} |\n");
            }
        }

        return table.ToString();
    }
}
