namespace DocPipeline.Documents.Templates.Compiling.Checks;

/// <summary>What a place of a part refers to.</summary>
internal enum PartReferenceKind
{
    /// <summary>A header, a picture or another part, through a relationship.</summary>
    Relationship,

    /// <summary>A footnote.</summary>
    Footnote,

    /// <summary>An endnote.</summary>
    Endnote,
}
