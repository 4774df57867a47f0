namespace DocPipeline.Web.Work;

/// <summary>Wakes whoever waits for work.</summary>
internal sealed class WorkSignal : IDisposable
{
    private readonly SemaphoreSlim work = new(0);

    /// <summary>There is work.</summary>
    internal void Wake()
    {
        if (work.CurrentCount == 0) work.Release();
    }

    /// <summary>Waits until there is, or a while.</summary>
    internal Task WaitAsync(TimeSpan most, CancellationToken cancellationToken) => work.WaitAsync(most, cancellationToken);

    public void Dispose() => work.Dispose();
}
