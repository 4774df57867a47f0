namespace DocPipeline.Web.Api.Conventions;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The part.</param>
/// <param name="Next">What to say as <c>cursor</c> for the next part; absent where this is the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
