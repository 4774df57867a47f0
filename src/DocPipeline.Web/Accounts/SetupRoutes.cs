using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Keeping;
using DocPipeline.Pipeline.Accounts.SigningIn;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Accounts;

/// <summary>The first account, by the one-time setup link.</summary>
internal static class SetupRoutes
{
    internal static void MapSetup(this WebApplication app) =>
        app.MapPost("/api/v1/setup", SetUpAsync).ForAnyone("the one-time setup link is checked, and there is no account yet").Recorded("setup").LimitedAs(RateLimits.SignIn).WithTags("Accounts").Named("setUp", "Makes the first account, by the one-time link that the program printed.");

    private static async Task<Results<Created<AccountAnswer>, ProblemHttpResult>> SetUpAsync(SetupRequest request, HttpContext context, SetupLink link, AccountBook book, CancellationToken cancellationToken)
    {
        if (!await link.IsGoodAsync(book, request.Token, cancellationToken)) return Problems.Of(StatusCodes.Status404NotFound, "There is no such setup link, or it was used.");
        Outcome<Account> made = await MakeAsync(book, request.SignInName, request.DisplayName, request.Password, cancellationToken);
        if (made.IsRefused) return AccountProblems.Of(made.Findings);
        await SessionRoutes.BeginAsync(context, book, made.Value, cancellationToken);
        return TypedResults.Created($"/api/v1/accounts/{made.Value.Id}", AccountAnswer.Of(made.Value));
    }

    /// <summary>Makes the first account.</summary>
    internal static async Task<Outcome<Account>> MakeAsync(AccountBook book, string signInName, string displayName, string password, CancellationToken cancellationToken) =>
        PasswordRules.Check(password, signInName) is { } wrong
            ? Outcome.Refused<Account>([wrong])
            : await KeepAccounts.MakeFirstAsync(book, signInName, displayName, Passwords.Hash(password), cancellationToken);
}
