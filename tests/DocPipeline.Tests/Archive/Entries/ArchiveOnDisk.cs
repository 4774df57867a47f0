using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Rounds;

namespace DocPipeline.Tests.Archive.Entries;

/// <summary>
/// A small archive in a folder, the same to the last byte at every run but for the signatures: three objects of five entries, sealed after
/// the third and the fifth; beside it the log's public key and the receipt of the third leaf, as a partner would have kept it.
/// </summary>
internal sealed class ArchiveOnDisk : IDisposable
{
    internal const string Origin = "archive.example.org/cheshire-west";

    internal static readonly ObjectId Record = ObjectId.Of("urn:docpipeline:cheshire-west:record:partnership");
    internal static readonly ObjectId Annex = ObjectId.Of("urn:docpipeline:cheshire-west:document:annex");

    private readonly TemporaryFolder folder = new();

    private ArchiveOnDisk()
    {
        Store = FolderBlobStore.Open(folder["store"], Archives.Noon);
        Signer = SignerOf("key");
        File.WriteAllText(KeyFile, $"{Signer.Key}\n");
    }

    internal string Folder => folder.Path;

    internal string KeyFile => folder["log.vkey"];

    internal string ReceiptFile => folder["receipt.tlog-proof"];

    internal FolderBlobStore Store { get; }

    internal FileLogSigner Signer { get; }

    /// <summary>Files and seals everything.</summary>
    /// <param name="words">What the documents say: other words make another history.</param>
    internal static async Task<ArchiveOnDisk> MakeAsync(string words = "Agreement")
    {
        ArchiveOnDisk made = new();
        using DocumentArchive archive = Archives.Open(made.Store);
        await archive.File(Request(Archives.Agreement, 1, $"{words}, version 1", "agreement.docx"));
        await archive.File(Request(Record, 1, "Record 1", "record.yaml"));
        await archive.File(Request(Archives.Agreement, 2, $"{words}, version 2", "agreement.docx"));
        Archives.Done(await archive.Log.SealAsync([made.Signer], default));
        await File.WriteAllTextAsync(made.ReceiptFile, Archives.Done(await archive.Log.ReceiptAsync(2, default)).ToString());
        CopyFolder(made.folder["store"], made.folder["earlier"]);
        await archive.File(Request(Record, 2, "Record 2", "record.yaml"));
        await archive.File(Request(Annex, 1, "Annex A", "Annex-A.docx"));
        Archives.Done(await archive.Log.SealAsync([made.Signer], default));
        File.Copy(made.PathOf("log/checkpoint"), made.folder["kept"]);
        return made;
    }

    /// <summary>A copy of the store as it is a while later: a round of signatures was run about the agreement's first version, filed and sealed.</summary>
    /// <returns>The copy's folder, which is called <c>later</c>.</returns>
    internal async Task<string> WithRoundAsync()
    {
        CopyFolder(folder["store"], folder["later"]);
        FolderBlobStore store = FolderBlobStore.Open(folder["later"], Archives.Noon);
        using DocumentArchive archive = Archives.Open(store, salt: 50);
        Sha512 digest = Archives.Done((await archive.EntriesAsync(Archives.Agreement, default))!)[0].Files[LogicalPath.Of("agreement.docx")];
        RoundCall[] story = [RoundWords.Issue(document: new RoundDocument(Archives.Agreement, VersionNumber.First, digest)), RoundWords.View(1), RoundWords.Sign(1, attachments: 1), RoundWords.Sign(2), RoundWords.Close()];
        foreach (RoundCall call in story) await archive.Append(call);
        await archive.File(Archives.Request(3) with { Files = Archives.Done(await archive.Rounds.FilesAsync(RoundWords.Agreement, default)), KeepsOtherFiles = true });
        Archives.Done(await archive.Log.SealAsync([Signer], default));
        return folder["later"];
    }

    /// <summary>A request of one document of those words, and of a file that is the same in every entry.</summary>
    internal static EntryRequest Request(ObjectId id, int number, string words, string file) => Archives.Request(number, id: id) with
    {
        Files = new Dictionary<LogicalPath, ReadOnlyMemory<byte>> { [LogicalPath.Of(file)] = Encoding.UTF8.GetBytes(words), [LogicalPath.Of("record.zip")] = "The record"u8.ToArray() },
    };

    /// <summary>A key that follows from a word, in a file of its own.</summary>
    internal FileLogSigner SignerOf(string word)
    {
        using ECDsa key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = SHA256.HashData(Encoding.ASCII.GetBytes(word)) });
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (StreamWriter file = new(folder[$"{word}.pem"], options)) file.Write(key.ExportPkcs8PrivateKeyPem() + "\n");
        return Archives.Done(FileLogSigner.Open(folder[$"{word}.pem"], Origin, passphrase: null));
    }

    // What somebody who can write to the folder may do.

    internal string PathOf(string name) => Path.Combine(folder["store"], name);

    internal string PathOf(ObjectId id, string name) => PathOf($"archive/{OcflLayout.PathOf(id.Value)}/{name}");

    internal static string Leaf(long index) => string.Create(CultureInfo.InvariantCulture, $"log/leaf/{index:D20}");

    internal static string Kept(long size) => string.Create(CultureInfo.InvariantCulture, $"log/checkpoints/{size:D20}");

    internal static void Flip(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[^3] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    internal static void Swap(string one, string other)
    {
        byte[] bytes = File.ReadAllBytes(one);
        File.Copy(other, one, overwrite: true);
        File.WriteAllBytes(other, bytes);
    }

    /// <summary>Changes a text in an entry's inventory and works every digest out anew, so that the object is sound in itself.</summary>
    internal void Rewrite(ObjectId id, int entry, string was, string becomes)
    {
        foreach (string name in new[] { string.Create(CultureInfo.InvariantCulture, $"v{entry}/inventory.json"), "inventory.json" })
        {
            string text = File.ReadAllText(PathOf(id, name));
            Assert.Contains(was, text, StringComparison.Ordinal);
            File.WriteAllText(PathOf(id, name), text.Replace(was, becomes, StringComparison.Ordinal));
            File.WriteAllText(PathOf(id, $"{name}.sha512"), $"{DigestOf(PathOf(id, name))}  inventory.json\n");
        }
    }

    internal static string DigestOf(string path) => Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(path)));

    /// <summary>Puts back the state of the whole store after the third leaf.</summary>
    internal void RollBack()
    {
        Directory.Delete(folder["store"], recursive: true);
        CopyFolder(folder["earlier"], folder["store"]);
    }

    /// <summary>Signs the newest checkpoint with another key of the same name.</summary>
    internal async Task ResignAsync()
    {
        using FileLogSigner other = SignerOf("other");
        string text = File.ReadAllText(PathOf("log/checkpoint")).Split("\n\n")[0] + "\n";
        byte[] note = Archives.Done(await SignedNote.SignAsync(text, [other], default)).ToBytes();
        foreach (string name in new[] { "log/checkpoint", Kept(5) }) await File.WriteAllBytesAsync(PathOf(name), note);
    }

    public void Dispose()
    {
        Signer.Dispose();
        folder.Dispose();
    }

    internal static void CopyFolder(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
