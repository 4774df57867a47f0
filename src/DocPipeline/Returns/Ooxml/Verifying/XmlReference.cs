using System.Security.Cryptography;
using System.Xml;
using DocPipeline.Returns.Ooxml.Package;

namespace DocPipeline.Returns.Ooxml.Verifying;

/// <summary>A reference of a signature: to what, by which transforms, with which digest.</summary>
/// <param name="Uri">To an element of the signature (<c>#id</c>) or a part of the package (<c>/word/document.xml?ContentType=…</c>).</param>
/// <param name="Transforms">What is done before it is digested.</param>
/// <param name="Method">The name of the digest.</param>
/// <param name="Digest">The digest.</param>
internal sealed record XmlReference(string Uri, IReadOnlyList<XmlElement> Transforms, string Method, byte[] Digest)
{
    internal static XmlReference Read(XmlElement element)
    {
        if (!element.Is(OoxmlNames.Ds, "Reference")) throw new BrokenSignatureException("a reference is something else");
        XmlElement[] children = [.. element.Elements()];
        XmlElement[] transforms = [];
        if (children.Length == 3 && children[0].Is(OoxmlNames.Ds, "Transforms"))
        {
            transforms = [.. children[0].Elements()];
            if (!Array.TrueForAll(transforms, t => t.Is(OoxmlNames.Ds, "Transform"))) throw new BrokenSignatureException("a transform is something else");
            children = children[1..];
        }

        if (children.Length != 2 || !children[0].Is(OoxmlNames.Ds, "DigestMethod") || !children[1].Is(OoxmlNames.Ds, "DigestValue")) throw new BrokenSignatureException("a reference has no digest, or more than one");
        return new XmlReference(element.GetAttribute("URI"), transforms, Algorithm(children[0]), Bytes(children[1]));
    }

    /// <summary>The digest to take; an exception when it is not accepted.</summary>
    internal HashAlgorithmName Hash() => SignatureAlgorithms.Digest(Method) ?? throw Refused("digest", Method);

    internal bool IsDigestOf(ReadOnlySpan<byte> content) => CryptographicOperations.FixedTimeEquals(CryptographicOperations.HashData(Hash(), content), Digest);

    internal static string Algorithm(XmlElement method)
    {
        if (method.Elements().Any() && !method.Is(OoxmlNames.Ds, "Transform")) throw new BrokenSignatureException(SignatureCodes.Algorithm, "an algorithm has parameters");
        return method.GetAttribute("Algorithm");
    }

    internal static BrokenSignatureException Refused(string kind, string name) => SignatureAlgorithms.IsWeak(name)
        ? new BrokenSignatureException(SignatureCodes.Weak, $"it rests on {SignatureFindings.Shown(name)}, which is too weak: somebody else could have made a file that it fits")
        : new BrokenSignatureException(SignatureCodes.Algorithm, $"it needs a {kind} that is not accepted: {SignatureFindings.Shown(name)}");

    internal static byte[] Bytes(XmlElement element)
    {
        if (element.Elements().Any()) throw new BrokenSignatureException("a value holds elements");
        try
        {
            return Convert.FromBase64String(element.InnerText);
        }
        catch (FormatException)
        {
            throw new BrokenSignatureException("a value is no Base64");
        }
    }
}
