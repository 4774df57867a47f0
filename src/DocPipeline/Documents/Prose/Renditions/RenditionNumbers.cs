using DocPipeline.Findings;

namespace DocPipeline.Documents.Prose.Renditions;

/// <summary>Whether two renditions of a document number their parts alike, so that “clause 3.2” is the same clause in both languages.</summary>
internal static class RenditionNumbers
{
    /// <summary>The first part at which they differ; nothing where they do not.</summary>
    /// <param name="rendition">The text of the rendition.</param>
    /// <param name="original">The text that it says in another language.</param>
    /// <param name="name">The rendition's id.</param>
    /// <param name="originalName">The original's id.</param>
    internal static Finding? FirstDifference(IReadOnlyList<ProseSection> rendition, IReadOnlyList<ProseSection> original, string name, string originalName)
    {
        IReadOnlyList<NumberedPart> here = NumberedPart.AllOf(rendition);
        IReadOnlyList<NumberedPart> there = NumberedPart.AllOf(original);
        int at = 0;
        while (at < here.Count && at < there.Count && IsSame(here[at], there[at])) at++;
        if (at == here.Count && at == there.Count) return null;
        (string message, Place? place) = (at < here.Count, at < there.Count) switch
        {
            (true, true) when here[at].Label == there[at].Label => ($"{Capital(here[at].Label)} is ‘{here[at].Anchor}’ in ‘{name}’ and ‘{there[at].Anchor}’ in ‘{originalName}’, which it says in another language.", here[at].Place),
            (true, true) => ($"‘{name}’ and ‘{originalName}’, which it says in another language, part at {here[at].Label}: there, {there[at].Label} stands in its place.", here[at].Place),
            (true, false) => ($"‘{name}’ has {here[at].Label}; ‘{originalName}’, which it says in another language, ends before it.", here[at].Place),
            _ => ($"‘{name}’ ends before {there[at].Label} of ‘{originalName}’, which it says in another language.", here.Count > 0 ? here[^1].Place : rendition.Count > 0 ? rendition[^1].Place : null),
        };
        return new Finding(ProseCodes.RenditionNumbers, Severity.Warning, message)
        {
            Place = place,
            Expected = "the same sections, clauses and lists in both, so that a number means the same clause in both languages",
            Suggestion = at < there.Count ? $"Compare with {there[at].Place}" : "Take it out here, or add it there",
        };
    }

    // An anchor that only one of the two states says nothing.
    private static bool IsSame(NumberedPart here, NumberedPart there) =>
        here.Label == there.Label && (here.Anchor is null || there.Anchor is null || here.Anchor == there.Anchor);

    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];
}
