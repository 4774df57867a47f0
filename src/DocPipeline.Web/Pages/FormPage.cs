using DocPipeline.Findings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocPipeline.Web.Pages;

/// <summary>A page with a form: what is wrong stands above it with a link to each field, and beside the field.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>What is wrong, by field, in the order of the fields.</summary>
    public IReadOnlyList<(string Field, string Message)> Errors { get; private set; } = [];

    /// <summary>What is wrong with a field.</summary>
    public string? ErrorOf(string field) => Errors.FirstOrDefault(error => error.Field == field).Message;

    internal PageResultWith Wrong(params (string Field, string Message)[] errors)
    {
        Errors = errors;
        return new PageResultWith(StatusCodes.Status400BadRequest);
    }

    internal PageResultWith Wrong(string field, IReadOnlyList<Finding> findings) => Wrong([.. findings.Select(finding => (field, $"{finding.Message} {finding.Suggestion}".Trim()))]);
}

/// <summary>The page itself, with a status of its own.</summary>
internal sealed class PageResultWith : PageResult
{
    internal PageResultWith(int status) => StatusCode = status;
}
