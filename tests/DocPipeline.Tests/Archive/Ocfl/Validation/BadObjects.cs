using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static DocPipeline.Tests.Archive.Ocfl.OcflWriting;

namespace DocPipeline.Tests.Archive.Ocfl.Validation;

/// <summary>
/// Objects that break a rule of OCFL: a good one, changed in one way. The name begins with every code that is to be found, and no other
/// may be.
/// </summary>
internal static class BadObjects
{
    private const string Declaration = "0=ocfl_object_1.1";
    private static readonly string one = DigestOf("one").Hex;
    private static readonly string three = DigestOf("three").Hex;

    internal static IReadOnlyDictionary<string, Action<OcflFixture>> OfThreeVersions { get; } = new Dictionary<string, Action<OcflFixture>>(StringComparer.Ordinal)
    {
        ["E001 a file in the object's folder"] = o => o.Write("notes.txt", "note"),
        ["E001 a folder in the object's folder"] = o => o.Write("notes/note.txt", "note"),
        ["E001 the digest file of another algorithm beside the right one"] = o => o.Write("inventory.json.sha256", "x"),
        ["E002 declaration without tag"] = o => o.Move(Declaration, "ocfl_object_1.1"),
        ["E003 no declaration"] = o => o.Delete(Declaration),
        ["E003 two declarations"] = o => o.Write("0=ocfl_object_1.0", "ocfl_object_1.0\n"),
        ["E004 declaration of an unknown version"] = o => Declare(o, "0=ocfl_object_9.9"),
        ["E004 declaration without version"] = o => Declare(o, "0=ocfl_object_"),
        ["E005 declaration with tag 1"] = o => Declare(o, "1=ocfl_object_1.1"),
        ["E006 declaration of something else"] = o => Declare(o, "0=object_1.1"),
        ["E007 declaration without line feed"] = o => o.Write(Declaration, "ocfl_object_1.1"),
        ["E007 declaration with another text"] = o => o.Write(Declaration, "ocfl_object_1.0\n"),
        ["E010 a gap in the versions"] = o => o.RenameVersions(("v3", "v4")),
        ["E012 W001 padded to two widths"] = o => o.RenameVersions(("v1", "v01"), ("v2", "v02"), ("v3", "v003")),
        ["E013 padded after an unpadded one"] = o => o.RenameVersions(("v2", "v02")),
        ["E013 W001 unpadded after a padded one"] = o => o.RenameVersions(("v1", "v001"), ("v2", "v002")),
        ["E014 a content path with another padding"] = o => o.EditAll(json => Paths(json, one)[0] = "v01/content/a.txt"),
        ["E015 a file in a version's folder"] = o => o.Write("v2/notes.txt", "note"),
        ["E016 a content folder is gone"] = o => o.Delete("v1/content"),
        ["E017 a contentDirectory with a slash"] = o => o.EditAll(json => json["contentDirectory"] = "content/files"),
        ["E018 a contentDirectory of two points"] = o => o.EditAll(json => json["contentDirectory"] = ".."),
        ["E019 a contentDirectory that the first version does not set"] = o => o.EditHead(json => json["contentDirectory"] = "content"),
        ["E019 a contentDirectory that a later version does not set"] = o => o.EditOne("v1", json => json["contentDirectory"] = "content"),
        ["E020 E042 a contentDirectory that was another then"] = o => { o.EditAll(json => json["contentDirectory"] = "content"); o.EditOne("v1", json => json["contentDirectory"] = "data"); },
        ["E023 a content file that no manifest names"] = o => o.Write("v1/content/other.txt", "other"),
        ["E023 a content file in a version that brought none"] = o => o.Write("v3/content/other.txt", "other"),
        ["E023 E066 a manifest of then lacks a file"] = o => o.EditOne("v1", json => { Manifest(json).Remove(one); State(json, "v1").Remove(one); }),
        ["E024 an empty folder among the content"] = o => o.MakeFolder("v1/content/empty"),
        ["E025 an algorithm that may not address content"] = o => o.EditAll(json => json["digestAlgorithm"] = "md5"),
        ["E026 fixity of an algorithm that no list has"] = o => Fixity(o, "crc32", "00000000"),
        ["E029 fixity of sha1 in other digits"] = o => Fixity(o, "sha1", new string('z', 40)),
        ["E030 fixity of sha256 in other digits"] = o => Fixity(o, "sha256", new string('z', 64)),
        ["E031 fixity of sha512 in other digits"] = o => Fixity(o, "sha512", new string('z', 128)),
        ["E032 fixity of blake2b-512 in other digits"] = o => Fixity(o, "blake2b-512", new string('z', 128)),
        ["E031 a manifest in other digits"] = o => o.EditText(text => text.Replace(one, new string('z', 128), StringComparison.Ordinal)),
        ["E033 a message twice"] = o => o.EditText(text => text.Replace("\"message\": \"Entry 1\"", "\"message\": \"Entry 1\", \"message\": \"Entry 1\"", StringComparison.Ordinal)),
        ["E034 E063 an inventory in capitals"] = o => o.Move("inventory.json", "Inventory.json"),
        ["E035 a content path with backslashes"] = o => o.EditAll(json => Paths(json, one)[0] = @"v1\content\a.txt"),
        ["E036 no id"] = o => o.EditAll(json => json.Remove("id")),
        ["E036 no type"] = o => o.EditAll(json => json.Remove("type")),
        ["E036 no digestAlgorithm"] = o => o.EditAll(json => json.Remove("digestAlgorithm")),
        ["E036 no head"] = o => o.EditAll(json => json.Remove("head")),
        ["E037 an empty id"] = o => o.EditAll(json => json["id"] = ""),
        ["E037 an id that is a number"] = o => o.EditAll(json => json["id"] = 7),
        ["E037 another id then, in an object of OCFL 1.0"] = o => { o.Delete(Declaration); o.Write("0=ocfl_object_1.0", "ocfl_object_1.0\n"); o.EditAll(json => json["type"] = "https://ocfl.io/1.0/spec/#inventory"); o.EditOne("v1", json => json["id"] = "urn:docpipeline:stockport:agreement"); },
        ["E038 an unknown type"] = o => o.EditAll(json => json["type"] = "https://ocfl.io/1.1/spec/"),
        ["E038 a type of another version than the declaration"] = o => o.EditAll(json => json["type"] = "https://ocfl.io/1.0/spec/#inventory"),
        ["E039 a manifest of another algorithm"] = o => o.EditText(text => text.Replace(one, one[..64], StringComparison.Ordinal)),
        ["E040 a head that is not the highest version"] = o => o.EditHead(json => json["head"] = "v2"),
        ["E040 a head that is no version"] = o => o.EditHead(json => json["head"] = 3),
        ["E040 E064 the inventory of an earlier version"] = o => o.WriteInventory("v3", File.ReadAllBytes(o.PathOf("v2/inventory.json"))),
        ["E041 no manifest"] = o => o.EditAll(json => json.Remove("manifest")),
        ["E042 a content path outside the versions"] = o => o.EditAll(json => Paths(json, one)[0] = "content/a.txt"),
        ["E042 a content path of a version that is not there"] = o => o.EditAll(json => Paths(json, one)[0] = "v7/content/a.txt"),
        ["E043 no versions"] = o => o.EditAll(json => json.Remove("versions")),
        ["E044 versions in capitals"] = o => o.EditText(text => text.Replace("\"versions\"", "\"Versions\"", StringComparison.Ordinal)),
        ["E045 versions that are a list"] = o => o.EditAll(json => json["versions"] = new JsonArray()),
        ["E010 E046 the folder of a version between others is gone"] = o => o.Delete("v2"),
        ["E046 the folder of the last version is gone"] = o => o.Delete("v3"),
        ["E046 a version that nothing names"] = o => o.Write("v4/content/a.txt", "four"),
        ["E047 a version that is a text"] = o => o.EditHead(json => json["versions"]!["v2"] = "second"),
        ["E048 no time"] = o => o.EditAll(json => Version(json, "v1").Remove("created")),
        ["E048 no state"] = o => o.EditHead(json => Version(json, "v2").Remove("state")),
        ["E049 a day"] = o => o.EditAll(json => Version(json, "v1")["created"] = "2026-11-26"),
        ["E049 no time zone"] = o => o.EditAll(json => Version(json, "v1")["created"] = "2026-11-26T13:00:00"),
        ["E049 no such day"] = o => o.EditAll(json => Version(json, "v1")["created"] = "2026-02-29T13:00:00Z"),
        ["E049 a number"] = o => o.EditAll(json => Version(json, "v1")["created"] = 1790000000),
        ["E050 a state with an unknown digest"] = o => o.EditHead(json => Rename(State(json, "v3"), three, DigestOf("four").Hex)),
        ["E050 a state with a digest in capitals"] = o => o.EditAll(json => Rename(State(json, "v1"), one, one.ToUpperInvariant())),
        ["E050 a state that is a list"] = o => o.EditHead(json => Version(json, "v3")["state"] = new JsonArray()),
        ["E050 files that are a text"] = o => o.EditHead(json => State(json, "v3")[three] = "a.txt"),
        ["E052 a logical path with two points"] = o => Logical(o, "b/../a.txt"),
        ["E052 a logical path with an empty element"] = o => Logical(o, "b//a.txt"),
        ["E053 a logical path that begins with a slash"] = o => Logical(o, "/a.txt"),
        ["E053 a logical path that ends with a slash"] = o => Logical(o, "a.txt/"),
        ["E054 a user without name"] = o => o.EditAll(json => Version(json, "v1")["user"]!.AsObject().Remove("name")),
        ["E054 a user that is a text"] = o => o.EditAll(json => Version(json, "v1")["user"] = "office"),
        ["E054 an address that is a number"] = o => o.EditAll(json => Version(json, "v1")["user"]!["address"] = 7),
        ["E055 fixity in capitals"] = o => o.EditAll(json => json["Fixity"] = new JsonObject()),
        ["E056 fixity of no algorithm"] = o => Fixity(o, "notes", "00"),
        ["E057 fixity of a file that is not in the manifest"] = o => o.EditAll(json => json["fixity"] = Block("md5", new string('0', 32), "v1/content/x.txt")),
        ["E057 fixity that is a list"] = o => o.EditAll(json => json["fixity"] = new JsonObject { ["md5"] = new JsonArray() }),
        ["E057 a digest that is too short"] = o => Fixity(o, "md5", "00"),
        ["E058 no digest file"] = o => o.Delete("v2/inventory.json.sha512"),
        ["E059 a digest file of another algorithm"] = o => o.Move("v2/inventory.json.sha512", "v2/inventory.json.sha256"),
        ["E060 another digest"] = o => o.Write("inventory.json.sha512", o.Read("v1/inventory.json.sha512")),
        ["E061 a digest file without name"] = o => o.Write("inventory.json.sha512", o.Read("inventory.json.sha512").Split(' ')[0]),
        ["E061 a digest file with two lines"] = o => o.Write("inventory.json.sha512", o.Read("inventory.json.sha512") + "\n"),
        ["E063 no inventory"] = o => { o.Delete("inventory.json"); o.Delete("inventory.json.sha512"); },
        ["E064 an inventory that differs from that of the head"] = o => o.WriteInventory("", Encoding.UTF8.GetBytes(o.Read("inventory.json") + "\n")),
        ["E046 E064 an inventory that is behind"] = o => o.WriteInventory("", File.ReadAllBytes(o.PathOf("v2/inventory.json"))),
        ["E066 another state then"] = o => o.EditOne("v1", json => State(json, "v1")[one] = new JsonArray("z.txt")),
        ["E066 a digest of then that leads elsewhere"] = o => o.EditOne("v2", json => State(json, "v1")[one] = new JsonArray("a.txt", "copy.txt")),
        ["E067 a file among the extensions"] = o => o.Write("extensions/config.json", "{}"),
        ["E082 an object in an object"] = o => o.Write("inner/object/0=ocfl_object_1.1", "ocfl_object_1.1\n"),
        ["E090 a link in place of a file"] = o => { o.Move("v1/content/a.txt", "logs/a.txt"); File.CreateSymbolicLink(o.PathOf("v1/content/a.txt"), o.PathOf("logs/a.txt")); },
        ["E092 a content file with other bytes"] = o => o.Write("v1/content/a.txt", "0ne"),
        ["E092 a content file is gone"] = o => o.Delete("v1/content/a.txt"),
        ["E066 E092 a manifest of then with another digest"] = o => o.EditOne("v2", json => { Rename(Manifest(json), one, DigestOf("1").Hex); Rename(State(json, "v1"), one, DigestOf("1").Hex); State(json, "v1")[DigestOf("1").Hex] = new JsonArray("a.txt"); }),
        ["E092 content paths that are a text"] = o => o.EditAll(json => Manifest(json)[one] = "v1/content/a.txt"),
        ["E092 no content path"] = o => o.EditAll(json => Manifest(json)[one] = new JsonArray()),
        ["E092 E093 a content file of which fixity is stated is gone"] = o => { Fixity(o, "md5", Md5("one")); o.Delete("v1/content/a.txt"); },
        ["E093 fixity with another digest"] = o => Fixity(o, "md5", new string('0', 32)),
        ["E094 a message that is a number"] = o => o.EditAll(json => Version(json, "v1")["message"] = 7),
        ["E095 a logical path twice"] = o => o.EditHead(json => State(json, "v3")[one] = new JsonArray("a.txt")),
        ["E095 a logical path that is the folder of another"] = o => o.EditHead(json => State(json, "v3")[one] = new JsonArray("a.txt/b.txt")),
        ["E096 a digest twice in the manifest"] = o => o.EditAll(json => Manifest(json)[one.ToUpperInvariant()] = new JsonArray("v1/content/a.txt")),
        ["E097 a digest twice in a block of fixity"] = o => o.EditAll(json => json["fixity"] = new JsonObject { ["md5"] = new JsonObject { [Md5("one")] = new JsonArray("v1/content/a.txt"), [Md5("one").ToUpperInvariant()] = new JsonArray() } }),
        ["E099 a content path with two points"] = o => o.EditAll(json => Paths(json, one)[0] = "v1/content/../a.txt"),
        ["E099 a path of fixity with an empty element"] = o => o.EditAll(json => json["fixity"] = Block("md5", Md5("one"), "v1/content//a.txt")),
        ["E100 a path of fixity that ends with a slash"] = o => o.EditAll(json => json["fixity"] = Block("md5", Md5("one"), "v1/content/a.txt/")),
        ["E101 a path of fixity twice"] = o => o.EditAll(json => json["fixity"] = new JsonObject { ["md5"] = new JsonObject { [Md5("one")] = new JsonArray("v1/content/a.txt", "v1/content/a.txt") } }),
        ["E100 a content path that begins with a slash"] = o => o.EditAll(json => Paths(json, one)[0] = "/v1/content/a.txt"),
        ["E101 a content path twice"] = o => o.EditAll(json => Paths(json, one).Add("v1/content/a.txt")),
        ["E102 an unknown key"] = o => o.EditAll(json => json["note"] = "new"),
        ["E102 an unknown key of a version"] = o => o.EditAll(json => Version(json, "v1")["note"] = "new"),
        ["E102 an unknown key of a user"] = o => o.EditAll(json => Version(json, "v1")["user"]!["note"] = "new"),
        ["E103 a later version of an earlier OCFL"] = o => { o.Move(Declaration, "0=ocfl_object_1.0"); o.Write("0=ocfl_object_1.0", "ocfl_object_1.0\n"); foreach (string of in (string[])["", "v2", "v3"]) o.EditOne(of, json => json["type"] = "https://ocfl.io/1.0/spec/#inventory"); },
        ["E104 a version without v"] = o => o.EditHead(json => Rename(json["versions"]!.AsObject(), "v3", "3")),
        ["E105 a version of the number 0"] = o => o.EditHead(json => Rename(json["versions"]!.AsObject(), "v3", "v0")),
        ["E106 a manifest that is a list"] = o => o.EditAll(json => json["manifest"] = new JsonArray()),
        ["E107 a digest that no state uses"] = o => { o.Write("v3/content/four.txt", "four"); o.EditHead(json => Manifest(json)[DigestOf("four").Hex] = new JsonArray("v3/content/four.txt")); },
        ["E108 an empty contentDirectory"] = o => o.EditAll(json => json["contentDirectory"] = ""),
        ["E108 a contentDirectory that is a number"] = o => o.EditAll(json => json["contentDirectory"] = 7),
        ["E110 another id then"] = o => o.EditOne("v1", json => json["id"] = "urn:docpipeline:stockport:agreement"),
        ["E111 a fixity that is a list"] = o => o.EditAll(json => json["fixity"] = new JsonArray()),
        ["W001 padded names"] = o => o.RenameVersions(("v1", "v0001"), ("v2", "v0002"), ("v3", "v0003")),
        ["W002 a folder beside the content folder"] = o => o.Write("v1/notes/note.txt", "note"),
        ["W003 an empty content folder"] = o => o.MakeFolder("v3/content"),
        ["W004 sha256"] = ToSha256,
        ["W005 an id that is no URI"] = o => o.EditAll(json => json["id"] = "agreement"),
        ["W007 no message"] = o => o.EditAll(json => Version(json, "v1").Remove("message")),
        ["W007 no user"] = o => o.EditAll(json => Version(json, "v1").Remove("user")),
        ["W008 no address"] = o => o.EditAll(json => Version(json, "v1")["user"]!.AsObject().Remove("address")),
        ["W009 an address that is no URI"] = o => o.EditAll(json => Version(json, "v1")["user"]!["address"] = "office@example.org"),
        ["W010 a version's folder without inventory"] = o => { o.Delete("v1/inventory.json"); o.Delete("v1/inventory.json.sha512"); },
        ["W011 another message then"] = o => o.EditOne("v1", json => Version(json, "v1")["message"] = "Another"),
        ["W013 an extension that is not registered"] = o => o.Write("extensions/our-extension/config.json", "{}"),
    };

