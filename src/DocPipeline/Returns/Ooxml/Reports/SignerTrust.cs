namespace DocPipeline.Returns.Ooxml.Reports;

/// <summary>Whether a signer's certificate leads to a root that is trusted.</summary>
public enum SignerTrust
{
    /// <summary>No roots were given.</summary>
    NotChecked,

    /// <summary>It leads to one of the roots, and was valid at the time that counts.</summary>
    Trusted,

    /// <summary>It does not, or was not.</summary>
    NotTrusted,
}
