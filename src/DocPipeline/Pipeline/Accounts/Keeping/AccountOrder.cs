namespace DocPipeline.Pipeline.Accounts.Keeping;

/// <summary>A new account.</summary>
/// <param name="SignInName">What is typed to sign in.</param>
/// <param name="DisplayName">What other users of the program see.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="Identity">Who signs in elsewhere; absent for an account with a password.</param>
public sealed record AccountOrder(string SignInName, string DisplayName, RoleGrants Roles, PlatformIdentity? Identity = null);
