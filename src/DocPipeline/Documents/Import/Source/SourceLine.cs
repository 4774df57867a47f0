namespace DocPipeline.Documents.Import.Source;

/// <summary>A paragraph of the document that is imported, or a table.</summary>
internal sealed record SourceLine
{
    /// <summary>Its place among the lines, from 0.</summary>
    internal required int Index { get; init; }

    internal required Label Label { get; init; }

    /// <summary>Its words without the label.</summary>
    internal required string Text { get; init; }

    /// <summary>The level of a heading by its style, from 1.</summary>
    internal int? Outline { get; init; }

    /// <summary>Whether all of it is bold.</summary>
    internal bool IsBold { get; init; }

    internal string Style { get; init; } = "";

    /// <summary>How deep its list stands within another, from 0.</summary>
    internal int Depth { get; init; }

    /// <summary>Where the text refers to notes: after how many characters, and the number of the note.</summary>
    internal IReadOnlyList<(int Offset, string Number)> Notes { get; init; } = [];

    /// <summary>The rows of a table, their cells and the paragraphs of those; empty for a paragraph.</summary>
    internal IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Rows { get; init; } = [];

    internal bool IsTable => Rows.Count > 0;

    /// <summary>As it reads on the page.</summary>
    internal string Whole => Label.Kind == LabelKind.None ? Text : $"{Label.Printed} {Text}";

    /// <summary>All its words, those of cells too.</summary>
    internal IEnumerable<string> Words => IsTable ? Rows.SelectMany(r => r).SelectMany(c => c) : [Text];
}
