using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Retention;

/// <summary>An object whose time has ended on the day that was asked for.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Term">How long it was to be kept: <c>simple-contract: 6 years from the end of force</c>.</param>
/// <param name="KeptUntil">The last day on which it was.</param>
/// <param name="ApprovedBy">Who has approved its disposal already; a second person is needed.</param>
/// <param name="Holds">The holds that keep it back all the same.</param>
public sealed record DueObject(string Name, string Title, string Term, DateOnly KeptUntil, string? ApprovedBy, IReadOnlyList<Finding> Holds);
