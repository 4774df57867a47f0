using DocPipeline.Findings;

namespace DocPipeline.Returns.Ooxml;

/// <summary>The codes of what is found when a Word file is signed with a certificate, or such a signature is checked.</summary>
public static class SignatureCodes
{
    /// <summary>There is no certificate signature in the file.</summary>
    public static FindingCode None { get; } = new("RETURN-SIGNATURE-NONE");

    /// <summary>The file's package is not in order: what Word sees in it may not be what another program sees.</summary>
    public static FindingCode Package { get; } = new("RETURN-SIGNATURE-PACKAGE");

    /// <summary>A signature part is empty, doubled or not built as a signature of a Word file is.</summary>
    public static FindingCode Broken { get; } = new("RETURN-SIGNATURE-BROKEN");

    /// <summary>The signature was not made with the certificate's key, or what it signs of itself was changed afterwards.</summary>
    public static FindingCode Wrong { get; } = new("RETURN-SIGNATURE-WRONG");

    /// <summary>A signed part was changed.</summary>
    public static FindingCode PartChanged { get; } = new("RETURN-SIGNATURE-PART-CHANGED");

    /// <summary>A signed part is gone.</summary>
    public static FindingCode PartMissing { get; } = new("RETURN-SIGNATURE-PART-MISSING");

    /// <summary>A part is of another content type than the one that was signed.</summary>
    public static FindingCode ContentType { get; } = new("RETURN-SIGNATURE-CONTENT-TYPE");

    /// <summary>The file holds something that the signature does not cover: it was added later, or left out on purpose.</summary>
    public static FindingCode NotCovered { get; } = new("RETURN-SIGNATURE-NOT-COVERED");

    /// <summary>A digest or key that is too weak to prove anything.</summary>
    public static FindingCode Weak { get; } = new("RETURN-SIGNATURE-WEAK");

    /// <summary>An algorithm or transform that is not accepted.</summary>
    public static FindingCode Algorithm { get; } = new("RETURN-SIGNATURE-ALGORITHM");

    /// <summary>The certificate cannot be read, or the signature is not bound to it.</summary>
    public static FindingCode Certificate { get; } = new("RETURN-SIGNATURE-CERTIFICATE");

    /// <summary>The certificate was not issued for signing documents.</summary>
    public static FindingCode KeyUsage { get; } = new("RETURN-SIGNATURE-KEY-USAGE");

    /// <summary>The certificate does not lead to a root that is trusted.</summary>
    public static FindingCode Untrusted { get; } = new("RETURN-SIGNATURE-UNTRUSTED");

    /// <summary>The certificate was not valid at the time that counts.</summary>
    public static FindingCode Expired { get; } = new("RETURN-SIGNATURE-EXPIRED");

    /// <summary>No roots were given, so nothing says that the signer is who the certificate names.</summary>
    public static FindingCode NotChecked { get; } = new("RETURN-SIGNATURE-NOT-CHECKED");

    /// <summary>The timestamp is not one of this signature, or its authority is not trusted.</summary>
    public static FindingCode Timestamp { get; } = new("RETURN-SIGNATURE-TIMESTAMP");

    /// <summary>A list of relationships was signed in the form that old versions of xmlsec, and LibreOffice with them, write.</summary>
    public static FindingCode OldForm { get; } = new("RETURN-SIGNATURE-OLD-FORM");

    /// <summary>A signature of a PDF certifies it, and says what may be done to it afterwards.</summary>
    public static FindingCode Certified { get; } = new("RETURN-SIGNATURE-CERTIFIED");

    /// <summary>The certificate or key given for signing cannot sign.</summary>
    public static FindingCode Key { get; } = new("RETURN-SIGNATURE-KEY");

    /// <summary>The file to be signed has a signature that does not hold.</summary>
    public static FindingCode Existing { get; } = new("RETURN-SIGNATURE-EXISTING");
}
