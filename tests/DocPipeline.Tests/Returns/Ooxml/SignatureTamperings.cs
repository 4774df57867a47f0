using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Testing.Hostile;

namespace DocPipeline.Tests.Returns.Ooxml;

/// <summary>What can be done to a signature itself, and to the zip around it.</summary>
internal static partial class SignatureTamperings
{
    private const string Part = SignedFiles.Signature;
    private const string Ds = "http://www.w3.org/2000/09/xmldsig#";

    internal static IEnumerable<Tampering> All(byte[] signed) => Values(signed).Concat(References(signed)).Concat(Structure(signed)).Concat(Places(signed)).Concat(Zips(signed));

    private static IEnumerable<Tampering> Values(byte[] signed)
    {
        yield return At("another time", "2026-11-26T10:30:00Z</xd:SigningTime>", "2025-11-26T10:30:00Z</xd:SigningTime>", Tampering.Wrong);
        yield return At("another time in the manifest", "2026-11-26T10:30:00Z</mdssi:Value>", "2025-11-26T10:30:00Z</mdssi:Value>", Tampering.Wrong);
        yield return At("another office", "Chief Executive, Stockport Council</xd:ClaimedRole>", "Clerk</xd:ClaimedRole>", Tampering.Wrong);
        yield return At("no office", "<xd:SignerRole>", "<xd:SignerRol>", $"{Tampering.Wrong}|{Tampering.Broken}");
        yield return At("another purpose", "version 3.0</SignatureComments>", "version 4.0</SignatureComments>", Tampering.Wrong);
        yield return At("another version of Office", "<OfficeVersion>16.0", "<OfficeVersion>15.0", Tampering.Wrong);
        yield return At("another kind of signature", "<SignatureType>1<", "<SignatureType>2<", Tampering.Wrong);
        yield return At("another issuer", "CN=Root of the tests</X509IssuerName>", "CN=Root of the rest</X509IssuerName>", Tampering.Wrong);
        yield return Matched("another serial number", "<X509SerialNumber>\\d", "<X509SerialNumber>", Tampering.Wrong);
        yield return Matched("another value", "(?<=<SignatureValue>).{4}", "AAAA", Tampering.Wrong);
        yield return Matched("no value", "<SignatureValue>.*?</SignatureValue>", "<SignatureValue/>", Tampering.Wrong);
        yield return Matched("a value that is no Base64", "(?<=<SignatureValue>).{4}", "!!!!", Tampering.Broken);
        yield return Matched("a value with elements", "(?<=<SignatureValue>)", "<a/>", Tampering.Broken);
        yield return Matched("the certificate of somebody else", "(?<=<X509Certificate>)[^<]*", Convert.ToBase64String(Signers.Third.RawData), Tampering.Certificate);
        yield return Matched("a certificate that is none", "(?<=<X509Certificate>)[^<]*", "AAAA", Tampering.Certificate);
        yield return Matched("no certificate", "<X509Certificate>[^<]*</X509Certificate>", "", Tampering.Certificate);
        yield return Matched("a very long certificate", "(?<=<X509Certificate>)[^<]*", Convert.ToBase64String(new byte[20_000]), Tampering.Certificate);
        yield return At("canonicalisation by name only", "<CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"", "<CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"", Tampering.Wrong);
        yield return At("no canonicalisation", "<CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"", "<CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"", Tampering.Algorithm);
        foreach (string method in (string[])["http://www.w3.org/2000/09/xmldsig#rsa-sha1", "http://www.w3.org/2001/04/xmldsig-more#rsa-md5", "http://www.w3.org/2000/09/xmldsig#hmac-sha1"])
            yield return Matched($"signed by {method}", "(?<=<SignatureMethod Algorithm=\")[^\"]*", method, Tampering.Weak);
        foreach (string method in (string[])["http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"])
            yield return Matched($"said to be signed by {method}", "(?<=<SignatureMethod Algorithm=\")[^\"]*", method, Tampering.Wrong);
        foreach (string method in (string[])["http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", "urn:nothing", ""])
            yield return Matched($"signed by ‘{method}’", "(?<=<SignatureMethod Algorithm=\")[^\"]*", method, Tampering.Algorithm);

        Tampering At(string name, string old, string now, string code) => new($"signature: {name}", SignedFiles.Replaced(signed, Part, old, now), code, Part);
        Tampering Matched(string name, string pattern, string now, string code) => SignatureTamperings.Matched(signed, name, pattern, now, code);
    }

