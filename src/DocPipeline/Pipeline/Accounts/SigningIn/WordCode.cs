namespace DocPipeline.Pipeline.Accounts.SigningIn;

/// <summary>A code with which the pane in Word is connected. It is shown once, and kept nowhere.</summary>
/// <param name="Text">As it is shown: eight letters and digits, with a hyphen in the middle.</param>
/// <param name="ExpiresAt">The first instant at which it is no longer good.</param>
public sealed record WordCode(string Text, DateTimeOffset ExpiresAt)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(WordCode);
}

/// <summary>What is kept of a code.</summary>
/// <param name="Account">The id of the account that it was shown to.</param>
/// <param name="ExpiresAt">The first instant at which it is no longer good.</param>
internal sealed record KeptWordCode(string Account, DateTimeOffset ExpiresAt);
