namespace DocPipeline.Pipeline.Archiving.Contents;

/// <summary>A version that is in force from a day.</summary>
/// <param name="Version">The version.</param>
/// <param name="From">The day.</param>
/// <param name="Entry">The entry that says so, such as <c>v2</c>.</param>
public sealed record ListedVersion(string Version, DateOnly From, string Entry);
