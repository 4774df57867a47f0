using System.Text;
using System.Text.Json.Nodes;
using DocPipeline.Archive;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Ocfl.Validation;
using DocPipeline.Archive.Ocfl.Validation.Trees;
using DocPipeline.Findings;
using static DocPipeline.Tests.Archive.Ocfl.OcflWriting;

namespace DocPipeline.Tests.Archive.Ocfl.Validation;

/// <summary>Inventories in which something stands that nobody expects, under a digest file that is right.</summary>
public sealed class HostileInventoryTests
{
    private const int Inventories = 3_000;

    private static readonly string prefix = Layout.RootOf(Agreement) + "/";
    private static readonly string[] values =
        ["null", "true", "7", "-1e400", "\"\"", "\"v1\"", "\"\\u0000\"", "\"../../etc\"", "[]", "[[]]", "[null]", "[\"a\", 7]", "{}", "{\"\": {}}", "{\"v1\": {\"state\": null}}", "{\"sha512\": {\"00\": [\"v1/content/a.txt\"]}}"];

    [Fact]
    public async Task Whatever_stands_in_an_inventory_is_a_finding_and_never_an_exception()
    {
        MemoryStore store = new();
        OcflInventory good = await WriteAllAsync(store, Agreement, [("a.txt", "one")], [("a.txt", "two"), ("b/c.txt", "one")]);
        string text = Encoding.UTF8.GetString(good.ToBytes().Span);
        for (int seed = 0; seed < Inventories; seed++)
        {
            byte[] bytes = Changed(text, new Random(seed));
            foreach (string folder in (string[])["", "v2/"])
            {
                store[$"{prefix}{folder}inventory.json"] = bytes;
                store[$"{prefix}{folder}inventory.json.sha512"] = Encoding.ASCII.GetBytes($"{Sha512.Of(bytes)}  inventory.json\n");
            }

            OcflValidation validation = await new OcflValidator(new OcflCheckOptions { OursOnly = true, AtOnce = 1 }).ValidateObjectAsync(new BlobTree(store, prefix), default);
            Assert.True(validation.Findings.Count > 0, $"Seed {seed}:\n{Encoding.UTF8.GetString(bytes)}");
            Outcome<OcflInventory> read = OcflInventory.Read(bytes, "inventory.json");
            Assert.True(read.IsRefused || read.Value.ToBytes().Span.SequenceEqual(bytes), $"Seed {seed}");
        }
    }

    /// <summary>The inventory with one value, key or element replaced, added or taken away.</summary>
    private static byte[] Changed(string text, Random random)
    {
        JsonNode root = JsonNode.Parse(text)!;
        JsonNode[] nodes = [.. Nodes(root).Where(node => node is JsonObject or JsonArray)];
        JsonNode node = nodes[random.Next(nodes.Length)];
        JsonNode? value = JsonNode.Parse(values[random.Next(values.Length)]);
        if (node is JsonArray list) list[random.Next(list.Count)] = value;
        else if (node is JsonObject members)
        {
            string key = members.ElementAt(random.Next(members.Count)).Key;
            if (random.Next(3) == 0) members.Remove(key);
            if (random.Next(3) == 0) key = new[] { "", key.ToUpperInvariant(), key + "0", "fixity", "contentDirectory", "v99999999999999999999" }[random.Next(6)];
            members[key] = value;
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Nodes(member.Value)).Prepend(members),
        JsonArray list => list.SelectMany(Nodes).Prepend(list),
        _ => [],
    };
}
