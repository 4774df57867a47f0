using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Archiving;

/// <summary>The object of the archive that an address names: a partnership's record, or one of its documents.</summary>
internal sealed class OwnObject
{
    private readonly SettleFilings settling;

    private OwnObject(HttpContext context)
    {
        string partnership = (string)context.GetRouteValue("partnership")!;
        Name = context.GetRouteValue("document") is string document ? $"{partnership}/{document}" : partnership;
        Archive = context.RequestServices.GetRequiredService<OpenedArchive>();
        settling = context.RequestServices.GetRequiredService<SettleFilings>();
        By = Caller.Of(context).Name;
        Aborted = context.RequestAborted;
    }

    /// <summary>What people call it.</summary>
    internal string Name { get; }

    /// <summary>The archive.</summary>
    internal OpenedArchive Archive { get; }

    /// <summary>Who asks.</summary>
    internal string By { get; }

    /// <summary>That whoever asked is gone.</summary>
    internal CancellationToken Aborted { get; }

    /// <summary>Gives an endpoint its object.</summary>
    public static ValueTask<OwnObject> BindAsync(HttpContext context) => ValueTask.FromResult(new OwnObject(context));

    /// <summary>Files something of it.</summary>
    internal async Task<Results<Ok<TAnswer>, ProblemHttpResult>> FileAsync<T, TAnswer>(Task<Outcome<T>> story, Func<T, TAnswer> answer)
        where T : class
    {
        Outcome<T> filed = await story;
        if (!filed.IsRefused) settling.Due();
        return Answers.Done(filed, answer);
    }
}
