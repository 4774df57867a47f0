namespace DocPipeline.Outbox.Texts;

/// <summary>A piece of the text of a mail.</summary>
internal enum MailPartKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>The one link of the mail, a line of its own.</summary>
    Action,

    /// <summary>A number to be typed elsewhere, on a line of its own.</summary>
    Number,

    /// <summary>The line before what is said of every mail: why one gets it.</summary>
    Rule,
}

/// <summary>A piece of the text of a mail, with gaps or filled.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text; for an action what the link says.</param>
/// <param name="Line">Where it begins in the file, counted from 1.</param>
/// <param name="Target">For an action the address.</param>
internal sealed record MailPart(MailPartKind Kind, string Text, int Line, string? Target = null);
