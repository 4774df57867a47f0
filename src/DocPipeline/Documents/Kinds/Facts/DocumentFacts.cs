namespace DocPipeline.Documents.Kinds.Facts;

/// <summary>The document as templates see it.</summary>
internal sealed record DocumentFacts
{
    /// <summary>Its id in the record.</summary>
    public required string Id { get; init; }

    /// <summary>What kind it is, in words: “Agreement”.</summary>
    public required string KindName { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The line under the title; empty when there is none.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The reference that the footer prints.</summary>
    public required string Reference { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>The date of the version.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The status in words: “Draft for agreement”.</summary>
    public required string Status { get; init; }

    /// <summary>The mark across each page: “DRAFT”, or empty.</summary>
    public required string Mark { get; init; }

    /// <summary>What its footer and its QR code name it by; empty for a document that nobody signs.</summary>
    public string IssueCode { get; init; } = "";

    /// <summary>Who wrote it, for the file's properties.</summary>
    public required string Author { get; init; }
}
