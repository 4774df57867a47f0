namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>A leaf that is to be written as Markdown, with what it was before, if it was anything.</summary>
internal sealed class WrittenLeaf
{
    internal required Leaf Leaf { get; init; }

    /// <summary>Its own lines as they were, when its words are the same still, or the lines of its table or picture.</summary>
    internal IReadOnlyList<string>? Lines { get; init; }

    /// <summary>The columns before its label or text where it was.</summary>
    internal int Indent { get; init; }

    /// <summary>The braces at its end: <c>{#quorum}</c>.</summary>
    internal string Attributes { get; init; } = "";

    /// <summary>The column at which what stands within it began, where that is known.</summary>
    internal int? InnerIndent { get; init; }

    /// <summary>Whether it is known where it stood: within <see cref="Parent"/>, or at the margin where that is nothing.</summary>
    internal bool IsPlaceKnown { get; init; }

    /// <summary>The leaf within which it stood.</summary>
    internal WrittenLeaf? Parent { get; set; }

    /// <summary>The lines between two leaves where they stood one after the other before: empty ones, or those of a quotation.</summary>
    internal Func<WrittenLeaf, IReadOnlyList<string>?>? GapAfter { get; init; }

    /// <summary>The number that is typed before a clause, where all clauses of its list have the same.</summary>
    internal string? TypedNumber { get; init; }
}
