using DocPipeline.Pipeline.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Admin;

/// <summary>The accounts.</summary>
[ForRoles(Role.Admin)]
public sealed class IndexModel : AdminPage
{
    private const int PerPage = 25;

    /// <summary>Which part of the list.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>What is looked for.</summary>
    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    /// <summary>The accounts that are shown, by name.</summary>
    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int All { get; private set; }

    /// <summary>The parts of the list.</summary>
    public PageLinks? Links { get; private set; }

    /// <summary>Whether and how somebody can sign in.</summary>
    public static Tag TagOf(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return !account.IsEnabled ? new Tag("bad", "Locked") : account.PasswordHash is null && account.Identity is null ? new Tag("wait", "No password yet") : new Tag("ok", "In use");
    }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Account[] found = [.. (await Book.ReadAsync(cancellationToken)).Accounts
            .Where(account => string.IsNullOrWhiteSpace(Find) || account.DisplayName.Contains(Find.Trim(), StringComparison.OrdinalIgnoreCase) || account.SignInName.Contains(Find.Trim(), StringComparison.OrdinalIgnoreCase))
            .OrderBy(account => account.DisplayName, StringComparer.OrdinalIgnoreCase).ThenBy(account => account.SignInName, StringComparer.Ordinal)];
        All = found.Length;
        int pages = Math.Max(1, (found.Length + PerPage - 1) / PerPage);
        Number = Math.Clamp(Number, 1, pages);
        Accounts = [.. found.Skip((Number - 1) * PerPage).Take(PerPage)];
        Links = new PageLinks(Number, pages, string.IsNullOrWhiteSpace(Find) ? "/accounts?" : $"/accounts?find={Uri.EscapeDataString(Find)}&");
    }
}
