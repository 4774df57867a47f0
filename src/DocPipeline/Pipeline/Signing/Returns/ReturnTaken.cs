using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Returns.Check;

namespace DocPipeline.Pipeline.Signing.Returns;

/// <summary>What became of a file that came back.</summary>
/// <param name="Report">What the check found.</param>
/// <param name="Kind">Whether it counts, waits for somebody to look at it, or was not taken.</param>
/// <param name="Round">Where the round stands now.</param>
public sealed record ReturnTaken(ReturnReport Report, ReturnKind Kind, RoundStatus Round);
