namespace DocPipeline.Returns.Ooxml;

/// <summary>The names that a signature in an Office file is made of.</summary>
/// <remarks>Source: ECMA-376 part 2, clause 13; XML Signature Syntax and Processing; ETSI TS 101 903 (XAdES) 1.3.2; MS-OFFCRYPTO 2.5.2.</remarks>
internal static class OoxmlNames
{
    internal const string Ds = "http://www.w3.org/2000/09/xmldsig#";
    internal const string Xades = "http://uri.etsi.org/01903/v1.3.2#";
    internal const string SignatureSpace = "http://schemas.openxmlformats.org/package/2006/digital-signature";
    internal const string Office = "http://schemas.microsoft.com/office/2006/digsig";
    internal const string RelationshipsSpace = "http://schemas.openxmlformats.org/package/2006/relationships";

    internal const string OriginRelation = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
    internal const string SignatureRelation = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature";
    internal const string CoreRelation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    internal const string ThumbnailRelation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail";
    internal const string ExtendedRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties";
    internal const string CustomRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";

    internal const string OriginType = "application/vnd.openxmlformats-package.digital-signature-origin";
    internal const string SignatureType = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml";
    internal const string RelationshipsType = "application/vnd.openxmlformats-package.relationships+xml";

    internal const string RelationshipTransform = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform";
    internal const string ObjectType = "http://www.w3.org/2000/09/xmldsig#Object";
    internal const string SignedPropertiesType = "http://uri.etsi.org/01903#SignedProperties";

    internal const string Origin = "_xmlsignatures/origin.sigs";
    internal const string RootRelationships = "_rels/.rels";

    /// <summary>What may be left unsigned: Word writes into it after signing.</summary>
    internal const string Properties = "docProps/";

    /// <summary>The relationships that may be left unsigned: they lead to signatures, or to what describes the document and is no part of it.</summary>
    internal static bool MayBeUnsigned(string relation) => relation is OriginRelation or CoreRelation or ThumbnailRelation or ExtendedRelation or CustomRelation;

    /// <summary>Where the relationships of a part are kept; of the package itself for an empty name.</summary>
    internal static string RelationshipsOf(string part)
    {
        int slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    internal static bool HoldsRelationships(string part) => part.EndsWith(".rels", StringComparison.Ordinal) && (part.StartsWith("_rels/", StringComparison.Ordinal) || part.Contains("/_rels/", StringComparison.Ordinal));
}
