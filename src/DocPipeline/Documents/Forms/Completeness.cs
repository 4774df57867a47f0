using DocPipeline.Findings;
using DocPipeline.Partnerships.Forms;

namespace DocPipeline.Documents.Forms;

/// <summary>Says which questions of a form are not answered, part by part.</summary>
internal static class Completeness
{
    /// <summary>A note for each part with open questions. A box that is ticked alone may stay empty.</summary>
    /// <param name="form">The form.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="file">The file that they are in.</param>
    internal static IEnumerable<Finding> Of(Form form, FormAnswers answers, string file)
    {
        HashSet<(string, string, int)> given = [.. answers.Answers.Select(a => (a.Part.Value, a.Question.Value, a.Column ?? 0))];
        return from part in form.Parts
               let open = FormSlot.Of(part).Where(s => s.Type != AnswerType.Tick && !given.Contains(s.Key)).ToList()
               where open.Count > 0
               select new Finding(
                   FormCodes.Unanswered,
                   Severity.Note,
                   $"In ‘{part.Title}’ {(open.Count == 1 ? "this is" : "these are")} not answered: {string.Join("; ", open.Select(s => s.Name))}.")
               {
                   Place = new Place(file),
               };
    }
}
