using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Keeping;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Accounts;

/// <summary>One's own tokens for programs.</summary>
internal static class TokenRoutes
{
    internal static void MapTokens(this WebApplication app)
    {
        RouteGroupBuilder tokens = app.MapGroup("/api/v1/tokens").WithTags("Accounts");
        tokens.MapGet("", ListAsync).ForSignedIn().Named("listTokens", "Lists one's own tokens, without their secrets.");
        tokens.MapPost("", MakeAsync).ForSignedIn().Recorded("token made").Named("makeToken", "Makes a token for a program, which may do what its holder may. Its secret is said once.");
        tokens.MapDelete("{token}", RevokeAsync).ForSignedIn().Recorded("token revoked").Named("revokeToken", "Takes a token back.");
    }

    private static async Task<Ok<TokensAnswer>> ListAsync(Caller caller, AccountBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(new TokensAnswer([.. ((await book.ReadAsync(cancellationToken)).Find(caller.Name)?.Tokens ?? []).Select(TokenAnswer.Of)]));

    private static async Task<Results<Created<NewTokenAnswer>, ProblemHttpResult>> MakeAsync(TokenOrder order, Caller caller, AccountBook book, CancellationToken cancellationToken)
    {
        // Otherwise a narrow token would make a wide one, and one that runs out another.
        if (caller.Proof == CallerProof.Token) return Problems.Of(StatusCodes.Status403Forbidden, "A token makes no tokens. Sign in to make one.");
        Outcome<MadeToken> made = await KeepTokens.MakeAsync(book, caller.Name, order, caller.Name, cancellationToken);
        return made.IsRefused
            ? AccountProblems.Of(made.Findings)
            : TypedResults.Created($"/api/v1/tokens/{made.Value.Token.Id}", new NewTokenAnswer(TokenAnswer.Of(made.Value.Token), made.Value.Secret));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(string token, Caller caller, AccountBook book, CancellationToken cancellationToken)
    {
        Outcome<Account> revoked = await KeepTokens.RevokeAsync(book, caller.Name, token, caller.Name, cancellationToken);
        return revoked.IsRefused ? AccountProblems.Of(revoked.Findings) : TypedResults.NoContent();
    }
}
