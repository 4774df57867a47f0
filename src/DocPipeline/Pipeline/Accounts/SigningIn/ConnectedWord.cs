using DocPipeline.Pipeline.Accounts.Keeping;

namespace DocPipeline.Pipeline.Accounts.SigningIn;

/// <summary>A pane in Word that may call in somebody's place from now on.</summary>
/// <param name="Account">Whose place.</param>
/// <param name="Token">The token that it calls with.</param>
public sealed record ConnectedWord(Account Account, MadeToken Token)
{
    /// <inheritdoc/>
    public override string ToString() => Account.Id;
}
