using DocPipeline.Pipeline.Archiving.People;

namespace DocPipeline.Cli.Archive.People;

/// <summary>What <c>archive person list --json</c> prints: no more of anybody than says who is meant.</summary>
internal sealed record PersonListResult(IReadOnlyList<ListedPerson> People, IReadOnlyList<ReportedFinding> Findings);

/// <summary>Somebody of whom something is held.</summary>
internal sealed record ListedPerson(string Id, string Name, string? Office, string? Organisation)
{
    internal static ListedPerson Of(ShownPerson person) => new(person.Id, person.Name, person.Office, person.Organisation);
}
