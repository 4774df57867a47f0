using System.Globalization;
using DocPipeline.Testing;
using DocPipeline.Tests.Returns.Ooxml;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Returns.Pdf;

/// <summary>One bit of one byte, anywhere in a signed PDF: it is found, or it changes nothing that was signed.</summary>
public sealed class PdfFlippedByteTests(ITestOutputHelper output)
{
    private static readonly byte[] Once = SignedPdfs.Sign(SignedPdfs.Plain(), Signers.Ecdsa);
    private static readonly byte[] Twice = SignedPdfs.Sign(Once, Signers.Rsa);

    [Fact]
    public void A_flipped_byte_is_found_or_harmless()
    {
        Flip(Once, step: 31);
        Flip(Twice, step: 67);
    }

    [LongFact]
    [Trait("Category", "Long")]
    public void Every_flipped_byte_is_found_or_harmless()
    {
        Flip(Once, step: 1);
        Flip(Twice, step: 1);
    }

    private void Flip(byte[] signed, int step)
    {
        int found = 0, letters = 0;
        var wrong = new List<string>();
        for (int at = 0; at < signed.Length; at += step)
        {
            byte[] file = [.. signed];
            file[at] ^= (byte)(1 << (at % 8));
            if (!SignedPdfs.Verify(file).IsSound) found++;
            else if (IsLetterOfValue(signed, at, file[at])) letters++;
            else wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{at}: {Around(signed, at)} became {Around(file, at)}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found + letters + wrong.Count} bytes flipped: {found} found, {letters} harmless (a capital for a small letter in the hexadecimal of a signature's value, which is the same value), {wrong.Count} not found"));
        Assert.Equal("", string.Join('\n', wrong));
    }

    // In hexadecimal, a is A.
    private static bool IsLetterOfValue(byte[] signed, int at, byte now) =>
        char.IsAsciiHexDigit((char)signed[at]) && char.ToLowerInvariant((char)signed[at]) == char.ToLowerInvariant((char)now) && SignedPdfs.Text(signed).LastIndexOf("/Contents<", at, StringComparison.Ordinal) is >= 0 and int start && !signed.AsSpan(start + 10, at - start - 10).Contains((byte)'>');

    private static string Around(byte[] content, int at) => SignedPdfs.Text(content[Math.Max(0, at - 12)..Math.Min(content.Length, at + 13)]).ReplaceLineEndings(" ");
}
