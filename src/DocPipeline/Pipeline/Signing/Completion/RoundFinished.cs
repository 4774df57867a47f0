using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Pipeline.Signing.Completion;

/// <summary>A round that was closed and filed.</summary>
/// <param name="Round">Where it stands.</param>
/// <param name="Entry">The entry of the archive with which it was filed.</param>
public sealed record RoundFinished(RoundStatus Round, string Entry);
