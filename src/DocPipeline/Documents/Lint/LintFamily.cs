namespace DocPipeline.Documents.Lint;

/// <summary>What a class of mistake is about, the weightiest first.</summary>
internal enum LintFamily
{
    /// <summary>Rules that conflict or are missing.</summary>
    Rules,

    /// <summary>Who signs, who belongs, whom a document is for.</summary>
    Signatories,

    /// <summary>Numbers, references, contents, links.</summary>
    References,

    /// <summary>Counts, ranges, dates, versions.</summary>
    Counts,

    /// <summary>Names, abbreviations, terms.</summary>
    Names,

    /// <summary>Words that are taken for one another.</summary>
    Spelling,
}
