namespace DocPipeline.Documents.Reading;

/// <summary>The areas of a Word file that hold words.</summary>
public enum TextArea
{
    /// <summary>The text itself.</summary>
    Body,

    /// <summary>A text box or shape.</summary>
    TextBox,

    /// <summary>The header of pages after the first, or of all pages.</summary>
    Header,

    /// <summary>The header of the first page.</summary>
    FirstHeader,

    /// <summary>The footer of pages after the first, or of all pages.</summary>
    Footer,

    /// <summary>The footer of the first page.</summary>
    FirstFooter,

    /// <summary>A mark behind the text, such as DRAFT.</summary>
    Watermark,

    /// <summary>A footnote.</summary>
    Footnote,

    /// <summary>An endnote.</summary>
    Endnote,
}
