using DocPipeline.Findings;

namespace DocPipeline.Returns.Ooxml.Reports;

/// <summary>What the check of one certificate signature came to.</summary>
/// <param name="Part">The part that holds it, such as <c>_xmlsignatures/sig1.xml</c>.</param>
/// <param name="Findings">Everything that was found of it.</param>
public sealed record VerifiedSignature(string Part, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whose certificate it was made with; absent when that cannot be read.</summary>
    public SignerCertificate? Signer { get; init; }

    /// <summary>Whether the certificate leads to a root that is trusted.</summary>
    public SignerTrust Trust { get; init; }

    /// <summary>In which office the signer says to have signed.</summary>
    public string? Role { get; init; }

    /// <summary>For what the signer says to have signed.</summary>
    public string? Purpose { get; init; }

    /// <summary>When, by the signer's own word.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>What a timestamp authority says of the time; absent when none does.</summary>
    public SignatureTimestamp? Timestamp { get; init; }

    /// <summary>Whether the signature was made with the certificate's key. It says nothing of the document: that is what <see cref="Parts"/> and <see cref="NotCovered"/> are for.</summary>
    public bool IsMadeWithKey { get; init; }

    /// <summary>Every part that the signature names, and what became of it.</summary>
    public IReadOnlyList<SignedPart> Parts { get; init; } = [];

    /// <summary>Whatever is in the file and not under this signature: parts, relationships, entries of the zip.</summary>
    public IReadOnlyList<string> NotCovered { get; init; } = [];

    /// <summary>Whether everything that was signed is as it was, and nothing else is in the file.</summary>
    public bool CoversEverything => IsMadeWithKey && Parts.Count > 0 && NotCovered.Count == 0 && Parts.All(p => p.State == SignedPartState.Unchanged);

    /// <summary>Whether the signature holds.</summary>
    public bool IsSound => CoversEverything && Findings.All(f => f.Severity != Severity.Error);
}
