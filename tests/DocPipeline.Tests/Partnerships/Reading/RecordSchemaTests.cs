using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Partnerships.Reading;

public sealed class RecordSchemaTests
{
    private static readonly string Published = Path.Combine(Snapshot.SolutionFolder, "docs", "partnership.schema.json");

    [Fact]
    public void The_published_schema_is_the_one_that_the_types_give()
    {
        string schema = RecordSchema.Json();
        if (Snapshot.IsAccepting) File.WriteAllText(Published, schema);

        Assert.True(
            File.Exists(Published) && File.ReadAllText(Published).ReplaceLineEndings("\n") == schema,
            "The record's types have changed. Run this test with DOCPIPELINE_ACCEPT=1, read the difference of docs/partnership.schema.json and commit it.");
    }

    [Fact]
    public void Its_patterns_are_regular_expressions_and_its_references_lead_somewhere()
    {
        using JsonDocument schema = JsonDocument.Parse(RecordSchema.Json());
        JsonElement definitions = schema.RootElement.GetProperty("$defs");

        Assert.All(Values(schema.RootElement, "pattern"), pattern => Assert.NotNull(new Regex(pattern, RegexOptions.ECMAScript)));
        Assert.All(Values(schema.RootElement, "$ref"), reference => Assert.True(definitions.TryGetProperty(reference.Replace("#/$defs/", "", StringComparison.Ordinal), out _), reference));
    }

    private static IEnumerable<string> Values(JsonElement element, string key) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(
            member => member.Name == key && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : Values(member.Value, key)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Values(item, key)),
        _ => [],
    };
}
