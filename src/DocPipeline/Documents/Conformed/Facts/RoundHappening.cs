namespace DocPipeline.Documents.Conformed.Facts;

/// <summary>One event of a round.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Organisation">Whom it is about; nothing for the round itself.</param>
/// <param name="Detail">More about it, such as a reason or who did it, in the language of the document; nothing where there is nothing to say.</param>
internal sealed record RoundHappening(DateTimeOffset At, HappeningKind Kind, string? Organisation = null, string? Detail = null);
