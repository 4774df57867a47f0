using DocPipeline.Partnerships.Forms;

namespace DocPipeline.Documents.Forms;

/// <summary>A form to print, with the answers that were given. Templates print it as a whole and see nothing of it.</summary>
/// <param name="form">The form.</param>
internal sealed class FormSheet(Form form)
{
    private readonly Dictionary<(string Part, string Question, int Column), string> answers = [];

    /// <summary>A form that was filled in.</summary>
    internal FormSheet(Form form, FormAnswers given)
        : this(form) => answers = given.Answers.ToDictionary(a => (a.Part.Value, a.Question.Value, a.Column ?? 0), a => a.Answer);

    /// <summary>The form.</summary>
    internal Form Form { get; } = form;

    /// <summary>The answer at a place; nothing where none was given.</summary>
    internal string? Answer(FormSlot slot) => answers.GetValueOrDefault(slot.Key);
}
