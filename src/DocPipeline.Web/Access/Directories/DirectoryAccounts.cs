using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Keeping;

namespace DocPipeline.Web.Access.Directories;

/// <summary>The accounts of those who sign in with a directory. Whoever has none is told what to ask for, and gets none by coming.</summary>
internal sealed class DirectoryAccounts(AccountBook book, IConfiguration configuration)
{
    private const string Setting = "DocPipeline:Admins";

    // The object ids of those who are admins from the first; everybody else is made by an admin.
    private readonly HashSet<string> admins = [.. (configuration[Setting] ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries)];

    internal async Task<Caller?> FindAsync(PlatformIdentity identity, CallerProof proof, CancellationToken cancellationToken)
    {
        Account? account = (await book.ReadAsync(cancellationToken)).FindByIdentity(identity);
        if (account is null && admins.Contains(identity.Subject))
        {
            Outcome<Account> made = await KeepAccounts.MakeNamedAdminAsync(book, identity, "the setting DocPipeline__Admins", cancellationToken);
            account = made.Value;
        }

        return account switch
        {
            null => new Caller { Name = "nobody", Proof = proof, UnknownIdentity = identity },
            { IsEnabled: false } => null,
            _ => Caller.Of(account, proof),
        };
    }
}
