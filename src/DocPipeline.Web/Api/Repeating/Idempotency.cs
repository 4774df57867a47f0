using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive;
using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Requests;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Api.Repeating;

/// <summary>
/// Gives a request that is said again, with the same Idempotency-Key, the answer that it got. It is entered in the store before it is done, so
/// that of two that come at once one waits; an answer that says that the program failed is not kept.
/// </summary>
internal static class Idempotency
{
    // More than any answer to an act has; a larger one is not given again, and the act is still not done twice.
    private const int LongestText = 200_000;

    internal static void UseIdempotency(this WebApplication app) => app.Use(async (context, next) =>
    {
        HttpRequest request = context.Request;
        bool isAct = HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method) || HttpMethods.IsPatch(request.Method) || HttpMethods.IsDelete(request.Method);
        if (!isAct || IdempotencyKey.Of(request) is not { } key || context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<KeepsAnswers>() is null
            || endpoint.Metadata.GetMetadata<ChangesNothing>() is not null || ActId.AccountOf(context) is not { } account)
        {
            await next(context);
            return;
        }

        if (!IdempotencyKey.IsGood(key))
        {
            await Problems.Of(StatusCodes.Status400BadRequest, "An Idempotency-Key is 1 to 255 visible ASCII characters.").ExecuteAsync(context);
            return;
        }

        IBlobStore store = context.RequestServices.GetRequiredService<IBlobStore>();
        TimeProvider time = context.RequestServices.GetRequiredService<TimeProvider>();
        Sha512 said = await SaidAsync(request, context.RequestAborted);
        RequestTurn turn = await AnswerOnce.BeginAsync(store, account, key, said, time.GetUtcNow(), context.RequestAborted);
        switch (turn)
        {
            case RequestTurn.Own own:
                await RunAsync(context, next, store, own);
                break;
            case RequestTurn.Answered answered:
                await ReplayAsync(context, answered.Answer);
                break;
            case RequestTurn.Running running:
                context.Response.Headers.RetryAfter = Math.Ceiling(Math.Min(running.TryAgainAfter.TotalSeconds, 5)).ToString(CultureInfo.InvariantCulture);
                await Problems.Of(StatusCodes.Status409Conflict, "A request with this Idempotency-Key is being worked on. Say it again in a while.").ExecuteAsync(context);
                break;
            default:
                await Problems.Of(StatusCodes.Status422UnprocessableEntity, "This Idempotency-Key was used for another request. Give every request a key of its own.").ExecuteAsync(context);
                break;
        }
    });

    private static async Task RunAsync(HttpContext context, RequestDelegate next, IBlobStore store, RequestTurn.Own turn)
    {
        Stream body = context.Response.Body;
        using MemoryStream held = new();
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        catch
        {
            context.Response.Body = body;
            await AnswerOnce.GiveUpAsync(store, turn, CancellationToken.None);
            throw;
        }

        context.Response.Body = body;

        // Whoever asked may be gone; what was done is kept all the same.
        if (context.Response.StatusCode is >= StatusCodes.Status500InternalServerError or StatusCodes.Status429TooManyRequests) await AnswerOnce.GiveUpAsync(store, turn, CancellationToken.None);
        else await AnswerOnce.FinishAsync(store, turn, AnswerOf(context.Response, held), CancellationToken.None);
        held.Position = 0;
        await held.CopyToAsync(body, context.RequestAborted);
    }

    private static KeptAnswer AnswerOf(HttpResponse response, MemoryStream held) => new()
    {
        Status = response.StatusCode,
        ContentType = held.Length > 0 ? response.ContentType : null,
        Location = response.Headers.Location,
        ETag = response.Headers.ETag,
        Text = held.Length is > 0 and <= LongestText ? Encoding.UTF8.GetString(held.GetBuffer(), 0, (int)held.Length) : null,
    };

    private static Task ReplayAsync(HttpContext context, KeptAnswer answer)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers[IdempotencyKey.Replayed] = "true";
        if (answer.Location is not null) response.Headers.Location = answer.Location;
        if (answer.ETag is not null) response.Headers.ETag = answer.ETag;
        response.ContentType = answer.ContentType;
        return answer.Text is { } text ? response.WriteAsync(text, context.RequestAborted) : Task.CompletedTask;
    }

    // All by which requests differ; the body is read once here and once more by the endpoint.
    private static async Task<Sha512> SaidAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.EnableBuffering();
        using SHA512 sha = SHA512.Create();
        byte[] body = await sha.ComputeHashAsync(request.Body, cancellationToken);
        request.Body.Position = 0;
        return Sha512.Of(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n{request.ContentType}\n{request.Headers.IfMatch}\n{request.Headers.IfNoneMatch}\n{Convert.ToHexStringLower(body)}"));
    }
}
