namespace DocPipeline.Pipeline.Accounts.Keeping;

/// <summary>A token for a program.</summary>
/// <param name="Label">What it is for.</param>
/// <param name="ExpiresAt">The first instant at which it is no longer good: within a year.</param>
/// <param name="Roles">Narrower roles than the account's; absent for all of them.</param>
public sealed record TokenOrder(string Label, DateTimeOffset ExpiresAt, RoleGrants? Roles = null);
