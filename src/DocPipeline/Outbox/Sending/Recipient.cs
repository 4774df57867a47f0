namespace DocPipeline.Outbox.Sending;

/// <summary>Who gets a mail, as the contact data has it at this moment.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The address that is written to; nothing where none is held.</param>
internal sealed record Recipient(string Name, string? Email)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(Recipient);
}
