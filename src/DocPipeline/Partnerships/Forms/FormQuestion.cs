using System.ComponentModel;

namespace DocPipeline.Partnerships.Forms;

/// <summary>A question; of a reflection a prompt, of a plan a row.</summary>
public sealed record FormQuestion
{
    /// <summary>The id by which answers name it; printed when it is a number or a code.</summary>
    [Description("The number of the question, such as 1.1 or CS7, which is printed; or a short name, which is not.")]
    public required QuestionId Id { get; init; }

    /// <summary>Its words.</summary>
    [Description("The words of the question.")]
    public required string Question { get; init; }

    /// <summary>What helps to answer it.</summary>
    [Description("A few words that help to answer. For questions and plan.")]
    public string? Hint { get; init; }
}
