namespace DocPipeline.Pipeline.Accounts.SigningIn;

/// <summary>The tries to sign in under a name since the last that succeeded.</summary>
/// <param name="Count">How many.</param>
/// <param name="LastAt">When the last of them was.</param>
internal sealed record CountedTries(int Count, DateTimeOffset LastAt);
