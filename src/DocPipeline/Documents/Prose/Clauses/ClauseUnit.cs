using DocPipeline.Findings;

namespace DocPipeline.Documents.Prose.Clauses;

/// <summary>What kind of part of a document a unit is.</summary>
internal enum UnitKind
{
    /// <summary>A heading of the first level; it reaches to the next.</summary>
    Section,

    /// <summary>A heading below it; it reaches to the next heading that is not deeper.</summary>
    Heading,

    /// <summary>A numbered clause with all that stands within it.</summary>
    Clause,

    /// <summary>An entry of a list that has an anchor of its own.</summary>
    Entry,

    /// <summary>A paragraph, a list, a table: what stands in a section beside its clauses.</summary>
    Block,
}

/// <summary>A part of a document that an amendment can name or that can differ between two versions, with the lines that it takes up in its file.</summary>
internal sealed record ClauseUnit
{
    internal required UnitKind Kind { get; init; }

    /// <summary>Where it starts.</summary>
    internal required Place Place { get; init; }

    /// <summary>The first line, from 0; of a table, that of its caption.</summary>
    internal required int FirstLine { get; set; }

    /// <summary>The line after the last, from 0, with all that stands within it and without empty lines at its end.</summary>
    internal int EndLine { get; set; }

    /// <summary>The line after the last of its own words: a section's are its heading, a clause's end where clauses within it begin.</summary>
    internal int OwnEndLine { get; set; }

    /// <summary>The level of a heading, or the depth of a clause: 1 and more.</summary>
    internal int Level { get; init; }

    /// <summary>Whether it is compared by itself: all but entries of lists that are compared as a whole.</summary>
    internal bool IsCompared { get; init; } = true;

    /// <summary>The number that a document prints; nothing where there is none.</summary>
    internal string? Number { get; init; }

    internal string? Anchor { get; init; }

    /// <summary>The place as a sentence names it: “clause 4.16”.</summary>
    internal required string Where { get; init; }

    /// <summary>Its own words as a document prints them.</summary>
    internal required Func<string> Words { get; init; }

    /// <summary>Its own Markdown without its number, its anchor and what white space is no difference: two units with the same key say the same.</summary>
    internal string Key { get; set; } = "";

    internal string File => Place.File;
}
