namespace DocPipeline.Signing.Events;

/// <summary>A new version was issued for signature before this round was complete: its signatures count for nothing, unless they are re-affirmed there.</summary>
/// <param name="By">The new round.</param>
/// <param name="Version">The new version.</param>
internal sealed record RoundSuperseded(string By, string Version) : SigningEvent
{
    /// <inheritdoc/>
    internal override string Word => "superseded";

    /// <inheritdoc/>
    internal override bool Closes => true;
}
