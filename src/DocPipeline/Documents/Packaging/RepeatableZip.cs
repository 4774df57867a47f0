using System.Buffers.Binary;
using System.IO.Compression;
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
    private const int LocalLength = 30;
    private const int CentralLength = 46;
    private const int EndLength = 22;

    /// <summary>The level that documents are compressed with, of zlib's 0 to 9; docs/decisions/0007 says why.</summary>
    internal const int UsualLevel = 2;

    /// <summary>Compresses one entry; the result can be kept and written into many files.</summary>
    /// <param name="name">The name, forward slashes.</param>
    /// <param name="content">The content.</param>
    /// <param name="level">The level of zlib, 0 to 9.</param>
    internal static ZipEntry Compress(string name, ReadOnlySpan<byte> content, int level = UsualLevel)
    {
        using var writer = new ZipEntryWriter(name, level);
        writer.Write(content);
        ZipEntry entry = writer.Finish();
        return entry.Packed.Length < content.Length ? entry : entry with { Packed = content.ToArray(), IsDeflated = false };
    }

    /// <summary>Writes the entries as one zip file.</summary>
    /// <exception cref="ArgumentException">Two entries have the same name.</exception>
    internal static byte[] Write(IEnumerable<ZipEntry> entries)
    {
        ZipEntry[] ordered = [.. entries];
        Array.Sort(ordered, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        long size = EndLength;
        for (int i = 0; i < ordered.Length; i++)
        {
            if (i > 0 && ordered[i].Name == ordered[i - 1].Name)
                throw new ArgumentException($"Two entries are named {ordered[i].Name}.", nameof(entries));
            size += LocalLength + CentralLength + 2 * Encoding.UTF8.GetByteCount(ordered[i].Name) + ordered[i].Packed.Length;
        }

        byte[] file = new byte[checked((int)size)];
        int at = 0;
        Span<int> offsets = ordered.Length <= 64 ? stackalloc int[ordered.Length] : new int[ordered.Length];
        for (int i = 0; i < ordered.Length; i++)
        {
            offsets[i] = at;
            Span<byte> header = file.AsSpan(at);
            int name = Encoding.UTF8.GetBytes(ordered[i].Name, header[LocalLength..]);
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
            WriteCommon(header[4..], ordered[i], name);
            ordered[i].Packed.Span.CopyTo(header[(LocalLength + name)..]);
            at += LocalLength + name + ordered[i].Packed.Length;
        }

        int directory = at;
        for (int i = 0; i < ordered.Length; i++)
        {
            Span<byte> header = file.AsSpan(at);
            int name = Encoding.UTF8.GetBytes(ordered[i].Name, header[CentralLength..]);
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], VersionNeeded);
            WriteCommon(header[6..], ordered[i], name);
            BinaryPrimitives.WriteUInt32LittleEndian(header[42..], (uint)offsets[i]);
            at += CentralLength + name;
        }

        Span<byte> end = file.AsSpan(at);
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)ordered.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)ordered.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)(at - directory));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)directory);
        return file;
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