    private static IEnumerable<Tampering> References(byte[] signed)
    {
        string text = SignedFiles.Text(signed, Part);
        foreach (Match reference in Reference().Matches(text))
        {
            string uri = Uri().Match(reference.Value).Value;
            string part = uri.StartsWith('/') ? uri[1..uri.IndexOf('?', StringComparison.Ordinal)] : Part;
            yield return With($"{uri}: not signed any more", "", $"{Tampering.NotCovered}|{Tampering.Wrong}|{Tampering.Broken}");
            yield return With($"{uri}: another digest", reference.Value.Replace("<DigestValue>", "<DigestValue>AAAA", StringComparison.Ordinal), $"{Tampering.Changed}|{Tampering.Wrong}");
            yield return With($"{uri}: signed twice", reference.Value + reference.Value, $"{Tampering.Broken}|{Tampering.Wrong}");
            yield return With($"{uri}: digest by SHA-1", Digest().Replace(reference.Value, "http://www.w3.org/2000/09/xmldsig#sha1"), Tampering.Weak);
            yield return With($"{uri}: digest by MD5", Digest().Replace(reference.Value, "http://www.w3.org/2001/04/xmldsig-more#md5"), Tampering.Weak);
            foreach (string transform in (string[])["http://www.w3.org/TR/1999/REC-xslt-19991116", "http://www.w3.org/TR/1999/REC-xpath-19991116", "http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/2000/09/xmldsig#base64", "http://www.w3.org/2002/07/decrypt#XML"])
                yield return With($"{uri}: through {transform}", Transforms().Replace(reference.Value, "").Replace("<DigestMethod", $"<Transforms><Transform Algorithm=\"{transform}\"/></Transforms><DigestMethod", StringComparison.Ordinal), Tampering.Algorithm);
            if (uri.StartsWith('/')) yield return With($"{uri}: of another type", reference.Value.Replace("?ContentType=", "?ContentType=x", StringComparison.Ordinal), $"{Tampering.Type}|{Tampering.Wrong}");

            Tampering With(string name, string now, string code) => new($"signature: {name}", SignedFiles.Edited(signed, e => e[Part] = Encoding.UTF8.GetBytes(text[..reference.Index] + now + text[(reference.Index + reference.Length)..])), code, code == Tampering.Algorithm || code == Tampering.Weak ? part : "");
        }
    }

