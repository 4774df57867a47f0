using System.ComponentModel;

namespace DocPipeline.Partnerships.Forms;

/// <summary>A label and an answer.</summary>
public sealed record FormField
{
    /// <summary>The id by which answers name it.</summary>
    [Description("Short id of the field, unique within its part.")]
    public required QuestionId Id { get; init; }

    /// <summary>What is asked for.</summary>
    [Description("What is asked for, such as 'Date completed'.")]
    public required string Label { get; init; }

    /// <summary>How it is answered.</summary>
    [Description("How it is answered: text, long-text, date, number, amount, choice (a list to pick from), one-of (a box for each), tick (one box), yes-no.")]
    public AnswerType Answer { get; init; } = AnswerType.Text;

    /// <summary>What helps to answer it.</summary>
    [Description("A few words that help to answer.")]
    public string? Hint { get; init; }

    /// <summary>The words to choose from.</summary>
    [Description("The words to choose from, 2 to 12. Only with 'answer: choice' or 'answer: one-of'.")]
    public IReadOnlyList<string> Choices { get; init; } = [];
}
