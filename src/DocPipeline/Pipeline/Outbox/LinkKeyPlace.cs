namespace DocPipeline.Pipeline.Outbox;

/// <summary>Where the key of links is.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">The keys themselves, where the environment gives them; then the file is not looked at. It is never printed.</param>
public sealed record LinkKeyPlace(string File, string? Text = null)
{
    /// <inheritdoc/>
    public override string ToString() => Text is null ? File : nameof(LinkKeyPlace);
}
