using DocPipeline.Findings;

namespace DocPipeline.Cli.Files;

/// <summary>A place of <c>check --json</c>: a line of a file of the record, or a clause of a Word file.</summary>
internal sealed record CheckedPlace(string File, int? Line, int? Column, string? Clause)
{
    internal static CheckedPlace? Of(Place? place) => place is null ? null : new CheckedPlace(place.File, place.Line, place.Column, place.Clause);
}