    private static IEnumerable<Tampering> Structure(byte[] signed)
    {
        string text = SignedFiles.Text(signed, Part);
        yield return Whole("empty", "", Tampering.Broken);
        yield return Whole("white space", "   ", Tampering.Broken);
        yield return Whole("no XML", "Signed: Dana", Tampering.Broken);
        yield return Whole("cut short", text[..(text.Length / 2)], Tampering.Broken);
        yield return Whole("two signatures in one", text.Replace("</Signature>", "</Signature>" + text[text.IndexOf("<Signature ", StringComparison.Ordinal)..], StringComparison.Ordinal), Tampering.Broken);
        yield return Whole("another root", "<a/>", Tampering.Broken);
        yield return Whole("an empty signature", $"<Signature xmlns=\"{Ds}\"/>", Tampering.Broken);
        yield return Whole("a DTD", text.Replace("<Signature ", "<!DOCTYPE a [<!ENTITY b \"c\">]><Signature ", StringComparison.Ordinal), Tampering.Broken);
        yield return Whole("instructions to programs", text.Replace("<SignedInfo>", "<?a b?><SignedInfo>", StringComparison.Ordinal), Tampering.Broken);
        yield return Whole("very deep", text.Replace("</Signature>", $"<Object>{string.Concat(Enumerable.Repeat("<a>", 5_000))}{string.Concat(Enumerable.Repeat("</a>", 5_000))}</Object></Signature>", StringComparison.Ordinal), Tampering.Broken);
        yield return Whole("very long", text + new string(' ', 5_000_000), $"{Tampering.Broken}|ADMIT-RATIO");
        yield return Matched(signed, "no signed information", "<SignedInfo>.*?</SignedInfo>", "", Tampering.Broken);
        yield return Matched(signed, "signed information twice", "(<SignedInfo>.*?</SignedInfo>)", "$1$1", Tampering.Broken);
        yield return Matched(signed, "no key information", "<KeyInfo>.*?</KeyInfo>", "", Tampering.Broken);
        yield return Matched(signed, "no manifest", "<Manifest>.*?</Manifest>", "", Tampering.Broken);
        yield return Matched(signed, "the manifest twice", "(<Manifest>.*?</Manifest>)", "$1$1", Tampering.Broken);
        yield return Matched(signed, "no properties", "<Object><xd:Qual.*?</Object>", "", Tampering.Broken);
        yield return Matched(signed, "the properties twice", "(<Object><xd:Qual.*?</Object>)", "$1$1", Tampering.Broken);
        yield return Matched(signed, "something unsigned in it", "</Signature>", "<Object Id=\"more\"><a xmlns=\"urn:a\"/></Object></Signature>", Tampering.Broken);
        yield return Matched(signed, "an unsigned manifest in it", "</Signature>", "<Object><Manifest/></Object></Signature>", Tampering.Broken);
        yield return Matched(signed, "something strange in it", "</Signature>", "<a xmlns=\"urn:a\"/></Signature>", Tampering.Broken);
        yield return Matched(signed, "two elements of one id", "<Object Id=\"idOfficeObject\">", "<Object Id=\"idPackageObject\">", Tampering.Broken);
        yield return Matched(signed, "two elements of one id in other capitals", "<SignatureValue>", "<SignatureValue ID=\"idPackageObject\">", Tampering.Broken);
        yield return Matched(signed, "an object without its id", "<Object Id=\"idOfficeObject\">", "<Object>", Tampering.Broken);
        yield return Matched(signed, "properties of another signature", "QualifyingProperties xmlns:xd=\"([^\"]*)\" Target=\"#idPackageSignature\"", "QualifyingProperties xmlns:xd=\"$1\" Target=\"#another\"", Tampering.Broken);

        // The classic of wrapping: the signed object moves aside, another takes its place.
        yield return Matched(signed, "wrapped", "<Object Id=\"idPackageObject\">(.*?)</Object>", "<Object Id=\"forged\">$1</Object><Object><xd:QualifyingProperties xmlns:xd=\"http://uri.etsi.org/01903/v1.3.2#\"><xd:UnsignedProperties><Object Id=\"idPackageObject\">$1</Object></xd:UnsignedProperties></xd:QualifyingProperties></Object>", Tampering.Broken);
        yield return Matched(signed, "a timestamp that is none", "</xd:SignedProperties>", "</xd:SignedProperties><xd:UnsignedProperties><xd:UnsignedSignatureProperties><xd:SignatureTimeStamp><xd:EncapsulatedTimeStamp>AAAA</xd:EncapsulatedTimeStamp></xd:SignatureTimeStamp></xd:UnsignedSignatureProperties></xd:UnsignedProperties>", "RETURN-SIGNATURE-TIMESTAMP");

        Tampering Whole(string name, string now, string code) => new($"signature: {name}", SignedFiles.Edited(signed, e => e[Part] = Encoding.UTF8.GetBytes(now)), code);
    }

    private static IEnumerable<Tampering> Places(byte[] signed)
    {
        const string Origin = "_xmlsignatures/origin.sigs", List = "_xmlsignatures/_rels/origin.sigs.rels";
        yield return new("origin: holds something", SignedFiles.Edited(signed, e => e[Origin] = "a"u8.ToArray()), Tampering.Broken, Origin);
        yield return new("origin: taken out", SignedFiles.Edited(signed, e => e.Remove(Origin)), Tampering.Broken);
        yield return new("origin: of another type", SignedFiles.Replaced(signed, "[Content_Types].xml", "digital-signature-origin", "digital-signature-orig"), Tampering.Broken, Origin);
        yield return new("signature: of another type", SignedFiles.Replaced(signed, "[Content_Types].xml", "digital-signature-xmlsignature+xml", "digital-signature+xml"), Tampering.Broken, Part);
        yield return new("list of signatures: taken out", SignedFiles.Edited(signed, e => e.Remove(List)), Tampering.None);
        yield return new("list of signatures: empty", SignedFiles.Edited(signed, e => e[List] = []), Tampering.Package, List);
        yield return new("list of signatures: another one that is not there", SignedFiles.Replaced(signed, List, "</Relationships>", "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature\" Target=\"sig9.xml\"/></Relationships>"), Tampering.Broken, List);
        yield return new("list of signatures: one twice", SignedFiles.Replaced(signed, List, "</Relationships>", "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature\" Target=\"/_xmlsignatures/sig1.xml\"/></Relationships>"), Tampering.Broken, List);
        yield return new("list of signatures: leads to something else", SignedFiles.Replaced(signed, List, "</Relationships>", "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"/word/document.xml\"/></Relationships>"), Tampering.Broken, List);
        yield return new("list of signatures: the document for a signature", SignedFiles.Replaced(signed, List, "sig1.xml", "/word/document.xml"), Tampering.Broken);
        yield return new("signature: taken out", SignedFiles.Edited(signed, e => e.Remove(Part)), Tampering.Broken, List);
    }

