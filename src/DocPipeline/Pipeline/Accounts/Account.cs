namespace DocPipeline.Pipeline.Accounts;

/// <summary>
/// Somebody who may use the program. An account is never deleted, only disabled: what was done under its id has to be told to
/// somebody for as long as it is kept. It holds no address.
/// </summary>
public sealed record Account
{
    /// <summary>The random id. It, and never a name, is what acts are recorded under.</summary>
    public required string Id { get; init; }

    /// <summary>What is typed to sign in: small letters, digits, points, hyphens and underscores; never an e-mail address.</summary>
    public required string SignInName { get; init; }

    /// <summary>What other users of the program see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What the account may do.</summary>
    public RoleGrants Roles { get; init; } = new();

    /// <summary>Whether it can be used.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The hash of the password; absent where none was chosen.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Who signs in elsewhere; absent for an account with a password.</summary>
    public PlatformIdentity? Identity { get; init; }

    /// <summary>The one-time link by which its owner chooses a password.</summary>
    public PasswordLink? Link { get; init; }

    /// <summary>The tokens of programs.</summary>
    public IReadOnlyList<AccessToken> Tokens { get; init; } = [];

    /// <summary>Sessions that began before are over.</summary>
    public DateTimeOffset SessionsSince { get; init; }

    /// <summary>How often it was changed, counted from 1: what a change states that it has seen.</summary>
    public required int Revision { get; init; }

    /// <summary>Every change, the oldest first.</summary>
    public IReadOnlyList<AccountChange> History { get; init; } = [];

    /// <summary>What a token of the account allows: never more than the account has by now.</summary>
    public RoleGrants RolesOf(AccessToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.Roles?.Within(Roles) ?? Roles;
    }

    /// <summary>Whether somebody can use the program under it to keep accounts.</summary>
    internal bool IsWorkingAdmin => IsEnabled && Roles.Everywhere.Contains(Role.Admin) && (PasswordHash is not null || Identity is not null);

    /// <summary>The account after a change.</summary>
    internal Account After(AccountChange change) => this with { Revision = Revision + 1, History = [.. History, change] };

    /// <inheritdoc/>
    public override string ToString() => Id;
}
