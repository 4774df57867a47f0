using System.Text.RegularExpressions;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Repeating;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocPipeline.Web.Pages;

/// <summary>A page with a form: what is wrong stands above it with a link to each field, and beside the field.</summary>
public abstract partial class FormPage : PageModel
{
    internal const string ActField = "act";

    private string? actKey;

    /// <summary>What is wrong, by field, in the order of the fields. A field that is empty is none of the page's.</summary>
    public IReadOnlyList<(string Field, string Message)> Errors { get; private set; } = [];

    /// <summary>The pages above this one, with their addresses, from the first on.</summary>
    public IReadOnlyList<(string Text, string Address)> Crumbs { get; protected set; } = [];

    /// <summary>The key of the form, which it carries so that it does its act once however often it is sent.</summary>
    public string ActKey => actKey ??= HttpMethods.IsPost(Request.Method) && Request.HasFormContentType && Key().IsMatch(Request.Form[ActField].ToString()) ? Request.Form[ActField].ToString() : $"{Guid.NewGuid():n}";

    internal ActId Act => ActId.OfForm($"page {Caller.Name}", ActKey);

    internal Caller Caller => Caller.Of(HttpContext);

    internal IServiceProvider Services => HttpContext.RequestServices;

    /// <summary>The civil day in Europe/London.</summary>
    public DateOnly Today => new Moment(Services.GetRequiredService<TimeProvider>().GetUtcNow()).On;

    /// <summary>What is wrong with a field.</summary>
    public string? ErrorOf(string field) => Errors.FirstOrDefault(error => error.Field == field).Message;

    /// <summary>Says something at the top of the page that comes next.</summary>
    /// <param name="kind">How it is: ok, wait, bad or info.</param>
    /// <param name="head">What happened, in a few words.</param>
    /// <param name="text">What follows from it, or what to do next.</param>
    internal void Note(string kind, string head, string? text = null) => TempData[PageNote.Name] = new PageNote(kind, head, text).Write();

    /// <summary>Leads on to a page of ours, after something was done.</summary>
    internal LocalRedirectResult OnTo(string address) => LocalRedirect(address);

    internal PageResultWith Wrong(params (string Field, string Message)[] errors)
    {
        Errors = errors;
        return new PageResultWith(StatusCodes.Status400BadRequest);
    }

    internal PageResultWith Wrong(string field, IReadOnlyList<Finding> findings) => Wrong([.. findings.Select(finding => (field, Sentence(finding)))]);

    /// <summary>Shows the page again with why a story refused.</summary>
    internal PageResultWith Refused(IReadOnlyList<Finding> findings, string field = "")
    {
        Wrong(field, findings);
        return new PageResultWith(Api.Conventions.Statuses.Of(findings));
    }

    /// <summary>That there is nothing at this address, or nothing that whoever asks may know of.</summary>
    internal ViewResult NotThere(string what) => ProblemPage.Of(HttpContext, StatusCodes.Status404NotFound, new ProblemWords("There is nothing here", what, null));

    /// <summary>That a role is needed for this which whoever asks has not.</summary>
    internal ViewResult NotAllowed(string what) => ProblemPage.Of(HttpContext, StatusCodes.Status403Forbidden, new ProblemWords("You may not do this", what, null));

    internal static string Sentence(Finding finding) => $"{(finding.Place is { } place ? $"{place}: " : "")}{finding.Message} {PageAdvice.Of(finding)}".Trim();

    [GeneratedRegex(@"\A[0-9a-f]{32}\z")]
    private static partial Regex Key();
}

/// <summary>The page itself, with a status of its own.</summary>
internal sealed class PageResultWith : PageResult
{
    internal PageResultWith(int status) => StatusCode = status;
}
