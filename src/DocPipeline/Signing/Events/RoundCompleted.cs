namespace DocPipeline.Signing.Events;

/// <summary>Everybody whom the round needs has signed, and it is closed.</summary>
/// <param name="EffectiveOn">From which day the document is in force.</param>
internal sealed record RoundCompleted(DateOnly EffectiveOn) : SigningEvent
{
    /// <inheritdoc/>
    internal override string Word => "completed";

    /// <inheritdoc/>
    internal override bool Closes => true;
}
