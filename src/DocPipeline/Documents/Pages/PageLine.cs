namespace DocPipeline.Documents.Pages;

/// <summary>A paragraph or table on its way onto the page.</summary>
/// <param name="Words">Its words as HTML.</param>
/// <param name="IsChanged">Whether something in it changed.</param>
internal sealed record PageLine(string Words, bool IsChanged)
{
    /// <summary>1 for a heading of the first level; nothing for all else.</summary>
    internal int? Heading { get; init; }

    /// <summary>The id by which a heading can be linked to; nothing where nobody links to it.</summary>
    internal string? Id { get; init; }

    /// <summary>Its label as HTML; nothing where it has none.</summary>
    internal string? Label { get; init; }

    /// <summary>How deep it stands in its list, from 0.</summary>
    internal int Depth { get; init; }

    /// <summary>What it is called in the summary of what is folded away.</summary>
    internal string Name { get; init; } = "";

    /// <summary>Whether it is a table.</summary>
    internal bool IsTable { get; init; }
}