    internal static IReadOnlyDictionary<string, Action<OcflFixture>> OfOneVersion { get; } = new Dictionary<string, Action<OcflFixture>>(StringComparer.Ordinal)
    {
        ["E008 no version"] = o => { o.Delete("v1"); o.EditAll(json => { json["versions"] = new JsonObject(); json["manifest"] = new JsonObject(); }); },
        ["E009 the first version is 2"] = o => o.RenameVersions(("v1", "v2")),
        ["E021 W002 content in another folder than content"] = o => { o.Move("v1/content", "v1/data"); o.EditAll(json => Paths(json, one)[0] = "v1/data/a.txt"); },
        ["E033 no JSON"] = o => o.EditText(text => text[..^10]),
        ["E033 a list"] = o => o.EditText(_ => "[]"),
        ["E033 no UTF-8"] = o => o.EditBytes(bytes => [.. bytes[..^4], 0xff, .. bytes[^4..]]),
        ["E033 a byte order mark"] = o => o.EditBytes(bytes => [0xef, 0xbb, 0xbf, .. bytes]),
        ["E033 half of a surrogate pair"] = o => o.EditText(text => text.Replace("Entry 1", @"\ud83c", StringComparison.Ordinal)),
        ["E033 a key twice"] = o => o.EditText(text => text.Replace("\"head\"", "\"head\": \"v1\", \"head\"", StringComparison.Ordinal)),
    };

