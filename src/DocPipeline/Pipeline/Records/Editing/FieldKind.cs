namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>How somebody enters a value.</summary>
public enum FieldKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Several values, one a line.</summary>
    Lines,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesOrNo,

    /// <summary>One of several words, or one of the record's own entries.</summary>
    Choice,
}
