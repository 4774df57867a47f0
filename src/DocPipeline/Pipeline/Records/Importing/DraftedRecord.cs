using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Records.Importing;

/// <summary>A record that was drafted from an existing Word document.</summary>
/// <param name="Files">Its files, by their paths.</param>
/// <param name="Recognised">How much of the document was recognised.</param>
/// <param name="Findings">What was guessed, changed, left out or not understood, in the order of the document.</param>
public sealed record DraftedRecord(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files, RecognisedCounts Recognised, IReadOnlyList<Finding> Findings);
