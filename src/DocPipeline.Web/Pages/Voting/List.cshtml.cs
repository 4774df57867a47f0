using DocPipeline.Governance.Decisions;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Voting;
using DocPipeline.Web.Api.Amendments;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Voting;

/// <summary>The votes in writing of a partnership.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class ListModel : PartnershipPage
{
    /// <summary>The votes, those that are open first.</summary>
    public IReadOnlyList<VoteStatus> Votes { get; private set; } = [];

    /// <summary>Decisions that could be put to the vote: their ids and titles.</summary>
    public IReadOnlyList<(string Id, string Title)> Open { get; private set; } = [];

    /// <summary>The page of a vote.</summary>
    public string AddressOf(VoteStatus vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        return $"{Home}/votes/{DecisionIds.Of(vote.Decision)}";
    }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken) is not { } record) return NoRecord();
        Votes = await ShowVotes.OfAsync(Services.GetRequiredService<OpenedArchive>(), Id, cancellationToken);
        HashSet<string> voted = [.. Votes.Where(vote => vote.CalledOff is null).Select(vote => vote.Decision)];
        Open = record.Read.IsRefused ? [] : [.. from path in DecisionFile.In(record.Files)
                                                 where !voted.Contains(path)
                                                 let decision = record.Decision(path).Value?[0].Decision
                                                 where decision is { Ballots.Count: 0, Totals: null, Consensus: null, Direction: null } && decision.Meeting is null or { Attendance.Count: 0 }
                                                 select (DecisionIds.Of(path), decision.Title)];
        return Page();
    }
}
