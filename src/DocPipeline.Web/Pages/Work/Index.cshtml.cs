using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Timed;
using DocPipeline.Queues;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Work;

/// <summary>The work behind the pages: what waits, what was put aside because it failed too often, when the clock's work was last done, what the nightly checks found.</summary>
[ForRoles(Role.Admin, What = "work put aside")]
public sealed class WorkModel : FormPage
{
    private const int MostAudits = 10;

    /// <summary>The queues, with how much waits.</summary>
    public IReadOnlyList<(WorkKind Kind, QueueLength Length)> Queues { get; private set; } = [];

    /// <summary>The clock's work, with its last run.</summary>
    public IReadOnlyList<(TimerPlan Plan, TimerRun? Last)> Timers { get; private set; } = [];

    /// <summary>What failed too often.</summary>
    public IReadOnlyList<AsideMessage> Aside { get; private set; } = [];

    /// <summary>The last nightly checks of the archive.</summary>
    public IReadOnlyList<AuditOutcome> Checks { get; private set; } = [];

    private OfficeSettings Office => Services.GetRequiredService<OfficeSettings>();

    /// <summary>What the clock's work is called.</summary>
    /// <param name="plan">Which.</param>
    public static string NameOf(TimerPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan == TimerPlan.SealLog ? "Seal the log, every five minutes"
            : plan == TimerPlan.AuditArchive ? "Check the archive, every night"
            : plan == TimerPlan.ReviewCycle ? "Judge reviews and duties, every morning"
            : "Remind whoever has not signed, every morning";
    }

    /// <summary>What a message that was put aside is about.</summary>
    /// <param name="aside">The message.</param>
    public static string AboutOf(AsideMessage aside)
    {
        ArgumentNullException.ThrowIfNull(aside);
        string[] about = [.. ((string?[])[aside.Message?.Partnership, aside.Message?.Document, aside.Message?.Round]).OfType<string>().Where(each => each.Length > 0)];
        return about.Length == 0 ? "It does not say" : string.Join(", ", about);
    }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Has a message tried once more.</summary>
    public Task<IActionResult> OnPostAsync([FromForm] string? queue, [FromForm] string? message, CancellationToken cancellationToken) =>
        TouchAsync(queue, message, PutAside.RetryAsync, "sent once more", "It is tried once more", cancellationToken);

    /// <summary>Throws a message away.</summary>
    public Task<IActionResult> OnPostDiscardAsync([FromForm] string? queue, [FromForm] string? message, CancellationToken cancellationToken) =>
        TouchAsync(queue, message, PutAside.DiscardAsync, "thrown away", "It was thrown away", cancellationToken);

    private async Task<IActionResult> TouchAsync(string? queue, string? message, Func<OfficeSettings, WorkKind, string, CancellationToken, Task<bool>> touch, string act, string said, CancellationToken cancellationToken)
    {
        if (queue is null || message is null || WorkKinds.Of(queue) is not { } kind || !await touch(Office, kind, message, cancellationToken))
        {
            await ReadAsync(cancellationToken);
            return Wrong(("", "It is not among what was put aside any more"));
        }

        Services.GetRequiredService<ILogger<Program>>().PoisonTouched(queue, act, Caller.Name, message);
        Note("ok", said);
        return OnTo("/work");
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        List<(WorkKind, QueueLength)> queues = [];
        foreach (WorkKind kind in WorkKinds.All) queues.Add((kind, await Office.Queues.LengthAsync(WorkKinds.QueueOf(kind), cancellationToken)));
        Queues = queues;
        List<(TimerPlan, TimerRun?)> timers = [];
        foreach (TimerPlan plan in TimerPlan.All) timers.Add((plan, await Services.GetRequiredService<TimedWork>().LastAsync(plan, cancellationToken)));
        Timers = timers;
        Aside = await PutAside.ListAsync(Office, cancellationToken);
        Checks = await Audits.ListAsync(Office.Archive.Store, MostAudits, cancellationToken);
    }
}
