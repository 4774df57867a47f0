using DocPipeline.Documents.Comparison.Changes;

namespace DocPipeline.Returns.Check;

/// <summary>One place at which a return says something else than what was issued.</summary>
/// <param name="Kind">What happened there.</param>
/// <param name="Where">The place as the issued document numbers it; of what was put in, as the return does: <c>Clause 4.16</c>.</param>
/// <param name="About">Its heading or first words; empty where the place says it.</param>
/// <param name="Words">What was, and what is now.</param>
/// <param name="Sentence">All of it as one sentence.</param>
public sealed record ClauseDifference(ChangeKind Kind, string Where, string About, IReadOnlyList<WordChange> Words, string Sentence);
