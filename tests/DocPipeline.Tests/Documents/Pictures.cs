using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace DocPipeline.Tests.Documents;

/// <summary>Pictures made for tests.</summary>
internal static class Pictures
{
    /// <summary>A whole PNG in one grey.</summary>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height.</param>
    /// <param name="perMetre">The resolution that it states, in pixels to the metre; 0 for none.</param>
    /// <param name="grey">Tells it from others.</param>
    internal static byte[] Png(int width, int height, int perMetre = 0, byte grey = 0x80)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        Chunk(png, "IHDR"u8, header);
        if (perMetre > 0)
        {
            byte[] resolution = new byte[9];
            BinaryPrimitives.WriteInt32BigEndian(resolution, perMetre);
            BinaryPrimitives.WriteInt32BigEndian(resolution.AsSpan(4), perMetre);
            resolution[8] = 1;
            Chunk(png, "pHYs"u8, resolution);
        }

        using var pixels = new MemoryStream();
        using (var deflate = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] row = new byte[width + 1];
            row.AsSpan(1).Fill(grey);
            for (int y = 0; y < height; y++) deflate.Write(row);
        }

        Chunk(png, "IDAT"u8, pixels.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>The start of a JPEG, up to and with its first scan: as much as its size can be read from.</summary>
    internal static byte[] JpegHeader(ushort width, ushort height, byte unit, ushort density) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 2, unit, (byte)(density >> 8), (byte)density, (byte)(density >> 8), (byte)density, 0, 0,
        0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x00, 0xFF, 0xD9,
    ];

    private static void Chunk(Stream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(name);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32([.. name, .. content]));
        png.Write(number);
    }
}
