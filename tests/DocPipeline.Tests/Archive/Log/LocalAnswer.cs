using System.Text;

namespace DocPipeline.Tests.Archive.Log;

/// <summary>What a <see cref="LocalServer"/> answers.</summary>
internal sealed record LocalAnswer(int Status, string Type, byte[] Body, string? RetryAfter = null)
{
    public static LocalAnswer Json(int status, string body, string? retryAfter = null) => new(status, "application/json", Encoding.UTF8.GetBytes(body), retryAfter);
}
