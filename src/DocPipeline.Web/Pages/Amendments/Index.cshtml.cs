using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Decisions;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Web.Api.Amendments;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Amendments;

/// <summary>What was put to the vote in a partnership, and what came of it.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class IndexModel : PartnershipPage
{
    /// <summary>The decisions, the last one first.</summary>
    public IReadOnlyList<DecisionRow> Rows { get; private set; } = [];

    /// <summary>Why the record cannot be read.</summary>
    public IReadOnlyList<Finding> InTheWay { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken) is not { } record) return NoRecord();
        InTheWay = record.Read.IsRefused ? record.Read.Findings : [];
        IReadOnlyList<Adoption> adoptions = AdoptionFile.ReadAll(record.Files).Value ?? [];

        // One that cannot be read does not stand in the way of the others.
        Rows = record.Read.IsRefused ? [] : [.. DecisionFile.In(record.Files).Select(path => DecisionRow.Of(path, record.Decision(path), adoptions.LastOrDefault(each => each.Decision == path))).OrderByDescending(row => row.On).ThenBy(row => row.Id, StringComparer.Ordinal)];
        return Page();
    }
}

/// <summary>A decision in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Judged">The decision; nothing where it cannot be read.</param>
/// <param name="Adoption">What was last recorded of adopting it.</param>
public sealed record DecisionRow(string Id, JudgedDecision? Judged, Adoption? Adoption)
{
    /// <summary>The day on which it is decided.</summary>
    public DateOnly? On => Judged?.Decision is { } decision ? decision.Meeting?.On ?? decision.InWriting?.Deadline ?? decision.Direction?.On : null;

    /// <summary>What came of it.</summary>
    public Tag Tag => Judged is null ? new Tag("bad", "Has mistakes") : !CountOfVotes.IsTaken(Judged.Decision) ? new Tag("grey", "Not decided yet") : VerdictTags.Of(Judged.Verdict.Kind);

    /// <summary>What it makes of which document; nothing where it changes none.</summary>
    public string? Makes => Judged?.Amendment is { } amendment ? $"{amendment.Document}, version {amendment.From} to {amendment.To}" : null;

    /// <summary>Whether it was adopted.</summary>
    public string Adopted => Adoption?.Outcome switch { AdoptionOutcome.Adopted => "Adopted", AdoptionOutcome.Waiting => "Adopted, waiting", AdoptionOutcome.Refused => "Refusal recorded", _ => Judged?.Amendment is null ? "Nothing to adopt" : "Not yet" };

    internal static DecisionRow Of(string path, Outcome<IReadOnlyList<JudgedDecision>> judged, Adoption? adoption) => new(DecisionIds.Of(path), judged.Value?[0], adoption);
}
