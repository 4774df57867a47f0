using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace DocPipeline.Tests.Returns.Scans;

/// <summary>A page as a scanner delivers it: turned a little, with specks, as PNG.</summary>
/// <param name="Width">In dots.</param>
/// <param name="Height">In dots.</param>
/// <param name="Dots">From black, 0, to white, 255.</param>
internal sealed record GreyPicture(int Width, int Height, byte[] Dots)
{
    /// <summary>Reads what <c>pdftoppm -gray</c> writes (PGM, P5).</summary>
    internal static GreyPicture Read(byte[] pgm)
    {
        string[] words = Encoding.ASCII.GetString(pgm, 0, Math.Min(64, pgm.Length)).Split((char[])[' ', '\n'], 5);
        Assert.Equal(("P5", "255"), (words[0], words[3]));
        (int width, int height) = (int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
        return new GreyPicture(width, height, pgm[^(width * height)..]);
    }

    /// <summary>The same, turned about its middle.</summary>
    internal GreyPicture Turned(double degrees)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        byte[] turned = new byte[Dots.Length];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                (double dx, double dy) = (x - (Width / 2.0), y - (Height / 2.0));
                (int fx, int fy) = ((int)Math.Round((dx * cos) + (dy * sin) + (Width / 2.0)), (int)Math.Round((dy * cos) - (dx * sin) + (Height / 2.0)));
                turned[(y * Width) + x] = fx >= 0 && fy >= 0 && fx < Width && fy < Height ? Dots[(fy * Width) + fx] : (byte)255;
            }
        }

        return this with { Dots = turned };
    }

    /// <summary>The same with noise on every dot, and one dot in fifty black or white.</summary>
    internal GreyPicture Speckled(int seed)
    {
        var random = new Random(seed);
        return this with { Dots = [.. Dots.Select(d => random.Next(100) switch { 0 => (byte)0, 1 => (byte)255, _ => (byte)Math.Clamp((d * 0.8) + 30 + random.Next(-40, 41), 0, 255) })] };
    }

    internal byte[] ToPng()
    {
        byte[] rows = new byte[(Width + 1) * Height];
        for (int y = 0; y < Height; y++) Dots.AsSpan(y * Width, Width).CopyTo(rows.AsSpan((y * (Width + 1)) + 1));
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(rows);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", Header(Width, Height)), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A picture that says that it is as large as that, and holds nothing.</summary>
    internal static byte[] Claiming(int width, int height) => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", Header(width, height)), .. Chunk("IDAT", [0x78, 0x9C, 0x03, 0, 0, 0, 0, 1]), .. Chunk("IEND", [])];

    private static byte[] Header(int width, int height)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return header;
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Crc32.HashToUInt32(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }
}
