namespace DocPipeline.Archive.Rounds;

/// <summary>What this program remembers of a round. Events never change, so what was read once need not be read again.</summary>
internal sealed class KnownRound : IDisposable
{
    /// <summary>The appends of one program to one round wait for one another: they would only race for the same number.</summary>
    internal SemaphoreSlim Turn { get; } = new(1);

    /// <summary>The round as it was when it was last looked at.</summary>
    internal RoundChain? Chain { get; set; }

    /// <inheritdoc/>
    public void Dispose() => Turn.Dispose();
}