    private static void Declare(OcflFixture o, string name)
    {
        o.Delete(Declaration);
        o.Write(name, $"{name[2..]}\n");
    }

    private static JsonObject Manifest(JsonObject json) => json["manifest"]!.AsObject();

    private static JsonArray Paths(JsonObject json, string digest) => Manifest(json)[digest]!.AsArray();

    private static JsonObject Version(JsonObject json, string name) => json["versions"]![name]!.AsObject();

    private static JsonObject State(JsonObject json, string name) => Version(json, name)["state"]!.AsObject();

    private static void Rename(JsonObject json, string from, string to)
    {
        JsonNode value = json[from]!;
        json.Remove(from);
        json[to] = value;
    }

    private static void Logical(OcflFixture o, string path) => o.EditHead(json => State(json, "v3")[three] = new JsonArray(path));

    private static JsonObject Block(string algorithm, string digest, string path) => new() { [algorithm] = new JsonObject { [digest] = new JsonArray(path) } };

    private static void Fixity(OcflFixture o, string algorithm, string digest) => o.EditAll(json => json["fixity"] = Block(algorithm, digest, "v1/content/a.txt"));

#pragma warning disable CA5351
    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351

    internal static void ToSha256(OcflFixture o)
    {
        o.EditText(text => ((string[])["one", "two", "three"]).Aggregate(
            text.Replace("\"sha512\"", "\"sha256\"", StringComparison.Ordinal),
            (all, content) => all.Replace(DigestOf(content).Hex, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))), StringComparison.Ordinal)));
        foreach (string of in (string[])["", "v1", "v2", "v3"])
        {
            byte[] inventory = File.ReadAllBytes(o.PathOf(Path.Combine(of, "inventory.json")));
            o.Delete(Path.Combine(of, "inventory.json.sha512"));
            o.WriteInventory(of, inventory, "sha256");
        }
    }
}
