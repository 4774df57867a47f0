using System.Diagnostics.CodeAnalysis;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Demonstration.Trying;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Trying;

/// <summary>
/// The demonstration of a program that somebody tries alone on one machine: samples in its store, letters that are shown and go to nobody.
/// It is never on where a way for mails is set up, where others can reach the program, or under the Functions host.
/// </summary>
internal sealed class Trial(OfficeSettings office, IBlobStore store, PublicAddress address, RunMode mode, TrialSettings settings, SettleFilings settling, TimeProvider time, ILogger<Trial> log) : BackgroundService
{
    private static readonly BlobName mark = BlobName.Of("work/demonstration.json");
    private static readonly byte[] begun = """{"prepared":false}"""u8.ToArray(), prepared = """{"prepared":true}"""u8.ToArray();

    private readonly SemaphoreSlim turn = new(0);
    private readonly LetterRack letters = new(settings.Folder, time);
    private readonly bool isPossible = office.Mail is null && address.Url is null && !mode.IsFunctionsHandler;
    private int state;

    /// <summary>Whether the program is being tried.</summary>
    internal bool IsOn => State != TrialState.Off;

    /// <summary>How far the demonstration is.</summary>
    internal TrialState State => (TrialState)Volatile.Read(ref state);

    /// <summary>Why it could not be prepared.</summary>
    internal IReadOnlyList<Finding> Wrong { get; private set; } = [];

    /// <summary>The letters that would have gone out, the newest first.</summary>
    internal IReadOnlyList<ShownLetter> Letters => IsOn ? letters.All() : [];

    internal static Trial Of(HttpContext context) => context.RequestServices.GetRequiredService<Trial>();

    /// <summary>Begins it. It is prepared behind the answer; a program that died over it goes on when it starts.</summary>
    internal async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (!isPossible || IsOn) return;
        await store.CreateAsync(mark, begun, cancellationToken);
        Start(TrialState.Preparing);
        turn.Release();
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (isPossible) await ResumeAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever fails here is said on the first page; the program goes on without.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await turn.WaitAsync(stoppingToken);
            try
            {
                Wrong = await PrepareTrial.RunAsync(office, stoppingToken);
                settling.Due();
                if (Wrong.Count == 0) await MarkPreparedAsync(stoppingToken);
                else log.TrialNotPrepared(Wrong[0].ToString());
                Volatile.Write(ref state, (int)(Wrong.Count == 0 ? TrialState.Ready : TrialState.Failed));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.TrialFailed(e);
                Volatile.Write(ref state, (int)TrialState.Failed);
            }
        }
    }

    // A store that does not answer keeps no program from starting.
    [SuppressMessage("Design", "CA1031", Justification = "It is tried again with the next start.")]
    private async Task ResumeAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await store.GetAsync(mark, cancellationToken) is not { } there) return;
            bool isReady = there.Content.Span.SequenceEqual(prepared);
            Start(isReady ? TrialState.Ready : TrialState.Preparing);
            if (!isReady) turn.Release();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.TrialFailed(e);
        }
    }

    private void Start(TrialState first)
    {
        office.Try(PrepareTrial.MailTo(settings.Site, letters));
        Volatile.Write(ref state, (int)first);
    }

    private async Task MarkPreparedAsync(CancellationToken cancellationToken)
    {
        if (await store.GetAsync(mark, cancellationToken) is { } there) await store.ReplaceAsync(mark, prepared, there.Tag, cancellationToken);
    }
}
