using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace DocPipeline.Documents.Packaging;

/// <summary>
/// Writes a zip file whose bytes depend on the entries alone: entries in ordinal order of their names, one fixed time, no extra fields,
/// no data descriptors. <see cref="ZipArchive"/> cannot: it stamps times and offers no compression level between its four.
/// </summary>
/// <remarks>Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record). No zip64:
/// a document of 4 GB is refused long before.</remarks>
internal static class RepeatableZip
{
    // 1980-01-01 00:00:00, the earliest time that a zip can hold (APPNOTE 4.4.6).
    private const ushort DosTime = 0;
    private const ushort DosDate = (0 << 9) | (1 << 5) | 1;
    private const ushort VersionNeeded = 20;
    private const ushort Utf8Names = 1 << 11;
    private const ushort Deflated = 8;
    private const ushort Stored = 0;

    /// <summary>Compresses one entry; the result can be kept and written into many files.</summary>
    /// <param name="name">The name, forward slashes.</param>
    /// <param name="content">The content.</param>
    internal static ZipEntry Compress(string name, ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream(content.Length / 4 + 64);
        using (var deflate = new DeflateStream(packed, new ZLibCompressionOptions { CompressionLevel = 6 }, leaveOpen: true))
            deflate.Write(content);
        bool smaller = packed.Length < content.Length;
        return new ZipEntry(
            name,
            smaller ? packed.GetBuffer().AsMemory(0, (int)packed.Length) : content.ToArray(),
            (uint)content.Length,
            Crc32.HashToUInt32(content),
            smaller);
    }

    /// <summary>Writes the entries as one zip file.</summary>
    /// <exception cref="ArgumentException">Two entries have the same name.</exception>
    internal static byte[] Write(IEnumerable<ZipEntry> entries)
    {
        ZipEntry[] ordered = [.. entries.OrderBy(e => e.Name, StringComparer.Ordinal)];
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Name == ordered[i - 1].Name)
                throw new ArgumentException($"Two entries are named {ordered[i].Name}.", nameof(entries));
        }

        using var file = new MemoryStream(ordered.Sum(e => e.Packed.Length + 2 * e.Name.Length + 76) + 22);
        var offsets = new uint[ordered.Length];
        Span<byte> header = stackalloc byte[46];
        for (int i = 0; i < ordered.Length; i++)
        {
            offsets[i] = (uint)file.Position;
            byte[] name = Encoding.UTF8.GetBytes(ordered[i].Name);
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
            WriteCommon(header[4..], ordered[i], name.Length);
            file.Write(header[..30]);
            file.Write(name);
            file.Write(ordered[i].Packed.Span);
        }

        uint directory = (uint)file.Position;
        for (int i = 0; i < ordered.Length; i++)
        {
            byte[] name = Encoding.UTF8.GetBytes(ordered[i].Name);
            header.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], VersionNeeded);
            WriteCommon(header[6..], ordered[i], name.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(header[42..], offsets[i]);
            file.Write(header);
            file.Write(name);
        }

        uint end = (uint)file.Position;
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], (ushort)ordered.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[10..], (ushort)ordered.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], end - directory);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], directory);
        file.Write(header[..22]);
        return file.ToArray();
    }

    // The 26 bytes that a local header and a central header share, from "version needed" to "extra field length".
    private static void WriteCommon(Span<byte> at, ZipEntry entry, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, VersionNeeded);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(at[4..], entry.IsDeflated ? Deflated : Stored);
        BinaryPrimitives.WriteUInt16LittleEndian(at[6..], DosTime);
        BinaryPrimitives.WriteUInt16LittleEndian(at[8..], DosDate);
        BinaryPrimitives.WriteUInt32LittleEndian(at[10..], entry.Crc32);
        BinaryPrimitives.WriteUInt32LittleEndian(at[14..], (uint)entry.Packed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(at[18..], entry.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], (ushort)nameLength);
        BinaryPrimitives.WriteUInt16LittleEndian(at[24..], 0);
    }
}
