namespace DocPipeline.Pipeline.Accounts.Keeping;

/// <summary>An account, and the secret of the one-time link by which its owner chooses a password: it is shown once.</summary>
/// <param name="Account">The account.</param>
/// <param name="Secret">The secret; absent for somebody who signs in elsewhere.</param>
public sealed record MadeAccount(Account Account, string? Secret)
{
    /// <inheritdoc/>
    public override string ToString() => Account.Id;
}
