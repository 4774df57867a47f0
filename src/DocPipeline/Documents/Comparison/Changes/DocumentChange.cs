namespace DocPipeline.Documents.Comparison.Changes;

/// <summary>One change of a document, at one place.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Where">The place in the new version, or, of what was deleted, in the old one: <c>Clause 4.16</c>.</param>
/// <param name="Before">The place in the old version, where it was another one; of what was joined, all of them.</param>
/// <param name="Words">The words that changed. Of what came or went, all of them.</param>
/// <param name="Sentence">The change as one sentence for people, long quotations shortened.</param>
public sealed record DocumentChange(ChangeKind Kind, string Where, string? Before, IReadOnlyList<WordChange> Words, string Sentence)
{
    /// <summary>The paragraph or row that it is about, for links to it.</summary>
    internal object? Subject { get; init; }
}
