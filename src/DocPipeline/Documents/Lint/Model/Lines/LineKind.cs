namespace DocPipeline.Documents.Lint.Model.Lines;

/// <summary>What a line is to a reader.</summary>
internal enum LineKind
{
    /// <summary>Running text, or a clause.</summary>
    Text,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An entry of a list.</summary>
    Item,

    /// <summary>A paragraph of a table's cell.</summary>
    Cell,

    /// <summary>The caption of a table or a figure.</summary>
    Caption,

    /// <summary>A line of the contents list, or its heading.</summary>
    Contents,

    /// <summary>A line of the title page.</summary>
    Title,

    /// <summary>A header or a footer.</summary>
    Running,

    /// <summary>A mark behind the text.</summary>
    Mark,

    /// <summary>A note.</summary>
    Note,

    /// <summary>A line of a text box.</summary>
    Box,
}
