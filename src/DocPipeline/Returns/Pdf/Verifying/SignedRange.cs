using System.Globalization;
using System.Security.Cryptography;
using DocPipeline.Returns.Pdf.Structure;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>
/// The bytes that a signature is over: everything from the first byte of the file to an end, but for the signature's own value in
/// between. Anything else lets something be put where nobody signed.
/// </summary>
/// <remarks>
/// Source: ISO 32000-1, 12.8.1 (ByteRange); Mladenov, Mainka, Meyer zu Selhausen, Grothe and Schwenk, “1 Trillion Dollar Refund: How To
/// Spoof PDF Signatures”, CCS 2019 (universal signature forgery, incremental saving, signature wrapping).
/// </remarks>
/// <param name="GapStart">Where the value begins, with its bracket.</param>
/// <param name="GapEnd">The place after it.</param>
/// <param name="End">The place after the last byte that is signed.</param>
internal sealed record SignedRange(int GapStart, int GapEnd, int End)
{
    internal static SignedRange Read(PdfFile pdf, PdfObject signature)
    {
        if (!ReferenceEquals(signature.Source, pdf.Bytes)) throw new BrokenSignatureException("it stands in an object stream, where its own value is among what it signs");
        if (signature.Value.SaysTwice) throw new BrokenSignatureException("it says the same thing twice, so that programs read it differently");
        PdfItem range = signature.Value["ByteRange"], contents = signature.Value["Contents"];
        if (range.Kind != PdfItemKind.Array || range.Items.Count != 4 || range.Items.Any(i => i is not { Kind: PdfItemKind.Number, IsWhole: true } || i.Number < 0)) throw new BrokenSignatureException("it does not say by four numbers which bytes it is over");
        if (contents.Kind != PdfItemKind.Text || pdf.Bytes[contents.Start] != '<') throw new BrokenSignatureException("its value is not in hexadecimal, in the place where it belongs");
        long[] at = [.. range.Items.Select(i => i.Number)];
        long end = at[2] + at[3];
        if (at[0] != 0) throw new BrokenSignatureException("it is not over the beginning of the file");
        if (at[3] <= 0 || end > pdf.Bytes.Length) throw new BrokenSignatureException("it is over bytes that the file does not have");
        if (at[1] != contents.Start || at[2] != contents.End) throw new BrokenSignatureException(string.Create(CultureInfo.InvariantCulture, $"it leaves out bytes {at[1]} to {at[2]}, and its own value is at {contents.Start} to {contents.End}: what else is there, nobody signed"));

        // Blanks within the value are read over, and could be anything between two brackets.
        return pdf.Bytes.AsSpan(contents.Start + 1, contents.End - contents.Start - 2).ContainsAnyExcept(Hexadecimal)
            ? throw new BrokenSignatureException("there is something else within its value")
            : new SignedRange(contents.Start, contents.End, (int)end);
    }

    /// <summary>The digest of the bytes.</summary>
    internal byte[] Digest(byte[] bytes, HashAlgorithmName hash)
    {
        using IncrementalHash digest = IncrementalHash.CreateHash(hash);
        digest.AppendData(bytes, 0, GapStart);
        digest.AppendData(bytes, GapEnd, End - GapEnd);
        return digest.GetHashAndReset();
    }

    /// <summary>The bytes themselves.</summary>
    internal byte[] Of(byte[] bytes) => [.. bytes.AsSpan(0, GapStart), .. bytes.AsSpan(GapEnd, End - GapEnd)];

    private static readonly System.Buffers.SearchValues<byte> Hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF"u8);
}
