using System.Xml;
using DocPipeline.Returns.Ooxml.Package;

namespace DocPipeline.Returns.Ooxml.Verifying;

/// <summary>
/// A signature part, taken apart. Only what is signed is taken from it: an element that no reference of the signature leads to, where it
/// could be taken for one that is signed, makes the signature broken.
/// </summary>
/// <remarks>Against wrapping: “Every Signature is Broken”, USENIX Security 2023. Ids differ between programs (Word's are fixed,
/// LibreOffice's have a suffix), so elements are found by where they stand.</remarks>
internal sealed class SignatureDocument
{
    private const int MostCertificates = 16;
    private const int LongestCertificate = 16_384;

    private static readonly string[] OfCertificates = ["X509Certificate", "X509IssuerSerial", "X509SKI", "X509SubjectName", "X509CRL"];

    private readonly XmlElement root;
    private readonly Dictionary<string, XmlElement> byId = new(StringComparer.Ordinal);
    private readonly HashSet<XmlElement> signed = [];

    private SignatureDocument(XmlElement root) => this.root = root;

    internal XmlElement SignedInfo { get; private set; } = null!;

    internal XmlElement Value { get; private set; } = null!;

    /// <summary>How <see cref="SignedInfo"/> is written before it is signed.</summary>
    internal string Canonicalization { get; private set; } = "";

    internal string Method { get; private set; } = "";

    /// <summary>The references to elements of the signature itself, with the elements.</summary>
    internal List<(XmlReference Reference, XmlElement Target)> Own { get; } = [];

    /// <summary>The references to parts.</summary>
    internal IReadOnlyList<XmlElement> Manifest { get; private set; } = [];

    internal IReadOnlyList<byte[]> Certificates { get; private set; } = [];

    /// <summary>What XAdES signs beside the document; absent in signatures of before 2010.</summary>
    internal XmlElement? SignedProperties { get; private set; }

    /// <summary>The timestamps: how the value is written before it is stamped, and the token.</summary>
    internal IEnumerable<(string Canonicalization, XmlElement Token)> Timestamps =>
        from stamp in root.GetElementsByTagName("SignatureTimeStamp", OoxmlNames.Xades).Cast<XmlElement>()
        let method = stamp.Elements().FirstOrDefault(e => e.Is(OoxmlNames.Ds, "CanonicalizationMethod"))
        from token in stamp.Elements().Where(e => e.Is(OoxmlNames.Xades, "EncapsulatedTimeStamp"))
        select (method is null ? SignatureAlgorithms.C14n : method.GetAttribute("Algorithm"), token);

    /// <summary>Takes a part apart.</summary>
    /// <exception cref="BrokenPackageException">It is no XML that is read.</exception>
    /// <exception cref="BrokenSignatureException">It is no signature that can be checked.</exception>
    internal static SignatureDocument Read(byte[] content)
    {
        var document = new SignatureDocument(BoundedXml.Read(content).DocumentElement!);
        document.Read();
        return document;
    }

    /// <summary>The text of an element that is signed; nothing when there is none.</summary>
    internal string? SignedText(string space, string name)
    {
        XmlElement? found = signed.SelectMany(s => s.GetElementsByTagName(name, space).Cast<XmlElement>()).FirstOrDefault();
        string text = found?.InnerText.Trim() ?? "";
        return text.Length == 0 ? null : SignatureFindings.Shown(text);
    }

    private void Read()
    {
        if (!root.Is(OoxmlNames.Ds, "Signature")) throw new BrokenSignatureException("it is no signature");
        if (root.OwnerDocument.SelectNodes("//processing-instruction()")!.Count > 0) throw new BrokenSignatureException("it holds instructions to programs");
        ReadIds();
        XmlElement[] children = [.. root.Elements()];
        if (children.Length < 4 || !children[0].Is(OoxmlNames.Ds, "SignedInfo") || !children[1].Is(OoxmlNames.Ds, "SignatureValue") || !children[2].Is(OoxmlNames.Ds, "KeyInfo"))
            throw new BrokenSignatureException("it has no signed information, value or certificate, or two of them");
        if (!Array.TrueForAll(children[3..], c => c.Is(OoxmlNames.Ds, "Object"))) throw new BrokenSignatureException("it holds something that no signature holds");
        (SignedInfo, Value) = (children[0], children[1]);
        foreach (XmlElement element in (XmlElement[])[root, Value, children[2]]) CheckAttributes(element);
        ReadSignedInfo();
        Certificates = ReadCertificates(children[2]);
        foreach (XmlElement held in children[3..]) ReadObject(held);
        ReadManifest();
    }

    private void ReadIds()
    {
        foreach (XmlElement element in root.SelectNodes("descendant-or-self::*")!.Cast<XmlElement>())
        {
            foreach (XmlAttribute attribute in element.Attributes)
            {
                if (attribute.LocalName.Equals("Id", StringComparison.OrdinalIgnoreCase) && !byId.TryAdd(attribute.Value, element))
                    throw new BrokenSignatureException("two of its elements have one id");
            }
        }
    }

