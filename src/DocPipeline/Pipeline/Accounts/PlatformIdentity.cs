namespace DocPipeline.Pipeline.Accounts;

/// <summary>How a directory outside names somebody who has signed in there.</summary>
/// <param name="Issuer">The directory: the issuer of a bearer token, or the tenant's id.</param>
/// <param name="Subject">The object id within it.</param>
public sealed record PlatformIdentity(string Issuer, string Subject);
