using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Keeping;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Accounts;

/// <summary>The accounts, for admins.</summary>
internal static class AccountRoutes
{
    private const string Accounts = "/api/v1/accounts";
    private const int Most = 100;

    internal static void MapAccountKeeping(this WebApplication app)
    {
        RouteGroupBuilder accounts = app.MapGroup(Accounts).WithTags("Accounts").ForRoles(Role.Admin);
        accounts.MapGet("", ListAsync).Named("listAccounts", "Lists the accounts.");
        accounts.MapGet("{account}", ShowAsync).Named("getAccount", "Shows an account, with what happened to it.");
        accounts.MapPost("", MakeAsync).Recorded("account made").Named("makeAccount", "Makes an account, with a one-time link by which its holder chooses a password.");
        accounts.MapPatch("{account}", ChangeAsync).Recorded("account changed").Named("changeAccount", "Changes an account: its roles, its name, whether it may sign in.");
        accounts.MapPost("{account}/link", LinkAsync).Recorded("link to choose a password").Named("makePasswordLink", "Makes a new one-time link by which the holder of an account chooses a password.");
    }

    private static async Task<Ok<AccountsAnswer>> ListAsync(AccountBook book, CancellationToken cancellationToken, string? after = null, int most = Most)
    {
        Account[] rest = [.. (await book.ReadAsync(cancellationToken)).Accounts.OrderBy(account => account.SignInName, StringComparer.Ordinal).Where(account => after is null || string.CompareOrdinal(account.SignInName, after) > 0)];
        Account[] page = [.. rest.Take(Math.Clamp(most, 1, Most))];
        return TypedResults.Ok(new AccountsAnswer([.. page.Select(AccountAnswer.Of)], page.Length < rest.Length ? page[^1].SignInName : null));
    }

    private static async Task<Results<Ok<AccountInFull>, ProblemHttpResult>> ShowAsync(string account, HttpContext context, AccountBook book, CancellationToken cancellationToken)
    {
        if ((await book.ReadAsync(cancellationToken)).Find(account) is not { } found) return Problems.Of(StatusCodes.Status404NotFound, "There is no such account.");
        Tag(context, found);
        return TypedResults.Ok(new AccountInFull(AccountAnswer.Of(found), found.History));
    }

    private static async Task<Results<Created<NewAccountAnswer>, ProblemHttpResult>> MakeAsync(AccountOrder order, Caller caller, HttpContext context, AccountBook book, CancellationToken cancellationToken)
    {
        Outcome<MadeAccount> made = await KeepAccounts.MakeAsync(book, order, caller.Name, cancellationToken);
        if (made.IsRefused) return AccountProblems.Of(made.Findings);
        Tag(context, made.Value.Account);
        return TypedResults.Created($"{Accounts}/{made.Value.Account.Id}", AnswerOf(made.Value));
    }

    private static async Task<Results<Ok<AccountAnswer>, ProblemHttpResult>> ChangeAsync(string account, AccountAlteration alteration, Caller caller, HttpContext context, AccountBook book, CancellationToken cancellationToken)
    {
        if (SeenBy(context.Request) is not { } seen) return Problems.Of(StatusCodes.Status428PreconditionRequired, "State If-Match with the tag of the account that you have seen.");
        Outcome<Account> changed = await KeepAccounts.ChangeAsync(book, account, seen, alteration, caller.Name, cancellationToken);
        if (changed.IsRefused) return AccountProblems.Of(changed.Findings);
        Tag(context, changed.Value);
        return TypedResults.Ok(AccountAnswer.Of(changed.Value));
    }

    private static async Task<Results<Ok<NewAccountAnswer>, ProblemHttpResult>> LinkAsync(string account, Caller caller, HttpContext context, AccountBook book, CancellationToken cancellationToken)
    {
        Outcome<MadeAccount> made = await KeepAccounts.LinkAsync(book, account, caller.Name, cancellationToken);
        if (made.IsRefused) return AccountProblems.Of(made.Findings);
        Tag(context, made.Value.Account);
        return TypedResults.Ok(AnswerOf(made.Value));
    }

    private static NewAccountAnswer AnswerOf(MadeAccount made) => new(AccountAnswer.Of(made.Account), made.Secret is { } secret ? $"/choose-password/{secret}" : null);

    private static void Tag(HttpContext context, Account account) => context.Response.GetTypedHeaders().ETag = new EntityTagHeaderValue($"\"{account.Revision}\"");

    private static int? SeenBy(HttpRequest request) =>
        EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out EntityTagHeaderValue? tag) && !tag.IsWeak
        && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out int revision) ? revision : null;
}
