using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace DocPipeline.Testing.Hostile;

/// <summary>An entry of a zip, with everything that its two headers can say wrongly. What is not set is said rightly.</summary>
public sealed record RawEntry(string Name, byte[] Content)
{
    public bool IsStored { get; init; }

    public int Flags { get; init; }

    public int? Method { get; init; }

    public string? LocalName { get; init; }

    public int? LocalMethod { get; init; }

    public uint? Crc { get; init; }

    public uint? Unpacked { get; init; }

    public uint? LocalUnpacked { get; init; }

    public byte[]? Packed { get; init; }

    public byte[] CentralExtra { get; init; } = [];

    public byte[] LocalExtra { get; init; } = [];

    public uint ExternalAttributes { get; init; }

    public byte[] After { get; init; } = [];

    /// <summary>The entry of the directory refers to the data of that other entry.</summary>
    public int? SharesDataOf { get; init; }
}

/// <summary>Writes zips that no program would write.</summary>
public static class RawZip
{
    public static byte[] Write(IReadOnlyList<RawEntry> given, int? count = null, uint? directoryAt = null, byte[]? comment = null, byte[]? beforeEnd = null, int disk = 0)
    {
        RawEntry[] entries = [.. given.Select(entry => entry with { Packed = PackedOf(entry) })];
        var zip = new MemoryStream();
        var offsets = new List<uint>();
        foreach (RawEntry entry in entries)
        {
            offsets.Add(entry.SharesDataOf is { } other ? offsets[other] : (uint)zip.Length);
            if (entry.SharesDataOf is not null) continue;
            Header(zip, entry, isCentral: false, 0);
            zip.Write(entry.Packed!);
            zip.Write(entry.After);
        }

        uint start = (uint)zip.Length;
        for (int i = 0; i < entries.Length; i++) Header(zip, entries[i], isCentral: true, offsets[i]);
        uint size = (uint)zip.Length - start;
        if (beforeEnd is not null) zip.Write(beforeEnd);
        byte[] end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        Short(end, 4, disk);
        Short(end, 6, disk);
        Short(end, 8, count ?? entries.Length);
        Short(end, 10, count ?? entries.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), size);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), directoryAt ?? start);
        Short(end, 20, comment?.Length ?? 0);
        zip.Write(end);
        if (comment is not null) zip.Write(comment);
        return zip.ToArray();
    }

    public static byte[] Deflate(byte[] content)
    {
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(content);
        return packed.ToArray();
    }

    /// <summary>Many zeros as deflate data, without holding them.</summary>
    public static byte[] DeflatedZeros(long length)
    {
        var packed = new MemoryStream();
        byte[] zeros = new byte[1_000_000];
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (long left = length; left > 0; left -= zeros.Length) deflate.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
        }

        return packed.ToArray();
    }

    private static byte[] PackedOf(RawEntry entry) => entry.Packed ?? (entry.IsStored ? entry.Content : Deflate(entry.Content));

    private static void Header(MemoryStream zip, RawEntry entry, bool isCentral, uint offset)
    {
        byte[] name = Encoding.UTF8.GetBytes(isCentral ? entry.Name : entry.LocalName ?? entry.Name);
        byte[] extra = isCentral ? entry.CentralExtra : entry.LocalExtra;
        byte[] header = new byte[isCentral ? 46 : 30];
        int at = isCentral ? 4 : 2;
        BinaryPrimitives.WriteUInt32LittleEndian(header, isCentral ? 0x02014B50u : 0x04034B50u);
        Short(header, 4, 20);
        int method = entry.Method ?? (entry.IsStored ? 0 : 8);
        Short(header, 4 + at, entry.Flags);
        Short(header, 6 + at, isCentral ? method : entry.LocalMethod ?? method);
        Short(header, 10 + at, 0x21);
        uint unpacked = entry.Unpacked ?? (uint)entry.Content.Length;
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(12 + at), entry.Crc ?? System.IO.Hashing.Crc32.HashToUInt32(entry.Content));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(16 + at), (uint)entry.Packed!.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(20 + at), isCentral ? unpacked : entry.LocalUnpacked ?? unpacked);
        Short(header, 24 + at, name.Length);
        Short(header, 26 + at, extra.Length);
        if (isCentral)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(38), entry.ExternalAttributes);
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), offset);
        }

        zip.Write(header);
        zip.Write(name);
        zip.Write(extra);
    }

    private static void Short(byte[] bytes, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)value);
}
