using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Returns;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Rounds;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Pages.Rounds;

/// <summary>The files that the pages of a round offer.</summary>
internal static class RoundFiles
{
    private const string Round = "/partnerships/{partnership:partnership-id}/rounds/{round}";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static void MapRoundFiles(this WebApplication app)
    {
        app.MapGet($"{Round}/export.zip", ZipAsync).ForRoles(Role.Manager, Role.Legal, Role.Auditor).Recorded("evidence");
        app.MapGet($"{Round}/status.csv", SeparatedAsync).ForRoles(AccessRules.Readers);
        app.MapGet($"{Round}/status.xlsx", WorkbookAsync).ForRoles(AccessRules.Readers);
        app.MapGet($"{Round}/returns/{{number:int:min(1)}}/file", FileAsync).ForRoles(Role.Legal, Role.Manager).Recorded("evidence");
        app.MapGet($"{Round}/returns/{{number:int:min(1)}}/report", ReportAsync).ForRoles(Role.Legal, Role.Manager);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ZipAsync(string round, OwnRound own)
    {
        Outcome<IReadOnlyList<ExportedFile>> files = await own.ReadAsync(ExportRound.RunAsync);
        return files.IsRefused ? Answers.Refused(files.Findings) : Answers.File(ExportRound.Zip(files.Value), Answers.Zip, $"{round}.zip");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> SeparatedAsync(string round, OwnRound own)
    {
        Outcome<RoundStatus> status = await own.StatusAsync();
        return status.IsRefused ? Answers.Refused(status.Findings) : Answers.File(ExportRoundStatus.Separated(status.Value), "text/csv; charset=utf-8", $"{round}.csv");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> WorkbookAsync(string round, OwnRound own)
    {
        Outcome<RoundStatus> status = await own.StatusAsync();
        return status.IsRefused ? Answers.Refused(status.Findings) : Answers.File(ExportRoundStatus.Workbook(status.Value), Xlsx, $"{round}.xlsx");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FileAsync(int number, OwnRound own)
    {
        Outcome<ExportedFile> file = await own.ReadAsync((archive, name, cancellation) => ShowReturns.FileAsync(archive, name, number, cancellation));

        // Whatever it says of itself, a browser saves it and shows nothing of it.
        return file.IsRefused ? Answers.Refused(file.Findings) : Answers.File(file.Value.Content, "application/octet-stream", file.Value.Name);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReportAsync(int number, OwnRound own)
    {
        Outcome<ExportedFile> report = await own.ReadAsync((archive, name, cancellation) => ShowReturns.ReportAsync(archive, name, number, cancellation));
        return report.IsRefused ? Answers.Refused(report.Findings) : Answers.File(report.Value.Content, "text/plain; charset=utf-8", report.Value.Name);
    }
}
