using System.IO.Compression;

namespace DocPipeline.Admission.Zips;

/// <summary>The entries of a zip that every program reads alike (<see cref="ZipDirectoryReader"/>), in the order in which they lie in it.</summary>
/// <param name="content">The whole file.</param>
/// <param name="entries">Its entries.</param>
internal sealed class ZipDirectory(ArraySegment<byte> content, IReadOnlyList<ZipEntry> entries)
{
    internal IReadOnlyList<ZipEntry> Entries { get; } = entries;

    internal ZipEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name);

    /// <summary>Opens an entry. Its bytes are counted and checked as they are read (<see cref="DamagedEntryException"/>).</summary>
    internal EntryStream Open(ZipEntry entry)
    {
        var packed = new PackedBytes(content.Array!, content.Offset + entry.DataAt, entry.Packed);
        return new EntryStream(entry.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed, packed, entry);
    }

    /// <summary>The bytes of an entry, packed as they are in the file.</summary>
    internal ReadOnlyMemory<byte> Packed(ZipEntry entry) => content.AsMemory(entry.DataAt, entry.Packed);

    /// <summary>Reads every entry to its end, which is what it takes to know that it is whole.</summary>
    internal void ReadAll(Reasons reasons)
    {
        byte[] buffer = new byte[81_920];
        foreach (ZipEntry entry in Entries)
        {
            try
            {
                using EntryStream stream = Open(entry);
                while (stream.Read(buffer, 0, buffer.Length) > 0)
                {
                }
            }
            catch (Exception damaged) when (damaged is DamagedEntryException or InvalidDataException)
            {
                reasons.Add(AdmissionCodes.Damaged, DamagedEntryException.Words, entry.Name);
            }
        }
    }
}
