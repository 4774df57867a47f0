namespace DocPipeline.Pipeline.TakingBack;

/// <summary>The decision that an edited draft is to become.</summary>
/// <param name="Id">The name of its file in <c>decisions/</c>, without the ending.</param>
/// <param name="Title">What is decided on, in a line; made from the clauses that change where it is left out.</param>
/// <param name="Body">The body that decides, by id; the one whose rules stand in the document where it is left out.</param>
/// <param name="Meeting">The day of the meeting that is to decide; the day with which the id begins where it is left out.</param>
public sealed record AmendmentAsked(string Id, string? Title = null, string? Body = null, DateOnly? Meeting = null);