    private static IEnumerable<Tampering> Zips(byte[] signed)
    {
        RawEntry[] entries = [.. SignedFiles.Entries(signed).Select(e => new RawEntry(e.Key, e.Value))];
        RawEntry document = entries.Single(e => e.Name == "word/document.xml");
        yield return new("zip: bytes after its end", [.. signed, 1, 2, 3], "ADMIT-ZIP-STRUCTURE");
        yield return new("zip: bytes before its start", [1, 2, 3, .. signed], "FILE-NOT-WORD");
        yield return new("zip: another zip before it", [.. RawZip.Write([new RawEntry("a", [1])]), .. signed], "ADMIT-ZIP-STRUCTURE");
        yield return new("zip: another zip after it", [.. signed, .. RawZip.Write([new RawEntry("a", [1])])], "ADMIT-ZIP-STRUCTURE");
        yield return new("zip: a comment", RawZip.Write(entries, comment: [1, 2]), "ADMIT-ZIP-STRUCTURE");
        yield return new("zip: the document twice", RawZip.Write([.. entries, document with { Content = [.. document.Content, 32] }]), "ADMIT-DUPLICATE-ENTRY");
        yield return new("zip: the document twice, the other first", RawZip.Write([document with { Content = [.. document.Content, 32] }, .. entries]), "ADMIT-DUPLICATE-ENTRY");
        yield return new("zip: the document twice in other capitals", RawZip.Write([.. entries, document with { Name = "Word/Document.xml" }]), "ADMIT-DUPLICATE-ENTRY");
        yield return new("zip: the document twice, percent-encoded", RawZip.Write([.. entries, document with { Name = "word/docu%6Dent.xml" }]), "ADMIT-DUPLICATE-ENTRY");
        yield return new("zip: two names for one entry", RawZip.Write([.. entries.Where(e => e != document), document with { LocalName = "word/documenu.xml" }]), "ADMIT-ZIP-STRUCTURE");
        yield return new("zip: a gap", RawZip.Write([.. entries.Where(e => e != document), document with { After = [1, 2, 3] }]), "ADMIT-ZIP-STRUCTURE");
        yield return new("zip: a wrong checksum", RawZip.Write([.. entries.Where(e => e != document), document with { Crc = 1 }]), "ADMIT-DAMAGED", "word/document.xml");
        yield return new("zip: an entry less in its directory", RawZip.Write(entries, count: entries.Length - 1), "ADMIT-ZIP-STRUCTURE");
        yield return new("zip: a name that leads out", RawZip.Write([.. entries, new RawEntry("../a.xml", [1])]), "ADMIT-ENTRY-NAME");
        yield return new("zip: a name with a backslash", RawZip.Write([.. entries, new RawEntry("word\\a.xml", [1])]), "ADMIT-ENTRY-NAME");
        yield return new("zip: cut short", signed[..^30], "ADMIT-DAMAGED");
        yield return new("zip: nothing at all", [], "FILE-NOT-WORD");
    }

    private static Tampering Matched(byte[] signed, string name, string pattern, string now, string code)
    {
        string text = SignedFiles.Text(signed, Part), changed = new Regex(pattern, RegexOptions.Singleline).Replace(text, now, 1);
        Assert.NotEqual(text, changed);
        return new($"signature: {name}", SignedFiles.Edited(signed, e => e[Part] = Encoding.UTF8.GetBytes(changed)), code);
    }

    [GeneratedRegex("<Reference .*?</Reference>")]
    private static partial Regex Reference();

    [GeneratedRegex("(?<=URI=\")[^\"]*")]
    private static partial Regex Uri();

    [GeneratedRegex("(?<=<DigestMethod Algorithm=\")[^\"]*")]
    private static partial Regex Digest();

    [GeneratedRegex("<Transforms>.*?</Transforms>")]
    private static partial Regex Transforms();
}
