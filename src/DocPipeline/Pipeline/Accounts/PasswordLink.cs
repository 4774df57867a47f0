namespace DocPipeline.Pipeline.Accounts;

/// <summary>A one-time link to choose a password.</summary>
/// <param name="Digest">The digest by which its secret is known again.</param>
/// <param name="ExpiresAt">The first instant at which it is no longer good.</param>
public sealed record PasswordLink(string Digest, DateTimeOffset ExpiresAt);
