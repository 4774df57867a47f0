namespace DocPipeline.Pipeline.Archiving.Retention;

/// <summary>A legal hold that stands.</summary>
/// <param name="Id">Its id: the entry that placed it, such as <c>v3</c>.</param>
/// <param name="By">Who placed it.</param>
/// <param name="On">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="AskedBy">Who asked for its release; another person has to agree.</param>
public sealed record StandingHold(string Id, string By, DateOnly On, string Reason, string? AskedBy);
