namespace DocPipeline.Documents.Sheets.Tables;

/// <summary>A column of a table: which key of the record it fills, and what people may call it.</summary>
/// <param name="Key">The key of the record.</param>
/// <param name="Heading">The heading as written.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Note">What stands here, in a sentence for the person who fills it in.</param>
internal sealed record SheetColumn(string Key, string Heading, ColumnKind Kind, string Note)
{
    /// <summary>Whether every row needs it.</summary>
    internal bool IsRequired { get; init; }

    /// <summary>Other headings that people write.</summary>
    internal IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>The words to choose from, as the record writes them.</summary>
    internal IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What an empty cell stands for, where the record has a default.</summary>
    internal string? Default { get; init; }

    /// <summary>What a reference names.</summary>
    internal Named? Names { get; init; }

    /// <summary>Its width in characters.</summary>
    internal int Width { get; init; } = 24;
}

/// <summary>What the cells of a column hold.</summary>
internal enum ColumnKind
{
    /// <summary>The row's own id.</summary>
    Id,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Several texts.</summary>
    Texts,

    /// <summary>One word of several.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>The id or the name of something else in the record.</summary>
    Reference,
}

/// <summary>What a cell can refer to.</summary>
internal enum Named
{
    Organisation,
    Person,
    Body,
    Document,
}
