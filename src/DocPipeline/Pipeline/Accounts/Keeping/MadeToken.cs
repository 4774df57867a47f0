namespace DocPipeline.Pipeline.Accounts.Keeping;

/// <summary>A token, with its secret: it is shown once.</summary>
/// <param name="Token">What is known of it.</param>
/// <param name="Secret">The token itself.</param>
public sealed record MadeToken(AccessToken Token, string Secret)
{
    /// <inheritdoc/>
    public override string ToString() => Token.Id;
}
