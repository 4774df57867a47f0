using System.Text;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Returns;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Rounds;

/// <summary>One thing that came back: what the check found, clause by clause; legal services say whether it is taken for the signature.</summary>
[ForRoles(Role.Manager, Role.Legal, What = "return decided", Acts = [Role.Legal])]
public sealed class ReturnModel : RoundPage
{
    /// <summary>The number of its event in the round.</summary>
    [FromRoute]
    public int Number { get; set; }

    /// <summary>What came back.</summary>
    public KeptReturn Returned { get; private set; } = null!;

    /// <summary>The place.</summary>
    public SlotStatus Place { get; private set; } = null!;

    /// <summary>What the check found; nothing where no report is kept.</summary>
    public string? Report { get; private set; }

    /// <summary>Whether nothing came back from the place after it.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Whether it waits for somebody to decide.</summary>
    public bool NeedsDecision { get; private set; }

    /// <summary>What was looked at, as it was typed.</summary>
    [FromForm(Name = "looked")]
    public string? Looked { get; set; }

    /// <summary>Why it is not taken, as it was typed.</summary>
    [FromForm(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ?? Page();

    /// <summary>Takes it for the signature.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } not) return not;
        if (!IsLast) return Wrong(("", "Something else came back from them since. Decide about that"));
        Outcome<RoundStatus> accepted = await TakeReturn.AcceptAsync(Office.Archive, Round, Place.Slot, Looked?.Trim(), Caller.Name, Act.For("accept"), Office.RoundMail, cancellationToken);
        return accepted.IsRefused ? Refused(accepted.Findings) : Done($"{Place.Name} has signed", "What came back is taken for the signature.");
    }

    /// <summary>Does not take it.</summary>
    public async Task<IActionResult> OnPostRejectAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } not) return not;
        if (!IsLast) return Wrong(("", "Something else came back from them since. Decide about that"));
        if (string.IsNullOrWhiteSpace(Reason)) return Wrong(("reason", "Say why it is not the signature"));
        Outcome<RoundStatus> rejected = await TakeReturn.RejectAsync(Office.Archive, Round, Place.Slot, Reason.Trim(), Caller.Name, Act.For("reject"), Office.RoundMail, cancellationToken);
        return rejected.IsRefused ? Refused(rejected.Findings, "reason") : Done($"What came back from {Place.Name} does not count", "The file is kept. They can sign again.");
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is { } not) return not;
        IReadOnlyList<KeptReturn> all = (await ShowReturns.ListAsync(Office.Archive, Round, cancellationToken)).Value ?? [];
        if (all.FirstOrDefault(each => each.Number == Number) is not { } found || Status.Slots.FirstOrDefault(slot => slot.Slot == found.Slot) is not { } place) return NotThere("Nothing came back in this round under this number.");
        (Returned, Place) = (found, place);
        IsLast = all.Last(each => each.Slot == found.Slot) == found;
        NeedsDecision = found.IsTaken && place.State == SlotState.AwaitingAcceptance && IsLast && Status.ClosedAt is null;
        Outcome<ExportedFile>? report = found.HasReport ? await ShowReturns.ReportAsync(Office.Archive, Round, Number, cancellationToken) : null;
        Report = report?.Value is { } kept ? Encoding.UTF8.GetString(kept.Content.Span) : null;
        Crumbs = [.. Crumbs, ("What came back", $"{Address}/returns")];
        return null;
    }
}
