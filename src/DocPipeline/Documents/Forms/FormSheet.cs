using DocPipeline.Partnerships.Forms;

namespace DocPipeline.Documents.Forms;

/// <summary>A form to print, with the answers that were given.</summary>
/// <param name="Form">The form.</param>
/// <param name="Answers">The answers by part, question and column; empty for a blank form.</param>
internal sealed record FormSheet(Form Form, IReadOnlyDictionary<(string Part, string Question, int Column), string> Answers)
{
    private static readonly Dictionary<(string, string, int), string> None = [];

    /// <summary>A blank form.</summary>
    internal FormSheet(Form form)
        : this(form, None)
    {
    }

    /// <summary>The answer at a place; nothing where none was given.</summary>
    internal string? Answer(FormSlot slot) => Answers.GetValueOrDefault(slot.Key);
}
