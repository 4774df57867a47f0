using System.IO.Compression;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Entries;

/// <summary>
/// The new bytes of an entry, put down as one blob before the entry is committed: whoever finds the entry unfinished finishes it from here.
/// The blob is named by the digest of the entry's inventory, which says which bytes they are.
/// </summary>
internal static class Staging
{
    /// <summary>What the names of all staged entries begin with.</summary>
    internal const string Prefix = "staging/entries/";

    /// <summary>The name under which the bytes of an entry are staged.</summary>
    internal static BlobName NameOf(Sha512 inventory) => BlobName.Of(Prefix + inventory.Hex);

    /// <summary>The entry whose bytes a blob holds; nothing when the name is none of these.</summary>
    internal static Sha512? InventoryOf(BlobName name) =>
        name.Value.StartsWith(Prefix, StringComparison.Ordinal) && Sha512.TryRead(name.Value[Prefix.Length..], out Sha512? digest) ? digest : null;

    /// <summary>Files as one blob: a zip that is not compressed, each file named by its digest, whose comment says for which entry they are.</summary>
    internal static byte[] Pack(StagedEntry about, IEnumerable<KeyValuePair<Sha512, ReadOnlyMemory<byte>>> files)
    {
        using MemoryStream buffer = new();
        using (ZipArchive zip = new(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = about.ToString();
            foreach ((Sha512 digest, ReadOnlyMemory<byte> content) in files.OrderBy(f => f.Key.Hex, StringComparer.Ordinal))
            {
                ZipArchiveEntry entry = zip.CreateEntry(digest.Hex, CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using Stream stream = entry.Open();
                stream.Write(content.Span);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>For which entry the blob is, where it says so, and the files whose bytes are as their names say.</summary>
    internal static (StagedEntry? About, IReadOnlyDictionary<Sha512, ReadOnlyMemory<byte>> Files) Unpack(ReadOnlyMemory<byte> staged)
    {
        var files = new Dictionary<Sha512, ReadOnlyMemory<byte>>();
        try
        {
            using ZipArchive zip = new(new MemoryStream(staged.ToArray()), ZipArchiveMode.Read);
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                using MemoryStream content = new();
                using Stream stream = entry.Open();
                stream.CopyTo(content);
                byte[] bytes = content.ToArray();
                if (Sha512.TryRead(entry.FullName, out Sha512? digest) && Sha512.Of(bytes) == digest) files[digest.Value] = bytes;
            }

            return (StagedEntry.Read(zip.Comment), files);
        }
        catch (InvalidDataException)
        {
            return (null, files);
        }
    }
}
