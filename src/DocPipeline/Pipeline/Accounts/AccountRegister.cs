using System.Text.Json.Serialization;

namespace DocPipeline.Pipeline.Accounts;

/// <summary>
/// All accounts as they were at one moment. They are one blob: that a name is used once, that somebody is left to keep them, and who
/// makes the first are then settled by one conditional write.
/// </summary>
public sealed record AccountRegister
{
    /// <summary>What the tokens of programs begin with, so that whoever finds one in a file knows what to revoke.</summary>
    public const string TokenPrefix = "dp_";

    private Dictionary<string, Account>? byId, byName, byToken;

    /// <summary>The number of the form.</summary>
    public required int Form { get; init; }

    /// <summary>Keeps apart what is counted for names that nobody has: nobody can work out which of them are counted together.</summary>
    public required string Salt { get; init; }

    /// <summary>The accounts, in the order in which they were made.</summary>
    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>Whether there is no account at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => Accounts.Count == 0;

    /// <summary>The account of an id.</summary>
    public Account? Find(string id) => (byId ??= Accounts.ToDictionary(account => account.Id, StringComparer.Ordinal)).GetValueOrDefault(id);

    /// <summary>The account that signs in under a name, whatever its capitals.</summary>
    public Account? FindByName(string signInName)
    {
        ArgumentNullException.ThrowIfNull(signInName);
        return (byName ??= Accounts.ToDictionary(account => account.SignInName, StringComparer.OrdinalIgnoreCase)).GetValueOrDefault(signInName.Trim());
    }

    /// <summary>The account of somebody who has signed in elsewhere.</summary>
    public Account? FindByIdentity(PlatformIdentity identity) => Accounts.FirstOrDefault(account => account.Identity == identity);

    /// <summary>The account of a program's token, with the token; nothing where it is none of ours, has run out, or the account is disabled.</summary>
    public (Account Account, AccessToken Token)? FindByToken(string token, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(token);
        string digest = Secrets.DigestOf(token);
        byToken ??= Accounts.SelectMany(account => account.Tokens.Select(each => (each.Digest, account))).ToDictionary(pair => pair.Digest, pair => pair.account, StringComparer.Ordinal);
        return byToken.TryGetValue(digest, out Account? account) && account.IsEnabled && account.Tokens.First(each => each.Digest == digest) is { } found && now < found.ExpiresAt
            ? (account, found)
            : null;
    }

    /// <summary>With an account in the place of the one of its id, or after the others.</summary>
    internal AccountRegister With(Account account) => this with
    {
        byId = null,
        byName = null,
        byToken = null,
        Accounts = Accounts.Any(each => each.Id == account.Id) ? [.. Accounts.Select(each => each.Id == account.Id ? account : each)] : [.. Accounts, account],
    };

    /// <inheritdoc/>
    public bool Equals(AccountRegister? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Accounts.Count;
}
