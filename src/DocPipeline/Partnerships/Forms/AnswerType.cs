namespace DocPipeline.Partnerships.Forms;

/// <summary>How a field is answered.</summary>
public enum AnswerType
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    LongText,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A sum of money in pounds.</summary>
    Amount,

    /// <summary>One of several words, from a list.</summary>
    Choice,

    /// <summary>One of several words, a box for each.</summary>
    OneOf,

    /// <summary>One box to tick or leave.</summary>
    Tick,

    /// <summary>Yes or no, a box for each.</summary>
    YesNo,
}
