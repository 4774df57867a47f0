using System.Security.Cryptography.X509Certificates;

namespace DocPipeline.Returns.Ooxml;

/// <summary>Whom whoever checks a signature trusts, and as of when.</summary>
/// <param name="At">
/// The time at which a certificate has to be valid where no trusted timestamp says an earlier one: now, or when the file came in. The
/// time that a signature claims for itself proves nothing.
/// </param>
public sealed record SignatureTrust(DateTimeOffset At)
{
    /// <summary>The roots that certificates of signers have to lead to. Nothing: who signed is then not checked, and that is said.</summary>
    public X509Certificate2Collection? Roots { get; init; }

    /// <summary>The roots of timestamp authorities. Nothing: timestamps are shown, and not relied upon.</summary>
    public X509Certificate2Collection? TimestampRoots { get; init; }
}
