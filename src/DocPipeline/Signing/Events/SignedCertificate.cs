namespace DocPipeline.Signing.Events;

/// <summary>The certificate of a signature, as the check read it.</summary>
/// <param name="Subject">Whom it names.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Serial">Its serial number, in hexadecimal digits.</param>
/// <param name="Thumbprint">Its SHA-256 thumbprint, in hexadecimal digits.</param>
/// <param name="Trust">Whether it leads to a root that is trusted, in plain words.</param>
/// <param name="TimestampedAt">When a trusted authority saw the signature, where one did.</param>
internal sealed record SignedCertificate(string Subject, string Issuer, string Serial, string Thumbprint, string Trust, DateTimeOffset? TimestampedAt = null);
