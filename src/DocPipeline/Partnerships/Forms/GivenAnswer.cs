using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Forms;

/// <summary>One answer.</summary>
internal sealed record GivenAnswer
{
    /// <summary>The part of the form.</summary>
    public required FormPartId Part { get; init; }

    /// <summary>The question, field or row.</summary>
    public required QuestionId Question { get; init; }

    /// <summary>The column of a plan, from 1; absent elsewhere.</summary>
    [RecordRange(1, 3)]
    public int? Column { get; init; }

    /// <summary>The answer: text as it was typed, a date as 2009-04-02, a choice in its own words, <c>ticked</c>.</summary>
    public required string Answer { get; init; }
}
