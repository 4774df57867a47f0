namespace DocPipeline.Admission;

/// <summary>How much a file from outside may hold. The defaults are those of any upload; a door may ask for less.</summary>
internal sealed record AdmissionLimits
{
    /// <summary>How deep the elements of a part may be nested; the root is 1.</summary>
    internal const int DeepestXml = 256;

    /// <summary>An entry of more than <see cref="RatioFloor"/> bytes unpacks to at most this many times its packed bytes.</summary>
    internal const int MostRatio = 100;

    /// <summary>
    /// Up to this many bytes unpacked, the ratio is not looked at: a table of 200 empty rows that LibreOffice saves is 430,000 bytes and packs
    /// 104 to 1. What all entries unpack to is counted all the same.
    /// </summary>
    internal const int RatioFloor = 1_000_000;

    internal static AdmissionLimits Usual { get; } = new();

    /// <summary>In bytes.</summary>
    internal int LargestFile { get; init; } = 20_000_000;

    internal int MostEntries { get; init; } = 2_000;

    /// <summary>In bytes, all entries together.</summary>
    internal long LargestUnpacked { get; init; } = 200_000_000;
}
