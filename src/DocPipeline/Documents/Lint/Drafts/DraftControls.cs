using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Lint.Drafts;

/// <summary>Content controls of a draft that still have to be filled in, or say something else than the record.</summary>
internal static class DraftControls
{
    private const string Gap = "gap:";

    // What is signed and answered on paper or in a form is empty until then.
    private static readonly string[] leftEmpty = ["signature:", AnswerMark.TagPrefix];

    internal static IEnumerable<DraftFinding> Find(DraftText draft, DocumentSource source)
    {
        Dictionary<string, PrintedFact> byTag = PrintedFacts.Of(source).DistinctBy(fact => fact.Tag).ToDictionary(fact => fact.Tag, StringComparer.Ordinal);
        Dictionary<string, PrintedFact> byPath = byTag.Values.ToDictionary(fact => fact.Path, StringComparer.Ordinal);
        var said = new HashSet<(string, string)>();
        foreach (TextControl control in draft.Text.Controls)
        {
            if (leftEmpty.Any(start => control.Tag.StartsWith(start, StringComparison.Ordinal))) continue;
            string text = control.Text.Trim();
            if (IsUnfilled(control, text, source))
            {
                Severity severity = source.Document.StartsAt.Status == DocumentStatus.Draft ? Severity.Warning : Severity.Error;
                yield return draft.At(control.Block, DraftCodes.Unfilled, severity, $"“{NameOf(control)}” still has to be filled in.", "Add it to the record and fill the draft from the record; or type it in", text, control.Tag);
            }
            else if (PrintedFacts.PathOf(control.Tag, control.Title, byTag) is { } path && said.Add((path, text)))
            {
                byPath.TryGetValue(path, out PrintedFact? fact);
                if (fact is null && !PrintedFacts.IsHeld(source, path))
                    yield return draft.At(control.Block, DraftCodes.FactUnknown, Severity.Warning, $"The record has nothing for ‘{path}’.", "Add it to the record, or turn the content control into plain text", text, control.Tag);
                else if (fact is not null && ParagraphText.Fold(fact.Value) != ParagraphText.Fold(text))
                    yield return draft.At(control.Block, DraftCodes.FactDiffers, Severity.Warning, $"The draft says “{Short(text)}” for ‘{fact.Label}’, and the record says “{Short(fact.Value)}”.", "Fill the draft from the record; or bring the draft back, if the draft is right", text, fact.Tag, fact.Value);
            }
        }
    }

    private static bool IsUnfilled(TextControl control, string text, DocumentSource source) =>
        control.IsPlaceholder || text.Length == 0
        || (control.Tag.StartsWith(Gap, StringComparison.Ordinal) && text == ParagraphText.Fold(GapControl.Words(control.Tag[Gap.Length..], source.Words)));

    private static string NameOf(TextControl control) => control.Title.Length > 0 ? control.Title : control.Tag.Length > 0 ? control.Tag : "A content control";

    private static string Short(string text) => text.Length <= 100 ? text : $"{text[..100].TrimEnd()}…";
}
