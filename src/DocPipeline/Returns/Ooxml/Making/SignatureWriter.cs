using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using DocPipeline.Documents.Packaging;
using DocPipeline.Returns.Ooxml.Package;

namespace DocPipeline.Returns.Ooxml.Making;

/// <summary>
/// Writes a signature as Office does. All of it is put into one document before the first digest is taken: an element is digested with the
/// namespaces that it has where it stands.
/// </summary>
internal sealed class SignatureWriter
{
    private const string Transforms = $"<Transforms><Transform Algorithm=\"{SignatureAlgorithms.C14n}\"/></Transforms>";

    private readonly SigningRequest request;
    private readonly int number;
    private readonly string digestMethod;
    private readonly XmlDocument document = new() { PreserveWhitespace = true, XmlResolver = null };

    private SignatureWriter(SigningRequest request, int number) => (this.request, this.number, digestMethod) = (request, number, $"<DigestMethod Algorithm=\"{SignatureAlgorithms.DigestName(request.Hash)}\"/>");

    /// <summary>Makes a signature over the parts of a package.</summary>
    /// <param name="package">The package, with its place for signatures in it.</param>
    /// <param name="parts">The parts to sign.</param>
    /// <param name="request">How to sign.</param>
    /// <param name="number">The how manieth signature of the file it is.</param>
    internal static SignatureWriter Sign(OpenedPackage package, IEnumerable<string> parts, SigningRequest request, int number)
    {
        var writer = new SignatureWriter(request, number);
        writer.document.LoadXml(writer.Skeleton(parts.Select(part => writer.Reference(package, part))));
        foreach (XmlElement reference in writer.All("Reference").Where(r => r.GetAttribute("URI").StartsWith('#')))
        {
            string id = reference.GetAttribute("URI")[1..];
            XmlElement target = writer.document.SelectNodes("//*[@Id]")!.Cast<XmlElement>().Single(e => e.GetAttribute("Id") == id);
            reference.Elements().Single(e => e.LocalName == "DigestValue").InnerText = Convert.ToBase64String(CryptographicOperations.HashData(request.Hash, Canonical.Of(target, SignatureAlgorithms.C14n)));
        }

        byte[] signature = SignatureAlgorithms.Sign(request.Certificate, request.Hash, Canonical.Of(writer.All("SignedInfo").Single(), SignatureAlgorithms.C14n));
        writer.Value.InnerText = Convert.ToBase64String(signature);
        return writer;
    }

    /// <summary>The bytes that a timestamp is taken of.</summary>
    internal byte[] ToStamp() => Canonical.Of(Value, SignatureAlgorithms.C14n);

    internal void AddTimestamp(ReadOnlySpan<byte> token)
    {
        XmlElement properties = All("QualifyingProperties", OoxmlNames.Xades).Single();
        XmlElement stamp = Within(Within(Within(properties, "UnsignedProperties"), "UnsignedSignatureProperties"), "SignatureTimeStamp");
        XmlElement method = document.CreateElement("CanonicalizationMethod", OoxmlNames.Ds);
        method.SetAttribute("Algorithm", SignatureAlgorithms.C14n);
        stamp.AppendChild(method);
        Within(stamp, "EncapsulatedTimeStamp").InnerText = Convert.ToBase64String(token);
    }

    internal byte[] ToBytes() => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n" + document.DocumentElement!.OuterXml);

    private XmlElement Value => All("SignatureValue").Single();

    private IEnumerable<XmlElement> All(string name, string space = OoxmlNames.Ds) => document.GetElementsByTagName(name, space).Cast<XmlElement>();

    private XmlElement Within(XmlElement parent, string name) => (XmlElement)parent.AppendChild(document.CreateElement("xd", name, OoxmlNames.Xades))!;

