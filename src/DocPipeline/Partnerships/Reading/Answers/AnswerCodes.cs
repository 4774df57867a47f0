using DocPipeline.Findings;

namespace DocPipeline.Partnerships.Reading.Answers;

/// <summary>The codes of what can be found wrong with the answers of a record.</summary>
public static class AnswerCodes
{
    /// <summary>Answers on a document that the record does not have, or that is no form, or another form.</summary>
    public static FindingCode UnknownDocument { get; } = new("ANSWERS-UNKNOWN-DOCUMENT");

    /// <summary>A file of answers that is not named as the document that they are on.</summary>
    public static FindingCode FileName { get; } = new("ANSWERS-FILE-NAME");

    /// <summary>An answer to a question that the form does not have.</summary>
    public static FindingCode UnknownQuestion { get; } = new("ANSWERS-UNKNOWN-QUESTION");

    /// <summary>Two answers to one question.</summary>
    public static FindingCode Twice { get; } = new("ANSWERS-TWICE");

    /// <summary>An answer that is none of the choices, or no date.</summary>
    public static FindingCode BadAnswer { get; } = new("ANSWERS-BAD-ANSWER");

    /// <summary>Answers on another version of the document, which are not printed (a warning).</summary>
    public static FindingCode OtherVersion { get; } = new("ANSWERS-OTHER-VERSION");
}
