namespace DocPipeline.Admission;

/// <summary>How much a file from outside may hold. The defaults are those of any upload; a door may ask for less.</summary>
internal sealed record AdmissionLimits
{
    /// <summary>How deep the elements of a part may be nested; the root is 1.</summary>
    internal const int DeepestXml = 256;

    /// <summary>An entry of more than <see cref="RatioFloor"/> bytes unpacks to at most this many times its packed bytes.</summary>
    internal const int MostRatio = 100;

    /// <summary>
    /// Below this many bytes unpacked, the ratio is not looked at: honest files that LibreOffice saves hold entries such as an empty picture
    /// or a table of like rows that pack better than 100 to 1, and 2,000 entries of this size stay within what a file may unpack to.
    /// </summary>
    internal const int RatioFloor = 100_000;

    internal static AdmissionLimits Usual { get; } = new();

    /// <summary>In bytes.</summary>
    internal int LargestFile { get; init; } = 20_000_000;

    internal int MostEntries { get; init; } = 2_000;

    /// <summary>In bytes, all entries together.</summary>
    internal long LargestUnpacked { get; init; } = 200_000_000;
}
