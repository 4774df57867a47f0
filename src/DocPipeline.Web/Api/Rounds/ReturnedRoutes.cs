using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Returns;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Rounds;

/// <summary>What came back in a round, for those who decide about it.</summary>
internal static class ReturnedRoutes
{
    private const string All = $"{RoundRoutes.One}/returns";
    private const string One = $"{All}/{{number:int:min(1)}}";

    internal static void MapReturned(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup("").WithTags("Rounds").ForRoles(Role.Legal, Role.Manager);
        group.MapGet(All, ListAsync).Named("listReturns", "Lists what came back in a round, taken or not.");
        group.MapGet($"{One}/report", ReportAsync).AnswersFile("text/plain").Named("getReturnReport", "The report of the check of what came back, as it is kept with it.");
        group.MapGet($"{One}/file", FileAsync).AnswersFile("application/octet-stream").Recorded("evidence").Named("getReturnFile", "What came back, byte for byte. Anybody may have made it.");
    }

    private static async Task<Results<Tagged<IReadOnlyList<KeptReturn>>, ProblemHttpResult>> ListAsync(string partnership, string round, OwnRound own) =>
        Answers.Of(await own.ReadAsync(ShowReturns.ListAsync), IReadOnlyList<KeptReturn> (returns) => [.. returns.Select(each => each with { Slot = PlaceNames.Of(each.Slot) })]);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReportAsync(string partnership, string round, int number, OwnRound own)
    {
        Outcome<ExportedFile> report = await own.ReadAsync((archive, name, cancellation) => ShowReturns.ReportAsync(archive, name, number, cancellation));
        return report.IsRefused ? Answers.Refused(report.Findings) : Answers.Text(System.Text.Encoding.UTF8.GetString(report.Value.Content.Span));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FileAsync(string partnership, string round, int number, OwnRound own)
    {
        Outcome<ExportedFile> file = await own.ReadAsync((archive, name, cancellation) => ShowReturns.FileAsync(archive, name, number, cancellation));

        // Whatever it says of itself, a browser saves it and shows nothing of it.
        return file.IsRefused ? Answers.Refused(file.Findings) : Answers.File(file.Value.Content, "application/octet-stream", file.Value.Name);
    }
}
