using DocPipeline.Archive.Ocfl;

namespace DocPipeline.Tests.Archive.Ocfl.Validation;

/// <summary>Storage roots that break a rule of OCFL, named as in <see cref="BadObjects"/>.</summary>
internal static class BadRoots
{
    private const string Declaration = "0=ocfl_1.1";

    internal static IReadOnlyDictionary<string, Action<OcflFixture>> All { get; } = new Dictionary<string, Action<OcflFixture>>(StringComparer.Ordinal)
    {
        ["E003 an object without declaration"] = r => Delete(r, $"{r.Object}/0=ocfl_object_1.1"),
        ["E003 E063 an object of which only its versions are left"] = r => { foreach (string name in (string[])["0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512"]) Delete(r, $"{r.Object}/{name}"); },
        ["E037 an object twice"] = r => Copy(r, r.Object, "abc/def/abc/copy"),
        ["E069 no declaration"] = r => Delete(r, Declaration),
        ["E070 a layout that is no JSON"] = r => Write(r, "ocfl_layout.json", "hashed"),
        ["E070 a layout without description"] = r => Write(r, "ocfl_layout.json", $$"""{"extension": "{{OcflLayout.Extension}}"}"""),
        ["E071 a layout that is not registered"] = r => Write(r, "ocfl_layout.json", """{"extension": "pairs", "description": "in pairs"}"""),
        ["E072 E085 a folder that ends in no object"] = r => Write(r, $"{r.Object[..7]}/fff/notes/note.txt", "note"),
        ["E073 an empty folder"] = r => Directory.CreateDirectory(At(r, "abc/def")),
        ["E074 a storage root in the storage root"] = r => Write(r, "inner/0=ocfl_1.1", "ocfl_1.1\n"),
        ["E075 declaration without tag"] = r => Declare(r, "ocfl_1.1", "ocfl_1.1\n"),
        ["E076 two declarations"] = r => Write(r, "0=ocfl_1.0", "ocfl_1.0\n"),
        ["E077 declaration of an unknown version"] = r => Declare(r, "0=ocfl_9.9", "ocfl_9.9\n"),
        ["E078 declaration with tag 1"] = r => Declare(r, "1=ocfl_1.1", "ocfl_1.1\n"),
        ["E079 declaration of something else"] = r => Declare(r, "0=root_1.1", "root_1.1\n"),
        ["E080 declaration with another text"] = r => Write(r, Declaration, "ocfl_1.1"),
        ["E081 objects of a later version than their root"] = r => Declare(r, "0=ocfl_1.0", "ocfl_1.0\n"),
        ["E083 an object in another place"] = r => Move(r, r.Object, $"{r.Object}1"),
        ["E084 a file in a folder that leads to objects"] = r => Write(r, $"{r.Object[..7]}/note.txt", "note"),
        ["E088 a folder of other files"] = r => Write(r, "notes/2026/note.txt", "note"),
        ["E090 a link"] = r => File.CreateSymbolicLink(At(r, $"{r.Object[..3]}/link"), At(r, r.Object)),
        ["E112 a file among the extensions"] = r => Write(r, "extensions/config.json", "{}"),
        ["W014 two depths"] = r => { Delete(r, "ocfl_layout.json"); Move(r, r.Object, "abc/object"); },
        ["W015 one object in the root and one in folders"] = r => { Delete(r, "ocfl_layout.json"); Move(r, r.Object, "object"); },
        ["W016 an extension that is not registered"] = r => Write(r, "extensions/our-extension/config.json", "{}"),
    };

    private static string At(OcflFixture root, string path) => Path.Combine(root.Folder, path);

    private static void Delete(OcflFixture root, string path) => File.Delete(At(root, path));

    private static void Write(OcflFixture root, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(root, path))!);
        File.WriteAllText(At(root, path), text);
    }

    private static void Declare(OcflFixture root, string name, string text)
    {
        Delete(root, Declaration);
        Write(root, name, text);
    }

    // The folders above are taken away too: an empty one would be another fault.
    private static void Move(OcflFixture root, string from, string to)
    {
        string temporary = At(root, "moving");
        Directory.Move(At(root, from), temporary);
        for (string above = Path.GetDirectoryName(from)!; above.Length > 0 && !Directory.EnumerateFileSystemEntries(At(root, above)).Any(); above = Path.GetDirectoryName(above)!)
            Directory.Delete(At(root, above));
        Directory.CreateDirectory(Path.GetDirectoryName(At(root, to))!);
        Directory.Move(temporary, At(root, to));
    }

    private static void Copy(OcflFixture root, string from, string to)
    {
        foreach (string file in Directory.GetFiles(At(root, from), "*", SearchOption.AllDirectories))
        {
            string copy = At(root, Path.Combine(to, Path.GetRelativePath(At(root, from), file)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
