using DocPipeline.Findings;

namespace DocPipeline.Documents.Import.Prose;

/// <summary>The prose that was made of a document.</summary>
/// <param name="Markdown">The text of the file.</param>
/// <param name="LineOf">For each line of the file, the line of the source that it came from; -1 for empty ones.</param>
/// <param name="Sections">How many sections there are, appendices among them.</param>
/// <param name="Headings">How many headings stand below those.</param>
/// <param name="Clauses">How many numbered clauses.</param>
/// <param name="Tables">How many tables.</param>
/// <param name="Findings">What has to be looked at.</param>
internal sealed record ProseDraft(string Markdown, IReadOnlyList<int> LineOf, int Sections, int Headings, int Clauses, int Tables, IReadOnlyList<Finding> Findings);
