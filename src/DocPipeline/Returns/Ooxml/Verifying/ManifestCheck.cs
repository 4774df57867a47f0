using System.Security.Cryptography;
using System.Xml;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml.Package;
using DocPipeline.Returns.Ooxml.Reports;

namespace DocPipeline.Returns.Ooxml.Verifying;

/// <summary>Checks every part that a signature names, and remembers what it covers.</summary>
internal sealed class ManifestCheck(OpenedPackage package, SignatureFindings findings)
{
    // By part; an empty entry for a part that is covered as it is, and for a list of relationships which of them are.
    private readonly Dictionary<string, Func<PackageRelationship, bool>> covered = new(StringComparer.Ordinal);
    private readonly List<SignedPart> parts = [];

    internal IReadOnlyList<SignedPart> Parts => parts;

    internal bool Covers(string part) => covered.ContainsKey(part);

    internal bool Covers(string part, PackageRelationship relationship) => covered.TryGetValue(part, out Func<PackageRelationship, bool>? isChosen) && isChosen(relationship);

    /// <summary>Checks the references of a manifest.</summary>
    /// <exception cref="BrokenSignatureException">The list itself is not in order.</exception>
    internal void Check(IReadOnlyList<XmlElement> references)
    {
        foreach (XmlReference reference in references.Select(XmlReference.Read))
        {
            (string part, string type) = Split(reference.Uri);
            if (covered.ContainsKey(part)) throw new BrokenSignatureException($"it signs {SignatureFindings.Shown(part)} twice");
            covered[part] = _ => true;
            SignedPartState state;
            try
            {
                state = Check(reference, part, type);
            }
            catch (BrokenSignatureException refused)
            {
                state = SignedPartState.NotProven;
                Found(refused.Code, $"What is signed of {PartWords.Of(part)} is not proven: {refused.Message}.", part, "digests such as SHA-256, and the transform for relationships", "Ask for a signature made anew with SHA-256");
            }

            parts.Add(new SignedPart(SignatureFindings.Shown(part), state));
        }
    }

    private SignedPartState Check(XmlReference reference, string part, string type)
    {
        if (!package.Has(part))
        {
            Found(SignatureCodes.PartMissing, $"Something that was signed is gone: {PartWords.Of(part)}.", part, "every part that was signed", "Ask for the file as it was signed");
            return SignedPartState.Missing;
        }

        if (!Digest(reference, part))
        {
            Found(SignatureCodes.PartChanged, $"This was changed after it was signed: {PartWords.Of(part)}.", part, "the part as it was signed", "Ask for the file as it was signed, or have the changed file signed anew by everybody");
            return SignedPartState.Changed;
        }

        if (package.Types.Of(part) == type) return SignedPartState.Unchanged;
        Found(SignatureCodes.ContentType, $"This is said to be something else than what was signed ({SignatureFindings.Shown(package.Types.Of(part) ?? "nothing")}): {PartWords.Of(part)}.", part, SignatureFindings.Shown(type), "Ask for the file as it was signed");
        return SignedPartState.OtherContentType;
    }

    private bool Digest(XmlReference reference, string part)
    {
        HashAlgorithmName hash = reference.Hash();
        if (reference.Transforms.Count == 0) return CryptographicOperations.FixedTimeEquals(package.Digest(part, hash), reference.Digest);
        string[] names = [.. reference.Transforms.Select(XmlReference.Algorithm)];
        if (names.FirstOrDefault(name => name != OoxmlNames.RelationshipTransform && !SignatureAlgorithms.IsCanonical(name)) is { } strange) throw XmlReference.Refused("transform", strange);
        if (!OoxmlNames.HoldsRelationships(part) || names.Length != 2 || names[0] != OoxmlNames.RelationshipTransform || reference.Transforms[1].Elements().Any())
            throw new BrokenSignatureException(SignatureCodes.Algorithm, "transforms stand where none may, or in another order");

        Func<PackageRelationship, bool> isChosen = Chosen(reference.Transforms[0]);
        covered[part] = isChosen;
        RelationshipList list = package.Relationships(part);
        if (reference.IsDigestOf(list.Transform(isChosen, isOldForm: false))) return true;
        if (list.Spaces == 0 || !reference.IsDigestOf(list.Transform(isChosen, isOldForm: true))) return false;
        findings.Add(
            SignatureCodes.OldForm,
            "This list of relationships is signed in the form of xmlsec up to 1.3.12, which LibreOffice uses; it says the same.",
            part,
            "the form of ECMA-376 part 2",
            "Nothing has to be done; a strict program may call the signature wrong",
            Severity.Note);
        return true;
    }

    private static Func<PackageRelationship, bool> Chosen(XmlElement transform)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (XmlElement element in transform.Elements())
        {
            if (element.Is(OoxmlNames.SignatureSpace, "RelationshipReference")) ids.Add(element.GetAttribute("SourceId"));
            else if (element.Is(OoxmlNames.SignatureSpace, "RelationshipsGroupReference")) types.Add(element.GetAttribute("SourceType"));
            else throw new BrokenSignatureException(SignatureCodes.Algorithm, "the transform for relationships has parameters that it does not have");
        }

        return relationship => ids.Contains(relationship.Id) || types.Contains(relationship.Type);
    }

    private static (string Part, string Type) Split(string uri)
    {
        const string Query = "?ContentType=";
        int query = uri.IndexOf(Query, StringComparison.Ordinal);
        if (query < 2 || uri[0] != '/' || query + Query.Length == uri.Length) throw new BrokenSignatureException("it names a part without its content type, or something outside the file");
        return (uri[1..query], uri[(query + Query.Length)..]);
    }

    private void Found(FindingCode code, string message, string part, string expected, string suggestion) => findings.Add(code, message, SignatureFindings.Shown(part), expected, suggestion);
}
