using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Compiling.Tags;

/// <summary>Where in a template a tag was typed.</summary>
/// <param name="Template">The template's name, for findings.</param>
/// <param name="Part">The part: <c>word/header1.xml</c>.</param>
/// <param name="Paragraph">Which paragraph of the part, from 1, in the order in which they stand in the file.</param>
/// <param name="Text">The paragraph's text.</param>
/// <param name="Column">Where in it the tag starts, from 0.</param>
internal sealed record TagOrigin(string Template, string Part, int Paragraph, string Text, int Column)
{
    private const int Shown = 72;

    /// <summary>The tag of the template that called the partial which this one stands in; nothing outside partials.</summary>
    internal TagOrigin? CalledFrom { get; init; }

    /// <summary>
    /// A finding about the tag: its part, its paragraph, its text and a caret under it. That about a tag within a partial stands where the
    /// partial is called, as the template is what its owner can change, and shows both.
    /// </summary>
    internal Finding Finding(FindingCode code, Severity severity, string message, string? expected, string? suggestion) => new(code, severity, message)
    {
        Place = CalledFrom is null ? new Place($"{Template}/{Part}", Paragraph, Column + 1) : new Place($"{CalledFrom.Template}/{CalledFrom.Part}", CalledFrom.Paragraph, CalledFrom.Column + 1),
        Evidence = CalledFrom is null ? Excerpt() : $"{CalledFrom.Excerpt()}\nin {Part}, paragraph {Paragraph}:\n{Excerpt()}",
        Expected = expected,
        Suggestion = suggestion,
    };

    // A long paragraph is cut to what stands around the tag.
    private string Excerpt()
    {
        int from = Text.Length <= Shown ? 0 : Math.Clamp(Column - (Shown / 3), 0, Text.Length - Shown);
        string shown = Text.Substring(from, Math.Min(Shown, Text.Length - from)).Replace('\n', ' ').Replace('\t', ' ');
        string before = from > 0 ? "…" : "";
        string after = from + Shown < Text.Length ? "…" : "";
        return $"{before}{shown}{after}\n{new string(' ', before.Length + Column - from)}^";
    }
}
