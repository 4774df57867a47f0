using DocPipeline.Findings;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Pages;

/// <summary>What a page says in place of what was asked for.</summary>
/// <param name="Head">What happened.</param>
/// <param name="Text">What it means and what to do next.</param>
/// <param name="Id">The word under which the program's log tells more; nothing where there is no more to tell.</param>
public sealed record ProblemWords(string Head, string Text, string? Id)
{
    /// <summary>What was found, where there is more than one reason.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>
/// Every answer that is no success, as a page: for somebody at a browser. Programs get problem+json, which says the same.
/// </summary>
internal sealed class ProblemPage : IProblemDetailsWriter
{
    private const string View = "/Pages/Shared/_Problem.cshtml";

    public bool CanWrite(ProblemDetailsContext context) => IsForBrowser(context.HttpContext);

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        HttpContext http = context.HttpContext;
        int status = context.ProblemDetails.Status ?? StatusCodes.Status500InternalServerError;
        Finding[] findings = context.ProblemDetails.Extensions.TryGetValue("findings", out object? found) && found is Finding[] those ? those : [];
        (string head, string text) = WordsOf(status, context.ProblemDetails.Title);
        string? id = status >= 500 ? Problems.IdOf(http) : null;
        http.Response.StatusCode = status;
        ViewResult page = Of(http, status, new ProblemWords(head, text, id) { Findings = findings });
        return new ValueTask(page.ExecuteResultAsync(new ActionContext(http, http.GetRouteData() ?? new RouteData(), new ActionDescriptor())));
    }

    /// <summary>The page.</summary>
    internal static ViewResult Of(HttpContext context, int status, ProblemWords words) => new()
    {
        ViewName = View,
        StatusCode = status,
        ViewData = new ViewDataDictionary<ProblemWords>(context.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = words },
    };

    /// <summary>The page without navigation, for whoever has no account.</summary>
    internal static ViewResult Bare(ViewResult page)
    {
        page.ViewData["Bare"] = true;
        return page;
    }

    // A browser says first of all that it wants a page. What programs ask for is under addresses of its own.
    private static bool IsForBrowser(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments("/openapi") && !context.Request.Path.StartsWithSegments("/health")
        && MediaTypeHeaderValue.TryParseList(context.Request.Headers.Accept, out IList<MediaTypeHeaderValue>? accepted)
        && accepted.Any(type => type.MediaType == "text/html");

    private static (string Head, string Text) WordsOf(int status, string? said) => status switch
    {
        StatusCodes.Status400BadRequest => ("This could not be read", "Go back to the page before and send it again. If you had it open for long, load it anew first."),
        StatusCodes.Status401Unauthorized => ("You have to sign in first", said is null or "Unauthorized" ? "Sign in, and open the page again." : said),
        StatusCodes.Status403Forbidden => ("You may not do this", "Your roles do not allow it. Whoever keeps the accounts can give you another role."),
        StatusCodes.Status404NotFound => ("There is no such page", "The address may be mistyped, or what it led to is not for you. Go to the front page and look for it there."),
        StatusCodes.Status405MethodNotAllowed => ("There is no such page", "This address takes forms only. Go to the page before and use the button on it."),
        StatusCodes.Status413PayloadTooLarge => ("The file is too large", "Remove pictures or split it, then choose it again."),
        StatusCodes.Status429TooManyRequests => ("Too many requests", "Wait a minute, then load the page again."),
        >= 500 => ("Something went wrong here", "What you did before is kept. Try again in a few minutes. If it happens again, tell whoever runs the program the word below."),
        _ => ("This cannot be done", said ?? "Go back and try again."),
    };
}
