namespace DocPipeline.AcceptanceTests.Host;

/// <summary>What host.json says of queues, and how patient the host is; shorter in tests.</summary>
public sealed record HostOptions
{
    public int BatchSize { get; init; } = 16;

    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>After how long a message is handed out again that failed: whole seconds. At once, all five tries would be used up while the handler is started anew.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>When the host gives up on an invocation, and starts the handler anew.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a handler may end by itself before the host stops.</summary>
    public int MostCrashes { get; init; } = 3;

    /// <summary>How often each message is delivered though it was done: what a queue may do.</summary>
    public Func<int> Deliveries { get; init; } = () => 1;

    /// <summary>Whether the tests' own client is signed in; not where the store does not answer.</summary>
    public bool SignsIn { get; init; } = true;

    /// <summary>Settings of the app, besides the storage.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];
}
