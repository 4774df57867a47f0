using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Demonstration;
using DocPipeline.Web.Access;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api;

/// <summary>The sample partnerships, for whoever has just started the program.</summary>
internal static class SampleRoutes
{
    /// <summary>Where the samples lie: beside the program.</summary>
    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "samples");

    internal static void MapSamples(this WebApplication app) => app.MapPost("/api/v1/samples", AddAsync).ForRoles(Role.Admin);

    private static async Task<Results<Ok<IReadOnlyList<AddedSample>>, ProblemHttpResult>> AddAsync(
        Caller caller, OpenedArchive archive, SettleFilings settling, Measures measures, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<AddedSample>> added = await AddSamples.RunAsync(archive, Folder, caller.Name, cancellationToken);
        if (added.IsRefused) return Problems.Refused(added.Findings);
        foreach (AddedSample _ in added.Value.Where(each => each.IsNew)) measures.Filed();
        settling.Due();
        return TypedResults.Ok(added.Value);
    }
}
