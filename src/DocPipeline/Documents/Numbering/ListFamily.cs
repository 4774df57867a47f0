namespace DocPipeline.Documents.Numbering;

/// <summary>The families of list that the house style has. Each is a Word list definition, made once for every text edge that it is used at.</summary>
internal enum ListFamily
{
    /// <summary>(a), then (i).</summary>
    Letter,

    /// <summary>(i).</summary>
    Roman,

    /// <summary>(1).</summary>
    Bracket,

    /// <summary>1. in text that has no clauses.</summary>
    Number,

    /// <summary>•, then –.</summary>
    Bullet,

    /// <summary>✓.</summary>
    Tick,

    /// <summary>1. in a table cell.</summary>
    CellNumber,

    /// <summary>• in a table cell.</summary>
    CellBullet,
}
