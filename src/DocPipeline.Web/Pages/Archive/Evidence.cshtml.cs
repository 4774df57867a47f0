using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Keeping;
using DocPipeline.Pipeline.Archiving.Retention;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Archive;

/// <summary>The evidence of a document or record: what was filed when and by whom, who signed, and whether it is what was filed. Reading it is on record.</summary>
[ForRoles(Role.Legal, Role.Auditor, Role.Manager, Reads = "evidence")]
public sealed class EvidenceModel : ObjectPage
{
    /// <summary>Whether to verify it.</summary>
    [FromQuery(Name = "verify")]
    public bool Verify { get; set; }

    /// <summary>What the check came to; nothing where it was not made.</summary>
    public ObjectVerified? Verified { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CheckedAt { get; private set; }

    /// <summary>Why the check could not be made.</summary>
    public IReadOnlyList<Finding> InTheWay { get; private set; } = [];

    /// <summary>The rounds of signatures, the newest first.</summary>
    public IReadOnlyList<RoundStatus> Rounds { get; private set; } = [];

    /// <summary>The holds that stand.</summary>
    public IReadOnlyList<StandingHold> Holds { get; private set; } = [];

    internal AccountNames? Names { get; private set; }

    /// <summary>What whoever acted is called.</summary>
    public string NameOf(string by) => Names?.Of(by) ?? by;

    /// <summary>The number of an entry in addresses.</summary>
    public static string NumberOf(ShownEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Number[1..];
    }

    /// <summary>Where a place in a round stands.</summary>
    public static Tag TagOf(SlotStatus slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return slot.State switch
        {
            SlotState.Verified => new Tag("ok", "Signed"),
            SlotState.Declined => new Tag("bad", "Declined"),
            SlotState.AwaitingAcceptance => new Tag("info", "Sent back for a check"),
            SlotState.Rejected => new Tag("bad", "Refused"),
            SlotState.Withdrawn => new Tag("grey", "Withdrawn"),
            SlotState.Expired => new Tag("bad", "Not in time"),
            _ => new Tag("wait", "Waiting"),
        };
    }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ObjectAsync(cancellationToken, isBelow: false)) return NoObject();
        if (Held is null) return Page();
        Names = await AccountNames.ReadAsync(HttpContext);
        Holds = (await LegalHolds.ListAsync(Opened, Named, cancellationToken)).Value ?? [];
        if (Document is not null) Rounds = [.. (await Services.GetRequiredService<RoundShelf>().OfAsync(Id, openAlone: false, cancellationToken)).Where(round => round.Document == Named)];
        if (!Verify) return Page();
        Outcome<ObjectVerified> verified = await VerifyObject.RunAsync(Opened, Named, cancellationToken);
        (Verified, InTheWay, CheckedAt) = (verified.Value, verified.Findings, Services.GetRequiredService<TimeProvider>().GetUtcNow());
        return Page();
    }
}
