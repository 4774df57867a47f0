namespace DocPipeline.Pipeline.Outbox;

/// <summary>What came back for a message.</summary>
/// <param name="About">The round, or the amendment.</param>
/// <param name="Request">The request.</param>
/// <param name="Number">The message's number.</param>
/// <param name="Person">The id of whoever was to get it.</param>
/// <param name="Kind">bounced, delayed, delivered, auto-replied or replied.</param>
/// <param name="Reason">Why, in words that name nobody.</param>
public sealed record BounceTaken(string About, string Request, int Number, string Person, string Kind, string? Reason);
