namespace DocPipeline.Pipeline.Accounts;

/// <summary>One change of an account.</summary>
/// <param name="At">When.</param>
/// <param name="By">The id of the account that made it; or “setup”, or the setting that asked for it.</param>
/// <param name="What">What was changed, in words.</param>
public sealed record AccountChange(DateTimeOffset At, string By, string What);
