using System.ComponentModel;

namespace DocPipeline.Partnerships.Forms;

/// <summary>A part of a form. Which keys it has goes with its kind: <see cref="Reading.Checks.FormChecks"/>.</summary>
public sealed record FormPart
{
    /// <summary>The id by which answers name it.</summary>
    [Description("Short id of the part, unique within its form.")]
    public required FormPartId Id { get; init; }

    /// <summary>What kind of part it is.</summary>
    [Description("fields (label and answer), questions (open, each with a box), grid (questions down, answers across), reflection (prompts with boxes), plan (rows down, columns across) or sign-off (who agrees, and when).")]
    public required FormPartKind Kind { get; init; }

    /// <summary>Its heading.</summary>
    [Description("The heading of the part.")]
    public required string Title { get; init; }

    /// <summary>What stands under the heading, a paragraph an entry.</summary>
    [Description("What stands under the heading, a paragraph an entry.")]
    public IReadOnlyList<string> Introduction { get; init; } = [];

    /// <summary>Whether it starts a page.</summary>
    [Description("Whether the part starts a page.")]
    public bool NewPage { get; init; }

    /// <summary>Labels and answers, of fields and sign-off.</summary>
    [Description("What is asked for, a label and an answer each. For fields and sign-off.")]
    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>Questions, of questions and grids; prompts, of reflections; rows, of plans.</summary>
    [Description("The questions; of a reflection its prompts, of a plan its rows. For questions, grid, reflection and plan.")]
    public IReadOnlyList<FormQuestion> Questions { get; init; } = [];

    /// <summary>The same in groups with headings, of grids.</summary>
    [Description("The questions in groups with headings, instead of 'questions'. For grid.")]
    public IReadOnlyList<FormGroup> Groups { get; init; } = [];

    /// <summary>The head over the questions.</summary>
    [Description("The head of the first column, such as Question. For grid and plan.")]
    public string? Head { get; init; }

    /// <summary>The answers of a grid, each the head of a column of boxes.</summary>
    [Description("The answers to choose from, each the head of a column: 2 to 5; with 4 or more, heads of at most three short words. For grid.")]
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>The answers in full, where the heads are shorter than they should be.</summary>
    [Description("The answers in full, as a sentence above the table, where the heads had to be shortened. For grid with 'answers'.")]
    public string? Scale { get; init; }

    /// <summary>The head of the one column in which answers are written.</summary>
    [Description("The head of a column in which the answers are written, instead of 'answers'. For grid.")]
    public string? WrittenAnswer { get; init; }

    /// <summary>The columns of a plan.</summary>
    [Description("The heads of the columns to fill in, 1 to 3. For plan.")]
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Every question, whether in groups or not.</summary>
    internal IEnumerable<FormQuestion> AllQuestions => Questions.Concat(Groups.SelectMany(g => g.Questions));
}
