using System.Diagnostics;
using DocPipeline.Findings;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Hosting;

/// <summary>Every answer that is no success, as problem+json (RFC 9457).</summary>
internal static class Problems
{
    internal static IServiceCollection AddProblems(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => AddId(context)).AddExceptionHandler<Failures>().AddSingleton<IProblemDetailsWriter, Pages.ProblemPage>();

    internal static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }

    /// <summary>A refusal with every reason.</summary>
    internal static ProblemHttpResult Refused(IReadOnlyList<Finding> findings, int status = StatusCodes.Status400BadRequest) =>
        TypedResults.Problem(
            title: "The record or the request is refused.",
            statusCode: status,
            extensions: [new("findings", findings.ToArray())]);

    /// <summary>A refusal that has one reason.</summary>
    internal static ProblemHttpResult Of(int status, string title) => TypedResults.Problem(title: title, statusCode: status);

    // The framework's own id is a trace in W3C's form; ours is the shorter one.
    private static void AddId(ProblemDetailsContext context)
    {
        context.ProblemDetails.Extensions.Remove("traceId");
        if (context.ProblemDetails.Status >= 500) context.ProblemDetails.Extensions["id"] = IdOf(context.HttpContext);
    }

    /// <summary>The short word for a request that a person can read out and that stands in the log.</summary>
    internal static string IdOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    /// <summary>Answers an exception with its id and nothing internal.</summary>
    private sealed class Failures(IProblemDetailsService problems, ILogger<Failures> log) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            // What the server itself says of a request, such as one that is too large, is the caller's business.
            httpContext.Response.StatusCode =
                (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;
            if (exception is not BadHttpRequestException) log.Failed(IdOf(httpContext), exception);
            return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext });
        }
    }
}
