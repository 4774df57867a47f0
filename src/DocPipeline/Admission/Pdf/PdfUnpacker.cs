using System.IO.Compression;

namespace DocPipeline.Admission.Pdf;

/// <summary>Unpacks the streams that hold objects and tables, and counts what comes out of them.</summary>
/// <remarks>Source: ISO 32000-1, 7.4.4 (FlateDecode and its predictors); PNG, section 9 (filters).</remarks>
internal sealed class PdfUnpacker(byte[] bytes)
{
    // Of all such streams together. A PDF of 20 MB holds most of its bytes in pictures, which are not unpacked.
    internal const int MostUnpacked = 50_000_000;

    private int left = MostUnpacked;

    /// <summary>The content of a stream; nothing when its bounds, its packing or its size are not those of an honest one.</summary>
    internal byte[]? Unpack(PdfValue dictionary, int data, Func<PdfValue, PdfValue> resolved)
    {
        PdfValue length = resolved(dictionary["Length"]);
        if (length.Kind != PdfKind.Number || length.Number < 0 || data + length.Number > bytes.Length || !IsEnd(data + (int)length.Number)) return null;
        PdfValue filter = One(resolved(dictionary["Filter"]), resolved);
        if (dictionary["Filter"].Kind == PdfKind.None) return Plain(data, (int)length.Number);
        if (!filter.IsName("FlateDecode") && !filter.IsName("Fl")) return null;
        PdfValue parameters = One(resolved(dictionary["DecodeParms"].Kind == PdfKind.None ? dictionary["DP"] : dictionary["DecodeParms"]), resolved);
        return Inflated(bytes, data, (int)length.Number, ref left) is { } unpacked ? WithoutPredictor(unpacked, Or(parameters["Predictor"], 1), Or(parameters["Colors"], 1), Or(parameters["BitsPerComponent"], 8), Or(parameters["Columns"], 1)) : null;
    }

    // A list of one is as good as that one; a longer list is unpacked by nobody here.
    private static PdfValue One(PdfValue value, Func<PdfValue, PdfValue> resolved) =>
        value.Kind != PdfKind.Array ? value : value.Items!.Count == 1 ? resolved(value.Items[0]) : default;

    private bool IsEnd(int at)
    {
        while (at < bytes.Length && bytes[at] is 0 or 9 or 10 or 12 or 13 or 32) at++;
        return bytes.AsSpan(at).StartsWith("endstream"u8);
    }

    private byte[]? Plain(int data, int length) => (left -= length) < 0 ? null : bytes.AsSpan(data, length).ToArray();

    /// <summary>Unpacks bytes; nothing when they cannot be, or when more than what is left comes out of them.</summary>
    internal static byte[]? Inflated(byte[] bytes, int data, int length, ref int left)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(bytes, data, length, writable: false), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            byte[] buffer = new byte[32_768];
            for (int got; (got = stream.Read(buffer, 0, buffer.Length)) > 0;)
            {
                if ((left -= got) < 0) return null;
                unpacked.Write(buffer, 0, got);
            }

            return unpacked.ToArray();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <summary>Undoes what made rows easier to pack; nothing when it is not known how.</summary>
    internal static byte[]? WithoutPredictor(byte[] content, long predictor, long colours, long bits, long columns)
    {
        if (predictor == 1) return content;
        if (predictor is < 10 or > 15 || colours is < 1 or > 32 || bits is < 1 or > 16 || columns is < 1 or > 1_000_000) return null;
        int pixel = (int)Math.Max(1, colours * bits / 8), row = (int)((colours * bits * columns + 7) / 8);
        byte[] plain = new byte[content.Length / (row + 1) * row];
        for (int r = 0; (r + 1) * row <= plain.Length; r++)
        {
            ReadOnlySpan<byte> above = r == 0 ? new byte[row] : plain.AsSpan((r - 1) * row, row);
            if (!Unfilter(content[r * (row + 1)], content.AsSpan((r * (row + 1)) + 1, row), above, plain.AsSpan(r * row, row), pixel)) return null;
        }

        return plain;
    }

    private static bool Unfilter(byte kind, ReadOnlySpan<byte> packed, ReadOnlySpan<byte> above, Span<byte> row, int pixel)
    {
        if (kind > 4) return false;
        for (int i = 0; i < row.Length; i++)
        {
            int left = i >= pixel ? row[i - pixel] : 0, up = above[i], corner = i >= pixel ? above[i - pixel] : 0;
            int guess = kind switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Nearest(left, up, corner), _ => 0 };
            row[i] = (byte)(packed[i] + guess);
        }

        return true;
    }

    private static int Nearest(int left, int up, int corner)
    {
        int guess = left + up - corner, byLeft = Math.Abs(guess - left), byUp = Math.Abs(guess - up), byCorner = Math.Abs(guess - corner);
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }

    private static long Or(PdfValue value, long otherwise) => value.Kind == PdfKind.Number ? value.Number : otherwise;
}
