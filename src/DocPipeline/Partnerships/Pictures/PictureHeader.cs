using System.Buffers.Binary;

namespace DocPipeline.Partnerships.Pictures;

/// <summary>Reads how large a picture is from the bytes at its start, and whether it is whole as far as can be told without drawing it.</summary>
/// <remarks>Sources: PNG (ISO/IEC 15948:2004), 5.3 chunk layout, 11.2.2 IHDR, 11.3.5.3 pHYs; JPEG (ITU-T T.81), annex B; JFIF 1.02.</remarks>
internal static class PictureHeader
{
    private const int MostPixels = 20_000;
    private const double EmuPerInch = 914_400;
    private const double UsualResolution = 96;
    private const double InchesPerMetre = 39.3701;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The picture; nothing where it is neither PNG nor JPEG, or damaged.</summary>
    internal static Picture? Read(ReadOnlyMemory<byte> content)
    {
        if (Measured(content) is not { Width: > 0 and <= MostPixels, Height: > 0 and <= MostPixels } size) return null;
        double resolution = size.Resolution is >= 30 and <= 2_400 ? size.Resolution : UsualResolution;
        return new Picture(content, size.Type, (long)(size.Width * EmuPerInch / resolution), (long)(size.Height * EmuPerInch / resolution));
    }

    /// <summary>How many pixels a picture says that it has; nothing where it is neither PNG nor JPEG, or damaged.</summary>
    internal static (int Width, int Height)? SizeOf(ReadOnlyMemory<byte> content) => Measured(content) is { Width: > 0, Height: > 0 } size ? (size.Width, size.Height) : null;

    private static (string Type, int Width, int Height, double Resolution)? Measured(ReadOnlyMemory<byte> content)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        return bytes.StartsWith(PngSignature) ? Png(bytes) : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg(bytes) : null;
    }

    // A chunk is its length, its name, its content and a checksum; the last is IEND.
    private static (string, int, int, double)? Png(ReadOnlySpan<byte> bytes)
    {
        (int width, int height, double resolution) = (0, 0, 0);
        for (int at = PngSignature.Length; at + 12 <= bytes.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12) return null;
            ReadOnlySpan<byte> name = bytes.Slice(at + 4, 4);
            ReadOnlySpan<byte> content = bytes.Slice(at + 8, (int)length);
            if (name.SequenceEqual("IHDR"u8) && length == 13) (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
            else if (name.SequenceEqual("pHYs"u8) && length == 9 && content[8] == 1) resolution = BinaryPrimitives.ReadUInt32BigEndian(content) / InchesPerMetre;
            else if (name.SequenceEqual("IEND"u8)) return ("image/png", width, height, resolution);
            at += 12 + (int)length;
        }

        return null;
    }

    // Segments up to the frame header (SOF), which has the size; the scan that follows is not looked at, only that there is one.
    private static (string, int, int, double)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        (int width, int height, double resolution) = (0, 0, 0);
        for (int at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            byte marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length) return null;
            ReadOnlySpan<byte> segment = bytes.Slice(at + 4, length - 2);
            if (marker == 0xE0 && segment.Length >= 12 && segment.StartsWith("JFIF\0"u8))
                resolution = BinaryPrimitives.ReadUInt16BigEndian(segment[8..]) * segment[7] switch { 1 => 1, 2 => 2.54, _ => 0 };
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && segment.Length >= 5)
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
            else if (marker == 0xDA) return at + 2 + length < bytes.Length ? ("image/jpeg", width, height, resolution) : null;
            at += 2 + length;
        }

        return null;
    }
}
