using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Ocfl.Validation;

/// <summary>
/// An object or a storage root as a plain folder, good until something in it is changed. Inventories that are changed get a new digest
/// file, so that only what was changed is wrong.
/// </summary>
internal sealed class OcflFixture : IDisposable
{
    private static readonly JsonSerializerOptions written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly TemporaryFolder folder = new();

    internal string Folder => folder.Path;

    /// <summary>The folder of the only object, or of the first one of a root; empty when the folder is the object.</summary>
    internal string Object { get; private set; } = "";

    public void Dispose() => folder.Dispose();

    /// <summary>An object of three versions: one file changed by the second, one removed by the third, which brings no content.</summary>
    internal static async Task<OcflFixture> ObjectAsync() =>
        await OfAsync([("a.txt", "one"), ("b/c.txt", "two")], [("a.txt", "three"), ("b/c.txt", "two")], [("a.txt", "three")]);

    /// <summary>An object of one version.</summary>
    internal static async Task<OcflFixture> MinimalAsync() => await OfAsync([("a.txt", "one")]);

    /// <summary>A storage root with two objects.</summary>
    internal static async Task<OcflFixture> RootAsync()
    {
        MemoryStore store = new();
        await OcflWriting.WriteAllAsync(store, OcflWriting.Agreement, [("a.txt", "one")], [("a.txt", "two")]);
        await OcflWriting.WriteAllAsync(store, ObjectId.Of("urn:docpipeline:cheshire-west:record"), [("record.zip", "one")]);
        OcflFixture fixture = new() { Object = OcflLayout.PathOf(OcflWriting.Agreement.Value) };
        fixture.Export(store, "archive/");
        return fixture;
    }

    internal static async Task<OcflFixture> OfAsync(params (string, string)[][] entries)
    {
        MemoryStore store = new();
        await OcflWriting.WriteAllAsync(store, OcflWriting.Agreement, entries);
        OcflFixture fixture = new();
        fixture.Export(store, OcflWriting.Layout.RootOf(OcflWriting.Agreement) + "/");
        return fixture;
    }

    internal string PathOf(string path) => Path.Combine(Folder, Object, path);

    internal bool Has(string path) => File.Exists(PathOf(path));

    internal string Read(string path) => File.ReadAllText(PathOf(path));

    internal void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    internal void Delete(string path)
    {
        if (Has(path)) File.Delete(PathOf(path));
        else Directory.Delete(PathOf(path), recursive: true);
    }

    internal void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(to))!);
        if (Has(from)) File.Move(PathOf(from), PathOf(to));
        else Directory.Move(PathOf(from), PathOf(to));
    }

    internal void MakeFolder(string path) => Directory.CreateDirectory(PathOf(path));

    /// <summary>Changes the JSON of every inventory.</summary>
    internal void EditAll(Action<JsonObject> change) => Edit(Inventories(), change);

    /// <summary>Changes the JSON of the current inventory: in the object's folder and in the head's.</summary>
    internal void EditHead(Action<JsonObject> change) => Edit(["", JsonNode.Parse(Read(OcflInventory.FileName))!["head"]!.GetValue<string>()], change);

    /// <summary>Changes the JSON of the inventory in one folder; empty for the object's.</summary>
    internal void EditOne(string of, Action<JsonObject> change) => Edit([of], change);

    /// <summary>Changes the text of every inventory.</summary>
    internal void EditText(Func<string, string> change) => EditBytes(bytes => Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(bytes))));

    /// <summary>Changes the bytes of every inventory.</summary>
    internal void EditBytes(Func<byte[], byte[]> change)
    {
        foreach (string of in Inventories()) WriteInventory(of, change(File.ReadAllBytes(PathOf(Path.Combine(of, OcflInventory.FileName)))));
    }

    /// <summary>Writes an inventory and its digest file.</summary>
    internal void WriteInventory(string of, byte[] bytes, string algorithm = "sha512")
    {
        string path = PathOf(Path.Combine(of, OcflInventory.FileName));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        string digest = Convert.ToHexStringLower(algorithm == "sha256" ? SHA256.HashData(bytes) : SHA512.HashData(bytes));
        File.WriteAllText($"{path}.{algorithm}", $"{digest} {OcflInventory.FileName}\n");
    }

    /// <summary>Gives the versions other names, in the inventories and on the disk.</summary>
    internal void RenameVersions(params (string From, string To)[] names)
    {
        foreach ((string from, string to) in names)
        {
            Move(from, to);
            EditText(text => text.Replace($"\"{from}\"", $"\"{to}\"", StringComparison.Ordinal).Replace($"\"{from}/", $"\"{to}/", StringComparison.Ordinal));
        }
    }

    /// <summary>Copies every blob under its name as it is.</summary>
    internal void Export(MemoryStore store, string prefix)
    {
        foreach (string name in store.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            string path = Path.Combine(Folder, name[prefix.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, store[name]);
        }
    }

    private void Edit(IEnumerable<string> folders, Action<JsonObject> change)
    {
        foreach (string of in folders.ToArray())
        {
            JsonObject json = JsonNode.Parse(Read(Path.Combine(of, OcflInventory.FileName)))!.AsObject();
            change(json);
            WriteInventory(of, Encoding.UTF8.GetBytes(json.ToJsonString(written)));
        }
    }

    private IEnumerable<string> Inventories() =>
        Directory.GetDirectories(Path.Combine(Folder, Object)).Select(path => Path.GetFileName(path)).Append("").Where(of => Has(Path.Combine(of, OcflInventory.FileName)));
}
