using DocPipeline.Governance.Decisions;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Pipeline.Adoptions;

/// <summary>A judged decision with what adopting it needs beside the verdict.</summary>
/// <param name="Judged">The decision and its verdict.</param>
/// <param name="Read">The decision as it was read.</param>
/// <param name="Text">The text that it makes; nothing where it changes none.</param>
internal sealed record JudgedAmendment(JudgedDecision Judged, ReadDecision Read, AmendedText? Text);
