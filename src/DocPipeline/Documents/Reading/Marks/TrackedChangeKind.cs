namespace DocPipeline.Documents.Reading.Marks;

/// <summary>What a tracked change does (ECMA-376 part 1, section 17.13.5).</summary>
public enum TrackedChangeKind
{
    /// <summary>Words that were added; they are part of the text.</summary>
    Insertion,

    /// <summary>Words that were taken out; they are not part of the text.</summary>
    Deletion,

    /// <summary>Words that were moved away from here; they are not part of the text.</summary>
    MovedFrom,

    /// <summary>Words that were moved to here; they are part of the text.</summary>
    MovedTo,

    /// <summary>A paragraph was split or added: its mark is new.</summary>
    ParagraphInserted,

    /// <summary>A paragraph was joined with the next one: its mark is gone.</summary>
    ParagraphDeleted,

    /// <summary>A table row was added.</summary>
    RowInserted,

    /// <summary>A table row was taken out; its words are not part of the text.</summary>
    RowDeleted,

    /// <summary>The look, the list or the layout of something was changed, not its words.</summary>
    Formatting,
}
