namespace DocPipeline.Web.Accounts;

/// <summary>Signs in.</summary>
internal sealed record SignInRequest(string SignInName, string Password);

/// <summary>Makes the first account.</summary>
internal sealed record SetupRequest(string Token, string SignInName, string DisplayName, string Password);

/// <summary>Chooses a password by a one-time link.</summary>
internal sealed record PasswordChoice(string Link, string Password);

/// <summary>Chooses another password.</summary>
internal sealed record PasswordChange(string Password, string NewPassword);