    private string Skeleton(IEnumerable<string> references)
    {
        string at = request.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string role = Line(request.Role), purpose = Line(request.Purpose);
        X509Certificate2 certificate = request.Certificate;
        var xml = new StringBuilder();
        xml.Append("<Signature xmlns=\"").Append(OoxmlNames.Ds).Append("\" Id=\"").Append(Id("PackageSignature")).Append("\"><SignedInfo>")
            .Append("<CanonicalizationMethod Algorithm=\"").Append(SignatureAlgorithms.C14n).Append("\"/>")
            .Append("<SignatureMethod Algorithm=\"").Append(SignatureAlgorithms.SignatureName(certificate, request.Hash)).Append("\"/>")
            .Append(Own(Id("PackageObject"), OoxmlNames.ObjectType, "")).Append(Own(Id("OfficeObject"), OoxmlNames.ObjectType, "")).Append(Own(Id("SignedProperties"), OoxmlNames.SignedPropertiesType, Transforms))
            .Append("</SignedInfo><SignatureValue/><KeyInfo><X509Data>");
        foreach (X509Certificate2 given in request.Between.Prepend(certificate)) xml.Append("<X509Certificate>").Append(Convert.ToBase64String(given.RawData)).Append("</X509Certificate>");
        xml.Append("</X509Data></KeyInfo><Object Id=\"").Append(Id("PackageObject")).Append("\"><Manifest>").AppendJoin("", references).Append("</Manifest>")
            .Append("<SignatureProperties><SignatureProperty Id=\"").Append(Id("SignatureTime")).Append("\" Target=\"#").Append(Id("PackageSignature")).Append("\"><mdssi:SignatureTime xmlns:mdssi=\"").Append(OoxmlNames.SignatureSpace)
            .Append("\"><mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format><mdssi:Value>").Append(at).Append("</mdssi:Value></mdssi:SignatureTime></SignatureProperty></SignatureProperties></Object>");

        // What Word shows of a signature. A signature that is no picture on a line is of type 1 (MS-OFFCRYPTO 2.5.2.5).
        xml.Append("<Object Id=\"").Append(Id("OfficeObject")).Append("\"><SignatureProperties><SignatureProperty Id=\"").Append(Id("OfficeV1Details")).Append("\" Target=\"#").Append(Id("PackageSignature")).Append("\"><SignatureInfoV1 xmlns=\"").Append(OoxmlNames.Office)
            .Append("\"><SetupID></SetupID><SignatureText></SignatureText><SignatureImage/><SignatureComments>").Append(Xml.Escape(purpose.Length > 0 ? purpose : role))
            .Append("</SignatureComments><WindowsVersion>10.0</WindowsVersion><OfficeVersion>16.0</OfficeVersion><ApplicationVersion>16.0</ApplicationVersion><Monitors>1</Monitors><HorizontalResolution>1920</HorizontalResolution><VerticalResolution>1080</VerticalResolution><ColorDepth>32</ColorDepth><SignatureProviderId>{00000000-0000-0000-0000-000000000000}</SignatureProviderId><SignatureProviderUrl></SignatureProviderUrl><SignatureProviderDetails>9</SignatureProviderDetails><SignatureType>1</SignatureType></SignatureInfoV1></SignatureProperty></SignatureProperties></Object>");
        xml.Append("<Object><xd:QualifyingProperties xmlns:xd=\"").Append(OoxmlNames.Xades).Append("\" Target=\"#").Append(Id("PackageSignature")).Append("\"><xd:SignedProperties Id=\"").Append(Id("SignedProperties")).Append("\"><xd:SignedSignatureProperties><xd:SigningTime>").Append(at)
            .Append("</xd:SigningTime><xd:SigningCertificate><xd:Cert><xd:CertDigest>").Append(digestMethod).Append("<DigestValue>").Append(Convert.ToBase64String(CryptographicOperations.HashData(request.Hash, certificate.RawData)))
            .Append("</DigestValue></xd:CertDigest><xd:IssuerSerial><X509IssuerName>").Append(Xml.Escape(certificate.Issuer)).Append("</X509IssuerName><X509SerialNumber>").Append(SignerSerial.Decimal(certificate))
            .Append("</X509SerialNumber></xd:IssuerSerial></xd:Cert></xd:SigningCertificate><xd:SignaturePolicyIdentifier><xd:SignaturePolicyImplied/></xd:SignaturePolicyIdentifier>");
        if (role.Length > 0) xml.Append("<xd:SignerRole><xd:ClaimedRoles><xd:ClaimedRole>").Append(Xml.Escape(role)).Append("</xd:ClaimedRole></xd:ClaimedRoles></xd:SignerRole>");
        return xml.Append("</xd:SignedSignatureProperties></xd:SignedProperties></xd:QualifyingProperties></Object></Signature>").ToString();
    }

    // Word has one id for each element, in every signature. LibreOffice 7.4 calls the third and every later signature of a file invalid
    // when its ids are those of the ones before (tried), so they get a number, as LibreOffice's own have.
    private string Id(string name) => number == 1 ? $"id{name}" : string.Create(CultureInfo.InvariantCulture, $"id{name}_{number}");

    private string Own(string id, string type, string transforms) => $"<Reference Type=\"{type}\" URI=\"#{id}\">{transforms}{digestMethod}<DigestValue/></Reference>";

    private string Reference(OpenedPackage package, string part)
    {
        string transforms = "";
        byte[] digest;
        if (OoxmlNames.HoldsRelationships(part))
        {
            RelationshipList list = package.Relationships(part);
            bool isRoot = part == OoxmlNames.RootRelationships;
            transforms = $"<Transforms><Transform Algorithm=\"{OoxmlNames.RelationshipTransform}\">"
                + string.Concat(list.All.Where(IsSigned).Select(r => $"<mdssi:RelationshipReference xmlns:mdssi=\"{OoxmlNames.SignatureSpace}\" SourceId=\"{Xml.Escape(r.Id)}\"/>"))
                + $"</Transform><Transform Algorithm=\"{SignatureAlgorithms.C14n}\"/></Transforms>";
            digest = CryptographicOperations.HashData(request.Hash, list.Transform(IsSigned, isOldForm: false));

            // Left out, so that who signs next, and Word when it writes the properties anew, break nothing.
            bool IsSigned(PackageRelationship relationship) => !isRoot || !OoxmlNames.MayBeUnsigned(relationship.Type);
        }
        else
        {
            digest = package.Digest(part, request.Hash);
        }

        return $"<Reference URI=\"/{Xml.Escape(part)}?ContentType={Xml.Escape(package.Types.Of(part)!)}\">{transforms}{digestMethod}<DigestValue>{Convert.ToBase64String(digest)}</DigestValue></Reference>";
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
