using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Pipeline.Voting;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Voting;

/// <summary>What the answers of a closed vote make of the decision, and the button that writes them into the record.</summary>
[ForRoles(Role.Manager, What = "vote taken into the record")]
public sealed class RecordModel : VotePage
{
    /// <summary>What came of it; nothing where it cannot be said.</summary>
    public CountedVote? Counted { get; private set; }

    /// <summary>What stands in the way.</summary>
    public IReadOnlyList<Finding> InTheWay { get; private set; } = [];

    /// <summary>The record that whoever does it has looked at.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>What changes in the record.</summary>
    public IReadOnlyList<LineDifference> Lines => Counted is null ? [] : [Counted.Difference];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ?? Page();

    /// <summary>Writes it.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? seen, CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is { } not) return not;
        if (!RecordTag.TryRead(seen ?? "", out RecordTag? tag)) return Wrong(("", "Open this page from the vote again, and do it there"));
        Outcome<CountedVote> recorded = await EndVote.RecordAsync(Archive, Id, Path, tag, Caller.Name, cancellationToken);
        if (recorded.Findings.Any(finding => finding.Code == ArchiveCodes.StaleRecord))
        {
            Wrong(("", "Somebody else changed the record meanwhile. What stands below is from the record as it is now: look at it, and do it if it still holds"));
            return new PageResultWith(StatusCodes.Status409Conflict);
        }

        if (recorded.IsRefused) return Refused(recorded.Findings);
        Services.GetRequiredService<SettleFilings>().Due();
        Note("ok", "The decision is in the record", recorded.Value.Decision.Verdict.Headline);
        return OnTo(Address);
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await VoteAsync(cancellationToken) is not { } record) return NoDecision();
        if (Vote is null) return NoVote();
        Seen = record.Tag.ToString();
        Outcome<CountedVote> counted = await EndVote.CountAsync(Archive, Id, record.Files, Path, cancellationToken);
        (Counted, InTheWay) = (counted.Value, counted.Findings);
        return null;
    }
}
