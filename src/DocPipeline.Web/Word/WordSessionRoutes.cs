using DocPipeline.Pipeline.Accounts.SigningIn;
using DocPipeline.Web.Access;
using DocPipeline.Web.Accounts;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Word;

/// <summary>Connects the pane in Word, by a code of the site.</summary>
internal static class WordSessionRoutes
{
    internal static void MapWordSessions(this WebApplication app) =>
        app.MapPost("/api/v1/word/sessions", ConnectAsync).ForAnyone("a code is checked that the site shows to whoever has signed in, once and for ten minutes").Recorded("Word connected").LimitedAs(RateLimits.SignIn)
            .WithTags("Accounts").Named("connectWord", "Connects the pane in Word, by a code of the site. The token is said once.", "It is a token named Word of whoever was shown the code, and runs out after twelve hours.");

    private static async Task<Results<Created<WordSessionAnswer>, ProblemHttpResult>> ConnectAsync(WordCodeRequest request, HttpContext context, ConnectWord word, CancellationToken cancellationToken)
    {
        if (await word.ConnectAsync(request.Code, RateLimits.AddressOf(context), cancellationToken) is not { } connected)
        {
            context.Response.Headers.RetryAfter = "600";
            return Problems.Of(StatusCodes.Status429TooManyRequests, "Too many codes that are none came from where you are. Try again in ten minutes.");
        }

        if (connected.IsRefused) return AccountProblems.Of(connected.Findings);
        (Pipeline.Accounts.Account account, Pipeline.Accounts.Keeping.MadeToken made) = connected.Value;
        AccessRecording.TurnedOutToBe(context, account.Id);
        return TypedResults.Created($"/api/v1/tokens/{made.Token.Id}", new WordSessionAnswer(made.Secret, made.Token.ExpiresAt, new WordAccount(account.Id, account.DisplayName)));
    }
}
