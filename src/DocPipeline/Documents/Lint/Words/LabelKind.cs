namespace DocPipeline.Documents.Lint.Words;

/// <summary>What stands in front of a line.</summary>
internal enum LabelKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A mark that counts nothing.</summary>
    Bullet,

    /// <summary><c>4</c>, <c>11.1.2</c>: what references name.</summary>
    Decimal,

    /// <summary><c>(iv)</c>, <c>(b)</c>, <c>(2)</c>, <c>iii.</c>: an entry of a list.</summary>
    Entry,

    /// <summary><c>Appendix B</c>.</summary>
    Appendix,
}
