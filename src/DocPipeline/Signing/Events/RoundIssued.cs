using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>The round was opened: the document was issued for signature on these terms.</summary>
/// <param name="Terms">The terms.</param>
internal sealed record RoundIssued(RoundTerms Terms) : SigningEvent
{
    /// <inheritdoc/>
    internal override string Word => "issued";
}