    private void ReadSignedInfo()
    {
        XmlElement[] children = [.. SignedInfo.Elements()];
        if (children.Length < 3 || !children[0].Is(OoxmlNames.Ds, "CanonicalizationMethod") || !children[1].Is(OoxmlNames.Ds, "SignatureMethod")) throw new BrokenSignatureException("its signed information is not complete");
        (Canonicalization, Method) = (XmlReference.Algorithm(children[0]), XmlReference.Algorithm(children[1]));
        if (!SignatureAlgorithms.IsCanonical(Canonicalization)) throw XmlReference.Refused("canonicalisation", Canonicalization);
        if (SignatureAlgorithms.SignatureHash(Method) is null) throw XmlReference.Refused("signature algorithm", Method);
        foreach (XmlElement child in children[2..])
        {
            XmlReference reference = XmlReference.Read(child);
            if (!reference.Uri.StartsWith('#') || !byId.TryGetValue(reference.Uri[1..], out XmlElement? target) || target.GetAttribute("Id") != reference.Uri[1..] || !IsSignable(target))
                throw new BrokenSignatureException("it signs something of itself that is not there");
            if (!signed.Add(target)) throw new BrokenSignatureException("it signs something of itself twice");
            if (target.Is(OoxmlNames.Xades, "SignedProperties")) SignedProperties = target;
            Own.Add((reference, target));
        }
    }

    private bool IsSignable(XmlElement target) =>
        (target.ParentNode == root && (target.Is(OoxmlNames.Ds, "Object") || target.Is(OoxmlNames.Ds, "KeyInfo")))
        || (target.Is(OoxmlNames.Xades, "SignedProperties") && target.ParentNode is XmlElement properties && properties.Is(OoxmlNames.Xades, "QualifyingProperties") && properties.ParentNode?.ParentNode == root);

    private void ReadObject(XmlElement held)
    {
        if (signed.Contains(held)) return;
        XmlElement[] children = [.. held.Elements()];
        if (children.Length != 1 || !children[0].Is(OoxmlNames.Xades, "QualifyingProperties")) throw new BrokenSignatureException("it holds something that it does not sign");
        CheckAttributes(held);
        CheckAttributes(children[0], "Target");
        if (children[0].GetAttribute("Target") != "#" + root.GetAttribute("Id")) throw new BrokenSignatureException("its properties are those of another signature");
        foreach (XmlElement properties in children[0].Elements())
        {
            bool isSigned = properties.Is(OoxmlNames.Xades, "SignedProperties");
            if (isSigned ? properties != SignedProperties : !properties.Is(OoxmlNames.Xades, "UnsignedProperties")) throw new BrokenSignatureException("it holds properties that it does not sign");
        }
    }

    private void ReadManifest()
    {
        XmlElement[] manifests = [.. root.GetElementsByTagName("Manifest", OoxmlNames.Ds).Cast<XmlElement>()];
        if (manifests.Length != 1 || manifests[0].ParentNode is not XmlElement holder || !signed.Contains(holder)) throw new BrokenSignatureException("it has no list of the parts that it signs, or two");
        if (root.GetElementsByTagName("SignedProperties", OoxmlNames.Xades).Count > (SignedProperties is null ? 0 : 1)) throw new BrokenSignatureException("it holds properties that it does not sign");
        Manifest = [.. manifests[0].Elements()];
    }

    private static List<byte[]> ReadCertificates(XmlElement keyInfo)
    {
        XmlElement[] data = [.. keyInfo.Elements().Where(e => e.Is(OoxmlNames.Ds, "X509Data"))];
        if (keyInfo.Elements().Except(data).FirstOrDefault(e => !e.Is(OoxmlNames.Ds, "KeyValue") && !e.Is(OoxmlNames.Ds, "KeyName")) is { } strange) throw new BrokenSignatureException($"its key is given in a way that is not accepted: {SignatureFindings.Shown(strange.Name)}");
        XmlElement[] held = [.. data.SelectMany(d => d.Elements())];
        if (!Array.TrueForAll(held, e => e.NamespaceURI == OoxmlNames.Ds && OfCertificates.Contains(e.LocalName))) throw new BrokenSignatureException("its certificate is given in a way that is not accepted");
        List<byte[]> found = [.. held.Where(e => e.LocalName == "X509Certificate").Take(MostCertificates + 1).Select(XmlReference.Bytes)];
        if (found.Count is 0 or > MostCertificates || found.Exists(c => c.Length > LongestCertificate)) throw new BrokenSignatureException(SignatureCodes.Certificate, "it names no certificate, or one that is far too long");
        return found;
    }

    // Of what is not signed itself, so that nothing else stands there.
    private static void CheckAttributes(XmlElement element, string? allowed = null)
    {
        if (element.Attributes.Cast<XmlAttribute>().Any(a => a.Name != "xmlns" && a.Prefix != "xmlns" && a.Name != "Id" && a.Name != allowed)) throw new BrokenSignatureException("an element has an attribute that it may not have");
    }
}
