using DocPipeline.Partnerships.Pictures;

namespace DocPipeline.Documents.Kinds.Facts;

/// <summary>A picture as templates see it: something to print with <c>image</c>, or nothing.</summary>
internal sealed record PictureFacts
{
    /// <summary>No picture: nothing is printed.</summary>
    internal static readonly PictureFacts None = new();

    /// <summary>What it shows, in words; empty where there is none.</summary>
    public string AlternativeText { get; init; } = "";

    internal Picture? Picture { get; init; }
}
