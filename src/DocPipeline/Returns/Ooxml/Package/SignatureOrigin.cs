namespace DocPipeline.Returns.Ooxml.Package;

/// <summary>Where a package keeps its signatures: the origin part, and the parts that it relates to.</summary>
/// <param name="Part">The origin part; nothing when the package has none.</param>
/// <param name="Signatures">The signature parts, in the order in which they are listed.</param>
internal sealed record SignatureOrigin(string? Part, IReadOnlyList<string> Signatures)
{
    internal string? Relationships => Part is null ? null : OoxmlNames.RelationshipsOf(Part);

    /// <summary>Whether a part holds signatures together, and so is signed by none.</summary>
    internal bool Holds(string part) => Part is not null && (part == Part || part == Relationships || Signatures.Contains(part));

    /// <summary>Finds it. Whatever is not in order with it is an error: a second origin, or a signature that is not there, can hide one.</summary>
    internal static SignatureOrigin Find(OpenedPackage package, SignatureFindings findings)
    {
        PackageRelationship[] origins = [.. package.Relationships(OoxmlNames.RootRelationships).All.Where(r => r.Type == OoxmlNames.OriginRelation)];
        if (origins.Length == 0) return new SignatureOrigin(null, []);
        if (origins.Length > 1 || origins[0].PartFrom("") is not { } part || !package.Has(part))
        {
            Broken(findings, OoxmlNames.RootRelationships, "The file names two places for its signatures, or one that is not there.");
            return new SignatureOrigin(null, []);
        }

        if (package.Types.Of(part) != OoxmlNames.OriginType) Broken(findings, part, "The place of the signatures has the content type of something else.");

        // LibreOffice writes nothing into it either; what is in it nobody signs.
        if (package.Length(part) > 0) Broken(findings, part, "The place of the signatures holds something; it has to be empty.");
        var parts = new List<string>();
        string list = OoxmlNames.RelationshipsOf(part);
        foreach (PackageRelationship relationship in package.Relationships(list).All)
        {
            string? signature = relationship.Type == OoxmlNames.SignatureRelation ? relationship.PartFrom(part) : null;
            if (signature is null || !package.Has(signature) || parts.Contains(signature)) Broken(findings, list, $"The list of signatures names something that is no signature, is not there, or is named twice: {SignatureFindings.Shown(relationship.Target)}.");
            else if (package.Types.Of(signature) != OoxmlNames.SignatureType) Broken(findings, signature, "A signature has the content type of something else.");
            else parts.Add(signature);
        }

        return new SignatureOrigin(part, parts);
    }

    private static void Broken(SignatureFindings findings, string where, string message) =>
        findings.Add(SignatureCodes.Broken, message, where, "one place for signatures, and signatures in it", "Ask for the file as it was signed");
}
