namespace DocPipeline.Signing.Events;

/// <summary>The round came to nothing: its signatures count for nothing.</summary>
/// <param name="Reason">Why.</param>
internal sealed record RoundVoided(string Reason) : SigningEvent
{
    /// <inheritdoc/>
    internal override string Word => "voided";

    /// <inheritdoc/>
    internal override bool Closes => true;
}
