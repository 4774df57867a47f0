using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Voting;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Hosting;
using DocPipeline.Web.Pages.Amendments;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Voting;

/// <summary>A page about the vote in writing on one decision, which its address names.</summary>
public abstract class VotePage : DecisionPage
{
    /// <summary>The last vote on the decision; nothing where there was none.</summary>
    public VoteStatus? Vote { get; private set; }

    /// <summary>The address of the vote's page.</summary>
    public string VoteAddress => $"{Home}/votes/{Decision}";

    internal OpenedArchive Archive => Services.GetRequiredService<OpenedArchive>();

    /// <summary>Reads the decision and its last vote.</summary>
    /// <returns>The record; nothing where there is no such record, or no such decision in it.</returns>
    internal async Task<ShelvedRecord?> VoteAsync(CancellationToken cancellationToken, bool isBelow = true)
    {
        if (await DecisionAsync(cancellationToken) is not { } record) return null;
        Outcome<VoteStatus> vote = await ShowVotes.LastAsync(Archive, Id, Path, cancellationToken);
        Vote = vote.Value;
        Crumbs = [("Partnerships", "/partnerships"), (PartnershipName, Home), ("Votes in writing", $"{Home}/votes"), .. isBelow ? [(Title, VoteAddress)] : Array.Empty<(string, string)>()];
        return record;
    }

    /// <summary>Something was done that members are written to about: their letters go out, and what follows is settled.</summary>
    internal async Task SettleAsync(CancellationToken cancellationToken)
    {
        Services.GetRequiredService<SettleFilings>().Due();
        await Services.GetRequiredService<OfficeSettings>().SendLettersAsync(cancellationToken);
    }

    internal IActionResult NoVote() => NotThere("This decision was not put to the vote in writing.");
}
