namespace DocPipeline.Outbox.Links;

/// <summary>
/// Holds off whoever guesses links. A code of 160 bits is not guessed; this keeps the tries from costing anything. Somebody who comes with a
/// right link and has guessed nothing is never held up, however much a round is under attack.
/// </summary>
internal sealed class GuessLimit(TimeProvider clock)
{
    private readonly AttemptLimit sources = new(10, TimeSpan.FromMinutes(10), clock);
    private readonly AttemptLimit rounds = new(100, TimeSpan.FromHours(1), clock);

    /// <summary>Whether a source may have a link looked up.</summary>
    /// <param name="source">Where the request comes from, such as an address; it is kept in memory for ten minutes at most after the first wrong one.</param>
    /// <param name="round">The round that the token names.</param>
    internal bool MayTry(string source, string round) => sources.HasLeft(source) && (sources.Counted(source) == 0 || rounds.HasLeft(round));

    /// <summary>Counts a link that was not genuine.</summary>
    internal void Wrong(string source, string round)
    {
        sources.Take(source);
        rounds.Take(round);
    }
}
