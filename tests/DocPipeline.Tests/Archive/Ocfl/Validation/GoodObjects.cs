using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static DocPipeline.Tests.Archive.Ocfl.OcflWriting;

namespace DocPipeline.Tests.Archive.Ocfl.Validation;

/// <summary>Objects that use what OCFL leaves open.</summary>
internal static class GoodObjects
{
    private static readonly string one = DigestOf("one").Hex;

    internal static IReadOnlyDictionary<string, Action<OcflFixture>> All { get; } = new Dictionary<string, Action<OcflFixture>>(StringComparer.Ordinal)
    {
        ["as this program writes it"] = _ => { },
        ["of OCFL 1.0"] = o => { o.Delete("0=ocfl_object_1.1"); o.Write("0=ocfl_object_1.0", "ocfl_object_1.0\n"); o.EditAll(json => json["type"] = "https://ocfl.io/1.0/spec/#inventory"); },
        ["begun with OCFL 1.0 and gone on with 1.1"] = o => o.EditOne("v1", json => json["type"] = "https://ocfl.io/1.0/spec/#inventory"),
        ["with a contentDirectory"] = o =>
        {
            o.Move("v1/content", "v1/data");
            o.Move("v2/content", "v2/data");
            o.EditText(text => text.Replace("/content/", "/data/", StringComparison.Ordinal).Replace("\"head\"", "\"contentDirectory\": \"data\", \"head\"", StringComparison.Ordinal));
        },
        ["with content paths that are not the logical ones"] = o => { o.Move("v1/content/a.txt", "v1/content/0001"); o.EditText(text => text.Replace("v1/content/a.txt", "v1/content/0001", StringComparison.Ordinal)); },
        ["with digests in capitals"] = o => o.EditText(text => text.Replace(one, one.ToUpperInvariant(), StringComparison.Ordinal)),
        ["with names that only some file systems take"] = o => { o.Move("v1/content/a.txt", "v1/content/é ‘A’ 1.TXT"); o.EditText(text => text.Replace("v1/content/a.txt", "v1/content/é ‘A’ 1.TXT", StringComparison.Ordinal).Replace("\"a.txt\"", "\"é ‘A’ 1.TXT\"", StringComparison.Ordinal)); },
        ["with a file twice"] = o => { o.Write("v1/content/again.txt", "one"); o.EditAll(json => json["manifest"]![one]!.AsArray().Add("v1/content/again.txt")); },
        ["with fixity of every algorithm, and of one that an extension names"] = o => o.EditAll(json => json["fixity"] = new JsonObject
        {
            ["md5"] = Block("f97c5d29941bfb1b2fdab0874906ab82"),
            ["sha1"] = Block("fe05bcdcdc4928012781a5f1a2a77cbb5398e106"),
            ["sha256"] = Block(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("one")))),
            ["sha512"] = Block(one),
            ["blake2b-512"] = Block(Blake),
            ["sha512/256"] = Block("00"),
        }),
        ["with an empty block of fixity"] = o => o.EditAll(json => json["fixity"] = new JsonObject()),
        ["with logs, also empty ones"] = o => { o.Write("logs/2026/audit.log", "all well"); o.MakeFolder("logs/2027"); },
        ["with a registered extension"] = o => o.Write("extensions/0005-mutable-head/note.txt", "note"),
        ["with tabs in the digest file, and no line feed"] = o => o.Write("v1/inventory.json.sha512", $"{o.Read("v1/inventory.json.sha512").Split(' ')[0].ToUpperInvariant()}\t \tinventory.json"),
        ["with times that RFC 3339 allows"] = o => o.EditAll(json => json["versions"]!["v1"]!["created"] = "2016-12-31t23:59:60.123456789z"),
        ["with a time zone"] = o => o.EditAll(json => json["versions"]!["v1"]!["created"] = "2026-11-26T14:00:00+01:00"),
        ["with its keys in another order"] = o => o.EditAll(json =>
        {
            foreach ((string key, JsonNode? value) in json.ToArray().Reverse())
            {
                json.Remove(key);
                json[key] = value;
            }
        }),
    };

    // As b2sum of GNU coreutils prints it for the three letters.
    internal const string Blake = "b5c79b33ed05bf043e141bcc2a1c9b793c07a60ab737e0b9f5b8dbbb7495a5b328c18ceab86f8b260c45692d4cf54392ec8957d28cb6456ea46fbee073376b66";

    private static JsonObject Block(string digest) => new() { [digest] = new JsonArray("v1/content/a.txt") };
}
