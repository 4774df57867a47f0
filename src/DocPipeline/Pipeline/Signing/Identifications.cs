using DocPipeline.Documents.Words;

namespace DocPipeline.Pipeline.Signing;

/// <summary>How a signatory was identified, as the events of a round say it; anything else is printed as it was said.</summary>
internal static class Identifications
{
    /// <summary>By the link, which went to their mailbox alone.</summary>
    internal const string Link = "link";

    /// <summary>By the certificate with which they signed.</summary>
    internal const string Certificate = "certificate";

    /// <summary>By the officer who accepted what came back.</summary>
    internal const string Officer = "officer";

    /// <summary>The same in words.</summary>
    internal static string? Words(string? identified, HouseWords words) => identified switch
    {
        Link => words.Of("By a link to the mailbox"),
        Certificate => words.Of("By certificate"),
        Officer => words.Of("By the officer who accepted it"),
        _ => identified,
    };
}
