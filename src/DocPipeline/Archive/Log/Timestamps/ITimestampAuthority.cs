using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Timestamps;

/// <summary>A clock that others trust: RFC 3161.</summary>
internal interface ITimestampAuthority
{
    /// <summary>Has the digest of bytes signed with the time.</summary>
    /// <returns>The response (TimeStampResp, DER) that <c>openssl ts -verify</c> reads, checked against the bytes; or why there is none.</returns>
    Task<Outcome<byte[]>> StampAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}
