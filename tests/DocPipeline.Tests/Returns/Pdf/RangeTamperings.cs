using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Tests.Returns.Ooxml;

namespace DocPipeline.Tests.Returns.Pdf;

/// <summary>
/// What is done to the signature itself: to the bytes that it says it is over, to its value, and to where it stands. After the universal
/// signature forgeries and signature wrappings of “1 Trillion Dollar Refund”, CCS 2019.
/// </summary>
internal static class RangeTamperings
{
    internal static IEnumerable<PdfTampering> All(byte[] signed) => [.. Ranges(signed), .. Values(signed), .. Dictionaries(signed), .. Wrapped(signed)];

    private static IEnumerable<PdfTampering> Ranges(byte[] signed)
    {
        Match range = Regex.Match(SignedPdfs.Text(signed), @"/ByteRange\[0 (\d+) (\d+) (\d+) *\]");
        int gap = Number(1), after = Number(2), rest = Number(3);
        (string Name, string Now)[] ranges =
        [
            ("no ByteRange", ""), ("an empty ByteRange", "/ByteRange[]"), ("a ByteRange that is null", "/ByteRange null"), ("a ByteRange that is a name", "/ByteRange/None"), ("a ByteRange of one number", "/ByteRange[0]"),
            ("a ByteRange of two numbers", $"/ByteRange[0 {gap}]"), ("a ByteRange of three numbers", $"/ByteRange[0 {gap} {after}]"), ("a ByteRange of noughts", "/ByteRange[0 0 0 0]"), ("a ByteRange of nulls", "/ByteRange[null null null null]"),
            ("a ByteRange that is negative", $"/ByteRange[0 -{gap} {after} {rest}]"), ("a ByteRange that begins before the file", $"/ByteRange[-1 {gap} {after} {rest}]"), ("a ByteRange that begins later", $"/ByteRange[1 {gap - 1} {after} {rest}]"),
            ("a ByteRange whose parts overlap", $"/ByteRange[0 {after} {gap} {rest}]"), ("a ByteRange whose parts are swapped", $"/ByteRange[{after} {rest} 0 {gap}]"), ("a ByteRange with a gap too wide before", $"/ByteRange[0 {gap - 10} {after} {rest}]"),
            ("a ByteRange with a gap too wide behind", $"/ByteRange[0 {gap} {after + 10} {rest - 10}]"), ("a ByteRange without a gap", $"/ByteRange[0 {gap} {gap} {rest}]"), ("a ByteRange that ends early", $"/ByteRange[0 {gap} {after} {rest - 20}]"),
            ("a ByteRange that ends beyond the file", $"/ByteRange[0 {gap} {after} {rest + 1}]"), ("a ByteRange that is far too long", $"/ByteRange[0 {gap} {after} 99999999999]"), ("a ByteRange with fractions", $"/ByteRange[0 {gap}.5 {after} {rest}]"),
            ("a ByteRange of three parts", $"/ByteRange[0 {gap} {after} 5 {after + 5} {rest - 5}]"), ("a ByteRange that is an object of its own", "/ByteRange 4 0 R"), ("a ByteRange that stands twice", $"/ByteRange[0 {gap} {after} {rest}]/ByteRange[0 1 2 3]"),
            ("a ByteRange of strings", $"/ByteRange[(0)({gap})({after})({rest})]"),
        ];
        foreach ((string name, string now) in ranges)
        {
            // In a place of the same length where that can be, so that nothing else moves.
            string put = now.Length <= range.Length ? now.PadRight(range.Length) : now;
            yield return new PdfTampering(name, SignedPdfs.Replaced(signed, range.Value, put), SignatureCodes.Broken, SignatureCodes.None);
        }

        int Number(int group) => int.Parse(range.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<PdfTampering> Values(byte[] signed)
    {
        string text = SignedPdfs.Text(signed);
        int start = text.IndexOf("/Contents<", StringComparison.Ordinal) + 10, end = text.IndexOf('>', start);
        string value = text[start..end], used = value.TrimEnd('0');
        yield return Put("a value of noughts", new string('0', value.Length));
        yield return Put("a value with something behind it", value[..^8] + "DEADBEEF");
        yield return Put("a value with blanks in it", value[..^10] + " ".PadRight(10));
        yield return Put("a value with a line within it that is none", value[..^20] + "\n20 0 obj 5 endobj\n\n");
        yield return Put("a value with other signs", value[..^4] + "GHIJ");
        yield return Put("a value that is cut short", used[..^40].PadRight(value.Length, '0'), SignatureCodes.Wrong, SignatureCodes.Broken);
        yield return Put("a value of another signature", Value(SignedPdfs.Sign(SignedPdfs.Replaced(SignedPdfs.Plain(), "1,500", "1,501"), Signers.Rsa)).PadRight(value.Length, '0')[..value.Length], SignatureCodes.PartChanged, SignatureCodes.Broken);
        yield return new PdfTampering("no value", SignedPdfs.Replaced(signed, $"/Contents<{value}>", new string(' ', value.Length + 11)), SignatureCodes.Broken, SignatureCodes.None);
        yield return new PdfTampering("a value that is null", SignedPdfs.Replaced(signed, $"/Contents<{value}>", "/Contents null".PadRight(value.Length + 11)), SignatureCodes.Broken, SignatureCodes.None);
        yield return new PdfTampering("an empty value", SignedPdfs.Replaced(signed, $"/Contents<{value}>", "/Contents<>".PadRight(value.Length + 11)), SignatureCodes.Broken);
        yield return new PdfTampering("a second value in front", SignedPdfs.Replaced(signed, $"/Contents<{value}>", $"/Contents<00>/Contents<{value[..^13]}>"), SignatureCodes.Broken);
        yield return new PdfTampering("a second value behind", SignedPdfs.Replaced(signed, $"/Contents<{value}>", $"/Contents<{value[..^13]}>/Contents<00>"), SignatureCodes.Broken);
        yield return new PdfTampering("a value as an object of its own", SignedPdfs.Replaced(signed, $"/Contents<{value}>", "/Contents 4 0 R".PadRight(value.Length + 11)), SignatureCodes.Broken);
        yield return new PdfTampering("a value in round brackets", SignedPdfs.Replaced(signed, $"/Contents<{value}>", $"/Contents({value})"), SignatureCodes.Broken);
        yield return new PdfTampering("a value that ends early, with objects behind it", SignedPdfs.Replaced(signed, $"<{value}>", $"<{used}>".PadRight(value.Length + 2)), SignatureCodes.Broken);

        PdfTampering Put(string name, string now, params FindingCode[] codes) => new(name, SignedPdfs.Replaced(signed, value, now), codes.Length > 0 ? codes : [SignatureCodes.Broken]);
    }

    private static IEnumerable<PdfTampering> Dictionaries(byte[] signed)
    {
        foreach ((string name, string old, string now) in new[]
        {
            ("another kind: SHA-1 in a package", "/SubFilter/ETSI.CAdES.detached", "/SubFilter/adbe.pkcs7.sha1    "),
            ("another kind: a bare key", "/SubFilter/ETSI.CAdES.detached", "/SubFilter/adbe.x509.rsa_sha1 "),
            ("another kind: a timestamp", "/SubFilter/ETSI.CAdES.detached", "/SubFilter/ETSI.RFC3161       "),
            ("no kind", "/SubFilter/ETSI.CAdES.detached", "".PadRight(30)),
        }) yield return new PdfTampering(name, SignedPdfs.Replaced(signed, old, now), SignatureCodes.Algorithm);
        foreach ((string name, string old, string now) in new[]
        {
            ("another time", "/M(D:2026", "/M(D:2025"), ("another name", "/Name<FEFF", "/Name<FEFE"), ("another reason", "/Reason<FEFF0041", "/Reason<FEFF0042"), ("another filter", "/Adobe.PPKLite", "/Adobe.PPKXXXX"),
            ("another field", "/F 132", "/F 133"), ("another page in the tree", "/Count 1", "/Count 2"), ("another word", "1,500", "9,500"), ("another font", "/Helvetica", "/Courier  "), ("another page size", "595 842", "595 800"),
            ("another version", "%PDF-1.7", "%PDF-1.4"), ("another address", "example.org/a", "example.org/b"), ("another title", "(Agreement)", "(Agreememt)"), ("a comment", "\nstartxref", " startxref"), ("another entry of the table", " 65535 f", " 65534 f"),
        }) yield return new PdfTampering(name, SignedPdfs.Replaced(signed, old, now), SignatureCodes.PartChanged, SignatureCodes.Broken);
    }

    // What was signed is kept as it was, and something put where the signature says that its value is.
    private static IEnumerable<PdfTampering> Wrapped(byte[] signed)
    {
        string text = SignedPdfs.Text(signed);
        Match range = Regex.Match(text, @"/ByteRange\[0 (\d+) (\d+) (\d+) *\]");
        int gap = int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture), after = int.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture), rest = int.Parse(range.Groups[3].Value, CultureInfo.InvariantCulture);
        foreach ((string name, string put) in new[]
        {
            ("an object in the gap", ">\n4 0 obj\n<</Length 5>>\nstream\nBT ET\nendstream\nendobj\n"),
            ("blanks in the gap", ">          "),
            ("a second dictionary in the gap", ">>>\nendobj\n80 0 obj\n<</Type/Sig/Contents<00>>>\nendobj\n<<"),
        })
        {
            byte[] bytes = Encoding.Latin1.GetBytes(put);
            string moved = string.Create(CultureInfo.InvariantCulture, $"/ByteRange[0 {gap} {after + bytes.Length} {rest}").PadRight(range.Length - 1) + "]";
            yield return new PdfTampering($"wrapped: {name}", SignedPdfs.Bytes((text[..(after - 1)] + put + text[(after - 1)..]).Replace(range.Value, moved, StringComparison.Ordinal)), SignatureCodes.Broken);
        }
    }

    private static string Value(byte[] signed)
    {
        string text = SignedPdfs.Text(signed);
        int start = text.IndexOf("/Contents<", StringComparison.Ordinal) + 10;
        return text[start..text.IndexOf('>', start)];
    }
}
