using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.SigningIn;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Accounts;

/// <summary>Signing in and out, who has signed in, and their password.</summary>
internal static class SessionRoutes
{
    internal const string Session = "/api/v1/session";

    internal static void MapSession(this WebApplication app)
    {
        app.MapPost(Session, SignInAsync).ForAnyone("to sign in").Recorded("sign-in").LimitedAs(RateLimits.SignIn).WithTags("Accounts").Named("signIn", "Signs in, in a browser.");
        app.MapDelete(Session, SignOutAsync).ForSignedIn().Recorded("sign-out").WithTags("Accounts").Named("signOut", "Signs out.");
        app.MapGet(Session, WhoAsync).ForSignedIn().WithTags("Accounts").Named("whoAmI", "Says who has signed in, and with which roles.");
        app.MapPut($"{Session}/password", ChangePasswordAsync).ForSignedIn().Recorded("password").LimitedAs(RateLimits.SignIn).WithTags("Accounts").Named("changePassword", "Changes one's own password.");
        app.MapPost("/api/v1/password-choice", ChoosePasswordAsync).ForAnyone("a one-time link that an admin gave is checked").Recorded("password").LimitedAs(RateLimits.SignIn).WithTags("Accounts").Named("choosePassword", "Chooses a password by a one-time link.");
    }

    private static async Task<Results<Ok<CallerAnswer>, ProblemHttpResult>> SignInAsync(SignInRequest request, HttpContext context, Passwords passwords, AccountBook book, CancellationToken cancellationToken)
    {
        if (await passwords.SignInAsync(request.SignInName, request.Password, cancellationToken) is not { } account)
            return Problems.Of(StatusCodes.Status401Unauthorized, "The name or the password is not right. After ten tries a name is locked for a quarter of an hour.");
        await BeginAsync(context, book, account, cancellationToken);
        return TypedResults.Ok(AnswerOf(account, Caller.Of(account, CallerProof.Session)));
    }

    /// <summary>Begins a session in the browser that calls, and ends the one before.</summary>
    internal static async Task BeginAsync(HttpContext context, AccountBook book, Account account, CancellationToken cancellationToken)
    {
        if (SessionCookie.Read(context) is { } before) await Sessions.EndAsync(book, before, cancellationToken);
        SessionCookie.Set(context, await Sessions.BeginAsync(book, account, cancellationToken));
        AccessRecording.TurnedOutToBe(context, account.Id);
    }

    /// <summary>Ends the session of the browser that calls, everywhere.</summary>
    internal static async Task EndAsync(HttpContext context, AccountBook book, CancellationToken cancellationToken)
    {
        if (SessionCookie.Read(context) is { } secret) await Sessions.EndAsync(book, secret, cancellationToken);
        SessionCookie.Clear(context);
    }

    private static async Task<NoContent> SignOutAsync(HttpContext context, AccountBook book, CancellationToken cancellationToken)
    {
        await EndAsync(context, book, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<CallerAnswer>, ProblemHttpResult>> WhoAsync(Caller caller, AccountBook book, CancellationToken cancellationToken) =>
        (await book.ReadAsync(cancellationToken)).Find(caller.Name) is { } account
            ? TypedResults.Ok(AnswerOf(account, caller))
            : Problems.Of(StatusCodes.Status401Unauthorized, "Sign in first.");

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePasswordAsync(PasswordChange request, Caller caller, HttpContext context, Passwords passwords, AccountBook book, CancellationToken cancellationToken)
    {
        if (caller.Proof != CallerProof.Session) return Problems.Of(StatusCodes.Status403Forbidden, "A password is changed by whoever has signed in with it.");
        if ((await book.ReadAsync(cancellationToken)).Find(caller.Name) is not { PasswordHash: { } hash } account || !await passwords.IsRightAsync(account, request.Password, cancellationToken))
            return AccountProblems.Of([AccountCodes.NotRightPassword]);
        if (PasswordRules.Check(request.NewPassword, account.SignInName) is { } wrong) return AccountProblems.Of([wrong]);
        Outcome<Account> changed = await ChoosePassword.InPlaceAsync(book, account.Id, hash, Passwords.Hash(request.NewPassword), cancellationToken);
        if (changed.IsRefused) return AccountProblems.Of(changed.Findings);
        await BeginAsync(context, book, changed.Value, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChoosePasswordAsync(PasswordChoice request, AccountBook book, HttpContext context, CancellationToken cancellationToken)
    {
        // A link that is none costs no hash.
        if (await ChoosePassword.FindAsync(book, request.Link, cancellationToken) is not { } account) return AccountProblems.Of([AccountCodes.NoPasswordLink]);
        if (PasswordRules.Check(request.Password, account.SignInName) is { } wrong) return AccountProblems.Of([wrong]);
        AccessRecording.TurnedOutToBe(context, account.Id);
        Outcome<Account> chosen = await ChoosePassword.ByLinkAsync(book, request.Link, Passwords.Hash(request.Password), cancellationToken);
        return chosen.IsRefused ? AccountProblems.Of(chosen.Findings) : TypedResults.NoContent();
    }

    private static CallerAnswer AnswerOf(Account account, Caller caller) => new(
        account.Id,
        account.SignInName,
        account.DisplayName,
        new RoleGrants { Everywhere = [.. caller.Everywhere.Order()], In = caller.In.ToDictionary(each => each.Key.Value, each => (IReadOnlyList<Role>)[.. each.Value.Order()]) },
        caller.Proof.ToString().ToLowerInvariant());
}
