namespace DocPipeline.Tests.Archive.Log;

/// <summary>What a <see cref="LocalServer"/> was asked.</summary>
internal sealed record LocalRequest(string Method, Uri Url, string? Type, string? Authorization, byte[] Body);
