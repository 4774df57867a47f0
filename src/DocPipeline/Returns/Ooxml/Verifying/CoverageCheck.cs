using DocPipeline.Returns.Ooxml.Package;

namespace DocPipeline.Returns.Ooxml.Verifying;

/// <summary>
/// What is in a file and not under a signature. LibreOffice and Word check what is signed and say nothing of the rest: a part added after
/// signing passes there.
/// </summary>
internal static class CoverageCheck
{
    // What each of the parts that may be unsigned has to be, so that none of them is anything else.
    private static readonly (string Start, string Type)[] Properties =
    [
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        ("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
        ("docProps/thumbnail.", "image/"),
    ];

    /// <summary>Whether a part need not be signed.</summary>
    internal static bool MayBeUnsigned(OpenedPackage package, string part) =>
        package.Types.Of(part) is { } type && Array.Exists(Properties, known => part.StartsWith(known.Start, StringComparison.Ordinal) && type.StartsWith(known.Type, StringComparison.Ordinal));

    /// <summary>Names everything that a signature does not cover.</summary>
    internal static List<string> NotCovered(OpenedPackage package, SignatureOrigin origin, ManifestCheck signed, SignatureFindings findings)
    {
        var left = new List<string>();
        foreach (string part in package.Parts.Where(part => !origin.Holds(part) && !MayBeUnsigned(package, part)))
        {
            if (!signed.Covers(part))
            {
                Left(part, $"This is in the file and not under the signature: {PartWords.Of(part)}. It was added afterwards, or left out on purpose.", part);
                continue;
            }

            if (!OoxmlNames.HoldsRelationships(part)) continue;
            bool isRoot = part == OoxmlNames.RootRelationships;
            foreach (PackageRelationship relationship in package.Relationships(part).All)
            {
                if (signed.Covers(part, relationship)) continue;
                if (isRoot && OoxmlNames.MayBeUnsigned(relationship.Type) && IsHarmless(package, origin, signed, relationship)) continue;
                Left($"{part} {SignatureFindings.Shown(relationship.Id)}", $"This relationship is in the file and not under the signature: {SignatureFindings.Shown(relationship.Id)}, to {SignatureFindings.Shown(relationship.Target)}.", part);
            }
        }

        return left;

        void Left(string name, string message, string where)
        {
            left.Add(SignatureFindings.Shown(name));
            findings.Add(SignatureCodes.NotCovered, message, SignatureFindings.Shown(where), "nothing in the file but what was signed", "Ask for the file as it was signed, or have all of it signed anew by everybody");
        }
    }

    // It leads to the signatures, to properties that may be unsigned, or to a part that is signed itself.
    private static bool IsHarmless(OpenedPackage package, SignatureOrigin origin, ManifestCheck signed, PackageRelationship relationship)
    {
        if (relationship.PartFrom("") is not { } part || !package.Has(part)) return false;
        return relationship.Type == OoxmlNames.OriginRelation ? part == origin.Part : signed.Covers(part) || MayBeUnsigned(package, part);
    }
}
