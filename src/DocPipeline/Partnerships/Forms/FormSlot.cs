namespace DocPipeline.Partnerships.Forms;

/// <summary>A place of a form for one answer. Writing a form, reading it back and checking answers all go by these.</summary>
/// <param name="Part">The part.</param>
/// <param name="Question">The question, field or row.</param>
/// <param name="Column">The column of a plan, from 1; 0 elsewhere.</param>
/// <param name="Type">How it is answered; a yes-or-no question is one of two words here.</param>
/// <param name="Choices">The words to choose from; empty where the answer is written.</param>
/// <param name="Words">What is asked, for messages and for the titles of content controls.</param>
internal sealed record FormSlot(FormPart Part, QuestionId Question, int Column, AnswerType Type, IReadOnlyList<string> Choices, string Words)
{
    /// <summary>What a ticked box reads as.</summary>
    internal const string Ticked = "ticked";

    private static readonly string[] YesNo = ["Yes", "No"];

    /// <summary>How messages and lists of answers name it: “1.1”, “main contact”, “outcome, Short term”.</summary>
    internal string Name => (Question.IsPrinted ? Question.Value : Words) + (Column > 0 ? $", {Part.Columns[Column - 1]}" : "");

    /// <summary>The same answer of the same form.</summary>
    internal (string Part, string Question, int Column) Key => (Part.Id.Value, Question.Value, Column);

    /// <summary>The places of a form, in the order in which it prints them.</summary>
    internal static IEnumerable<FormSlot> Of(Form form) => form.Parts.SelectMany(Of);

    /// <summary>The places of a part.</summary>
    internal static IEnumerable<FormSlot> Of(FormPart part) => part.Kind switch
    {
        FormPartKind.Fields or FormPartKind.SignOff => part.Fields.Select(f => Of(part, f)),
        FormPartKind.Plan => part.Questions.SelectMany(q => part.Columns.Select((_, i) => Of(part, q, i + 1))),
        _ => part.AllQuestions.Select(q => Of(part, q)),
    };

    internal static FormSlot Of(FormPart part, FormField field) => new(
        part, field.Id, 0, field.Answer == AnswerType.YesNo ? AnswerType.OneOf : field.Answer, field.Answer == AnswerType.YesNo ? YesNo : field.Choices, field.Label);

    internal static FormSlot Of(FormPart part, FormQuestion question, int column = 0) => new(
        part, question.Id, column, part.Answers.Count > 0 ? AnswerType.OneOf : AnswerType.LongText, part.Answers, question.Question);
}
