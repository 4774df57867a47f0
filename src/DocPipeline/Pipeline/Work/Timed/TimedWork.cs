using System.Globalization;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Keeping;
using DocPipeline.Pipeline.Requests;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work.Jobs;

namespace DocPipeline.Pipeline.Work.Timed;

/// <summary>The work that is done by the clock, whatever clock it is: that of the Functions host, or the program's own.</summary>
/// <param name="office">What is at hand.</param>
/// <param name="jobs">The jobs of the store.</param>
public sealed class TimedWork(OfficeSettings office, JobBook jobs)
{
    private IBlobStore Store => office.Archive.Store;

    /// <summary>Does the work of a timer, and keeps that it was done. Done twice on a day, it does nothing twice.</summary>
    /// <param name="plan">Which.</param>
    /// <param name="cancellationToken">Gives up; what was done is done, and the next run goes on.</param>
    public async Task<TimerRun> RunAsync(TimerPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        DateTimeOffset at = office.Archive.Clock.GetUtcNow();
        (bool isDone, string note) = await WorkAsync(plan, cancellationToken).ConfigureAwait(false);
        TimerRun run = new(plan.Name, at, isDone, note);
        await Store.SayAsync(NameOf(plan.Name), run, PipelineJson.Default.TimerRun, cancellationToken).ConfigureAwait(false);
        return run;
    }

    /// <summary>The last run of a timer; nothing where it never ran.</summary>
    public Task<TimerRun?> LastAsync(TimerPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Store.ReadAsync(NameOf(plan.Name), PipelineJson.Default.TimerRun, cancellationToken);
    }

    private Task<(bool IsDone, string Note)> WorkAsync(TimerPlan plan, CancellationToken cancellationToken) =>
        plan == TimerPlan.SealLog ? SealAsync(cancellationToken)
        : plan == TimerPlan.RemindSignatories ? RemindAsync(cancellationToken)
        : plan == TimerPlan.ReviewCycle ? ReviewAsync(cancellationToken)
        : plan == TimerPlan.AuditArchive ? AuditAsync(cancellationToken)
        : throw new ArgumentOutOfRangeException(nameof(plan));

    private async Task<(bool, string)> SealAsync(CancellationToken cancellationToken)
    {
        int picked = await jobs.PickUpAsync(all: false, cancellationToken).ConfigureAwait(false);
        if (office.Mail is not null) await QueuedMail.AskAsync(office.Queues, round: null, cancellationToken).ConfigureAwait(false);
        Outcome<ArchiveSettled> settled = await KeepArchive.SettleAsync(office.Archive, cancellationToken).ConfigureAwait(false);
        if (settled.IsRefused) return (false, settled.Findings[0].ToString());
        string sealing = settled.Value.Sealed is { } leaves ? string.Create(CultureInfo.InvariantCulture, $"The log is sealed up to {leaves} leaves.") : "No key seals the log here.";
        return (true, picked == 0 ? sealing : string.Create(CultureInfo.InvariantCulture, $"{sealing} {picked} jobs were picked up that a program had left."));
    }

    private async Task<(bool, string)> RemindAsync(CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<RoundStatus>> due = await RemindPeople.DueAsync(office.Archive, new OutboxMail(office.Archive), cancellationToken).ConfigureAwait(false);
        if (due.IsRefused) return (false, due.Findings[0].ToString());
        if (office.Mail is not null) await QueuedMail.AskAsync(office.Queues, round: null, cancellationToken).ConfigureAwait(false);
        string reminded = string.Create(CultureInfo.InvariantCulture, $"{due.Value.Count} rounds in which somebody was reminded.");
        return (true, due.Findings.Count == 0 ? reminded : string.Create(CultureInfo.InvariantCulture, $"{reminded} {due.Findings.Count} findings, {due.Findings[0].Code} first."));
    }

    private async Task<(bool, string)> ReviewAsync(CancellationToken cancellationToken)
    {
        ReviewDay day = await ReviewDays.JudgeAsync(office.Archive, cancellationToken).ConfigureAwait(false);
        return (true, string.Create(CultureInfo.InvariantCulture, $"{day.Partnerships.Count} partnerships: {day.Partnerships.Sum(each => each.Overdue)} reviews and duties overdue, {day.Partnerships.Sum(each => each.Due)} due."));
    }

    private async Task<(bool, string)> AuditAsync(CancellationToken cancellationToken)
    {
        // Answers are given again for some days; the night takes away what is older.
        await AnswerOnce.ForgetOldAsync(Store, office.Archive.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        AuditOutcome audit = await Audits.RunAsync(office.Archive, cancellationToken).ConfigureAwait(false);
        return (true, audit.IsSound
            ? string.Create(CultureInfo.InvariantCulture, $"Sound: {audit.Objects} objects, {audit.Entries} entries, {audit.Leaves} leaves, {audit.Rounds} rounds.")
            : string.Create(CultureInfo.InvariantCulture, $"Not sound, or not checked: {audit.Findings.Count} findings, {audit.Findings[0].Code} first."));
    }

    private static BlobName NameOf(string timer) => BlobName.Of($"work/timers/{timer}.json");
}
