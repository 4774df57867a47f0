namespace DocPipeline.Pipeline.Accounts.SigningIn;

/// <summary>Somebody who has signed in with a browser.</summary>
/// <param name="Account">The account.</param>
/// <param name="StartedAt">When.</param>
/// <param name="SeenAt">When they were last seen, to within a few minutes.</param>
internal sealed record KeptSession(string Account, DateTimeOffset StartedAt, DateTimeOffset SeenAt);
