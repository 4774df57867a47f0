namespace DocPipeline.Pipeline.Accounts.Keeping;

/// <summary>What is to be changed of an account. What is absent stays.</summary>
/// <param name="DisplayName">What other users of the program see.</param>
/// <param name="Roles">All of its roles from now on.</param>
/// <param name="IsEnabled">Whether it can be used.</param>
public sealed record AccountAlteration(string? DisplayName = null, RoleGrants? Roles = null, bool? IsEnabled = null);
