namespace DocPipeline.Pipeline.Work;

/// <summary>What came of a message that was taken from a queue.</summary>
/// <param name="Kind">The kind of work.</param>
/// <param name="Message">What it asked for; nothing where it could not be understood.</param>
/// <param name="Outcome">What it came to; nothing where it failed.</param>
/// <param name="Failure">Why it failed.</param>
/// <param name="IsPutAside">Whether it was put aside.</param>
public sealed record WorkedMessage(WorkKind Kind, WorkMessage? Message, WorkOutcome? Outcome, Exception? Failure, bool IsPutAside);
