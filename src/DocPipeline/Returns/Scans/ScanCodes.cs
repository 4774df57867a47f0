using DocPipeline.Findings;

namespace DocPipeline.Returns.Scans;

/// <summary>The codes of what is found when a scan is looked at, beside those of admission.</summary>
public static class ScanCodes
{
    /// <summary>A picture that says that it has more dots than any scan of a page.</summary>
    public static FindingCode TooManyDots { get; } = new("RETURN-SCAN-TOO-LARGE");
}
