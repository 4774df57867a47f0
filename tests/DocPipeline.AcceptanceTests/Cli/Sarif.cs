using System.Text.Json;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>
/// The part of the SARIF 2.1.0 schema (OASIS Standard, 27 March 2020) that a report of ours uses: which members each object may have, which it
/// must have, and what their values may be. The schema allows no others.
/// </summary>
internal static class Sarif
{
    private static readonly Dictionary<string, (string[] Must, string[] May)> objects = new(StringComparer.Ordinal)
    {
        ["log"] = (["version", "runs"], ["$schema"]),
        ["run"] = (["tool"], ["results", "columnKind"]),
        ["tool"] = (["driver"], []),
        ["driver"] = (["name"], ["semanticVersion", "rules"]),
        ["rule"] = (["id"], ["shortDescription", "defaultConfiguration"]),
        ["configuration"] = ([], ["level"]),
        ["message"] = (["text"], []),
        ["result"] = (["message"], ["ruleId", "ruleIndex", "level", "locations", "relatedLocations", "partialFingerprints"]),
        ["location"] = ([], ["physicalLocation", "logicalLocations", "message"]),
        ["physicalLocation"] = (["artifactLocation"], ["region"]),
        ["artifactLocation"] = ([], ["uri"]),
        ["region"] = ([], ["startLine", "startColumn"]),
        ["logicalLocation"] = ([], ["fullyQualifiedName", "kind"]),
    };

    internal static void HoldsToTheFormat(JsonElement log)
    {
        Holds(log, "log");
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        foreach (JsonElement run in log.GetProperty("runs").EnumerateArray())
        {
            Holds(run, "run");
            Assert.Contains(run.GetProperty("columnKind").GetString(), (string[])["utf16CodeUnits", "unicodeCodePoints"]);
            Holds(run.GetProperty("tool"), "tool");
            JsonElement driver = run.GetProperty("tool").GetProperty("driver");
            Holds(driver, "driver");
            JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
            Assert.All(rules, rule =>
            {
                Holds(rule, "rule");
                Holds(rule.GetProperty("shortDescription"), "message");
                Holds(rule.GetProperty("defaultConfiguration"), "configuration");
                Level(rule.GetProperty("defaultConfiguration"));
            });
            Assert.Equal(rules.Length, rules.Select(r => r.GetProperty("id").GetString()).Distinct().Count());
            Assert.All(run.GetProperty("results").EnumerateArray(), result => Result(result, rules));
        }
    }

    private static void Result(JsonElement result, JsonElement[] rules)
    {
        Holds(result, "result");
        Holds(result.GetProperty("message"), "message");
        Level(result);
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.All(result.GetProperty("partialFingerprints").EnumerateObject(), print => Assert.Equal(JsonValueKind.String, print.Value.ValueKind));
        Assert.All(result.GetProperty("locations").EnumerateArray(), Location);
        if (result.TryGetProperty("relatedLocations", out JsonElement related)) Assert.All(related.EnumerateArray(), Location);
    }

    private static void Location(JsonElement location)
    {
        Holds(location, "location");
        JsonElement physical = location.GetProperty("physicalLocation");
        Holds(physical, "physicalLocation");
        Holds(physical.GetProperty("artifactLocation"), "artifactLocation");
        Assert.True(Uri.TryCreate(physical.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative, out _));
        if (physical.TryGetProperty("region", out JsonElement region))
        {
            Holds(region, "region");
            Assert.True(region.GetProperty("startLine").GetInt32() >= 1);
        }

        if (location.TryGetProperty("logicalLocations", out JsonElement logical)) Assert.All(logical.EnumerateArray(), l => Holds(l, "logicalLocation"));
    }

    private static void Level(JsonElement holder) => Assert.Contains(holder.GetProperty("level").GetString(), (string[])["none", "note", "warning", "error"]);

    private static void Holds(JsonElement element, string name)
    {
        (string[] must, string[] may) = objects[name];
        string[] members = [.. element.EnumerateObject().Select(p => p.Name)];
        Assert.Empty(must.Except(members));
        Assert.Empty(members.Except([.. must, .. may]));
    }
}
