namespace DocPipeline.Documents.Conformed.Facts.Parties;

/// <summary>The certificate behind a signature.</summary>
/// <param name="Subject">Whom it was issued to.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Thumbprint">SHA-256 of the certificate, 64 hexadecimal digits in small letters.</param>
/// <param name="TimestampedAt">What a timestamp of an authority says; nothing where there is none.</param>
/// <param name="TimestampedBy">That authority's name.</param>
internal sealed record SigningCertificate(string Subject, string Issuer, string Thumbprint, DateTimeOffset? TimestampedAt = null, string? TimestampedBy = null);
