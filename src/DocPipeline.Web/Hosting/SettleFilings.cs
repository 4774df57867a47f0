using System.Diagnostics.CodeAnalysis;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Keeping;

namespace DocPipeline.Web.Hosting;

/// <summary>
/// Does behind the answers what follows from a filing: the log is sealed, where this program has the key. Several pushes are settled
/// together, so that no push waits for a signature; what a program that died has left is settled by the next one when it starts.
/// </summary>
internal sealed class SettleFilings(OpenedArchive archive, TimeProvider time, Measures measures, ILogger<SettleFilings> log) : BackgroundService
{
    private static readonly TimeSpan tryAgainAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan lastTry = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1);
    private int isDue = 1;

    /// <summary>Why the log could not be sealed the last time; nothing when it could, or when that is not this program's work.</summary>
    internal string? Problem { get; private set; }

    /// <summary>Something was filed.</summary>
    internal void Due()
    {
        if (Interlocked.Exchange(ref isDue, 1) == 0) turn.Release();
    }

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!archive.HasKey) log.SealsNothing();
        try
        {
            while (true)
            {
                await turn.WaitAsync(Problem is null ? Timeout.InfiniteTimeSpan : tryAgainAfter, stoppingToken);
                await SettleAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            using CancellationTokenSource late = new(lastTry, time);
            if (Volatile.Read(ref isDue) == 1) await SettleAsync(late.Token);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever fails here, what was pushed is safe, and the next turn tries again.")]
    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref isDue, 0);
        string? before = Problem;
        long began = time.GetTimestamp();
        try
        {
            Outcome<ArchiveSettled> settled = await KeepArchive.SettleAsync(archive, cancellationToken);
            Problem = settled.IsRefused ? settled.Findings[0].ToString() : null;
            if (Problem is not null && Problem != before) log.NotSealed(Problem);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Problem = "The store could not be reached, or does not hold what it held.";
            if (Problem != before) log.NotSettled(e);
        }
        finally
        {
            measures.Sealed(Problem is null && !cancellationToken.IsCancellationRequested, time.GetElapsedTime(began));

            // Cancelled or refused, it is due still.
            if (Problem is not null || cancellationToken.IsCancellationRequested) Interlocked.Exchange(ref isDue, 1);
        }
    }
}
