namespace DocPipeline.Returns.Ooxml.Reports;

/// <summary>What a timestamp authority signed of a signature: that it was there by then.</summary>
/// <param name="At">The time.</param>
/// <param name="Authority">The subject of the authority's certificate.</param>
/// <param name="Trust">Whether the authority is trusted.</param>
public sealed record SignatureTimestamp(DateTimeOffset At, string Authority, SignerTrust Trust);
