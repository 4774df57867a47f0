using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Web.Api.Conventions;

namespace DocPipeline.Web.Api.Amendments;

/// <summary>What came of adopting a decision.</summary>
/// <param name="Outcome">adopted, or waiting.</param>
/// <param name="Document">The document.</param>
/// <param name="From">The version that was changed.</param>
/// <param name="To">The version that it became.</param>
/// <param name="IsInForce">Whether the new version is in force now.</param>
/// <param name="EffectiveOn">From which day it is in force, once that is known.</param>
/// <param name="WaitsFor">What it waits for.</param>
/// <param name="Entry">The document's entry in the archive.</param>
/// <param name="Record">The tag of the record with it.</param>
/// <param name="Findings">Notes and warnings.</param>
internal sealed record AdoptionAnswer(string Outcome, string Document, string From, string To, bool IsInForce, DateOnly? EffectiveOn, IReadOnlyList<string> WaitsFor, string Entry, string Record, IReadOnlyList<Finding> Findings)
{
    internal static AdoptionAnswer Of(AdoptedInArchive adopted, IReadOnlyList<Finding> findings) => new(
        Answers.Word(adopted.Plan.Adoption.Outcome), adopted.Plan.Adoption.Document.Value, adopted.Plan.Adoption.From.Value, adopted.Plan.Adoption.To.Value, adopted.Plan.IsInForce, adopted.Plan.Adoption.EffectiveOn, adopted.Plan.Adoption.WaitsFor, adopted.Filed.Entry,
        adopted.Record.ToString(), findings);
}
