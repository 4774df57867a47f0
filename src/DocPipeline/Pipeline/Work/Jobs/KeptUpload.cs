namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>What was said with a file that came back; the file lies beside it until it was looked at.</summary>
/// <param name="At">When it was uploaded.</param>
/// <param name="Slot">The place.</param>
/// <param name="Name">The file's name.</param>
/// <param name="SignedBy">The name beside the signature.</param>
/// <param name="Office">The office beside it.</param>
/// <param name="Witness">The witness.</param>
internal sealed record KeptUpload(DateTimeOffset At, string Slot, string Name, string? SignedBy = null, string? Office = null, string? Witness = null);
