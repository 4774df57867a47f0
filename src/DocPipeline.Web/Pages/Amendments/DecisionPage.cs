using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Api.Amendments;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Amendments;

/// <summary>A page of one decision, which its address names.</summary>
public abstract class DecisionPage : PartnershipPage
{
    /// <summary>The decision's id: the name of its file.</summary>
    [FromRoute]
    public string Decision { get; set; } = "";

    /// <summary>The decision with what came of it; nothing where it cannot be read.</summary>
    public JudgedDecision? Judged { get; private set; }

    /// <summary>Why it cannot be judged, or what is worth knowing.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>Its title.</summary>
    public string Title => Judged?.Decision.Title ?? Decision;

    /// <summary>The address of the decision's page.</summary>
    public string Address => $"{Home}/amendments/{Decision}";

    /// <summary>The decision's file in the record.</summary>
    internal string Path { get; private set; } = "";

    /// <summary>What was last recorded of adopting it; nothing where that was not tried.</summary>
    public Adoption? Adoption { get; private set; }

    /// <summary>The day on which it is decided; nothing where it does not say.</summary>
    public DateOnly? DecidedOn => Judged?.Decision is { } decision ? decision.Meeting?.On ?? decision.InWriting?.Deadline ?? decision.Direction?.On : null;

    /// <summary>Whether it is known how the vote went.</summary>
    public bool IsTaken => Judged is not null && CountOfVotes.IsTaken(Judged.Decision);

    /// <summary>Reads the decision.</summary>
    /// <returns>The record; nothing where there is no such record, or no such decision in it.</returns>
    internal async Task<ShelvedRecord?> DecisionAsync(CancellationToken cancellationToken, bool isBelow = true)
    {
        if (await RecordAsync(cancellationToken, ("Amendments", $"{Home}/amendments")) is not { } record || DecisionIds.PathIn(record.Files, Decision) is not { } path) return null;
        Path = path;
        Outcome<IReadOnlyList<JudgedDecision>> judged = record.Decision(path);
        Found = judged.Findings;
        Judged = judged.Value?[0] is { } found ? found with { Verdict = SpokenVerdict.Of(found.Verdict, record.Places) } : null;
        Adoption = (AdoptionFile.ReadAll(record.Files).Value ?? []).LastOrDefault(each => each.Decision == path);
        Crumbs = [("Partnerships", "/partnerships"), (PartnershipName, Home), ("Amendments", $"{Home}/amendments"), .. isBelow ? [(Title, Address)] : Array.Empty<(string, string)>()];
        return record;
    }

    internal IActionResult NoDecision() => NotThere("The record has no such decision.");
}
