namespace DocPipeline.Returns.Pdf.Words;

/// <summary>Where a block of what was issued belongs, which says where on pages it may be.</summary>
internal enum IssuedBlockKind
{
    /// <summary>In the text.</summary>
    Paragraph,

    /// <summary>In a table, whose cells a program may read in another order.</summary>
    Cell,

    /// <summary>In a box or shape, which stands beside the text.</summary>
    Box,

    /// <summary>In a table of contents, whose page numbers are worked out anew.</summary>
    Contents,

    /// <summary>A footnote or endnote, which stands where a page has room for it.</summary>
    Note,

    /// <summary>A header, which stands at the top of pages.</summary>
    Header,

    /// <summary>A footer, which stands at the bottom of pages, with the number of the page.</summary>
    Footer,
}
