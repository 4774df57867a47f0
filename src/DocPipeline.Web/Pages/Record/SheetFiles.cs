using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Records;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Pages.Record;

/// <summary>The sheets that people fill in: all tables as a workbook, or one as CSV.</summary>
internal static class SheetFiles
{
    private const string Record = "/partnerships/{partnership:partnership-id}/record";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static void MapSheets(this WebApplication app)
    {
        app.MapGet($"{Record}/sheet.xlsx", WorkbookAsync).ForRoles(AccessRules.Readers);
        app.MapGet($"{Record}/sheet-{{table}}.csv", TableAsync).ForRoles(AccessRules.Readers);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> WorkbookAsync(string partnership, RecordShelf records, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return Answers.NotThere("There is no such record.");
        Outcome<byte[]> workbook = ExportSheet.Workbook(record.Files);
        return workbook.IsRefused ? Answers.Refused(workbook.Findings) : Answers.File(workbook.Value, Xlsx, $"{partnership}.xlsx");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> TableAsync(string partnership, string table, RecordShelf records, CancellationToken cancellationToken)
    {
        TableKind? kind = Enum.GetValues<TableKind>().Cast<TableKind?>().FirstOrDefault(each => Answers.Word(each!.Value) == table);
        if (kind is null) return Answers.NotThere("There is no such table.");
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return Answers.NotThere("There is no such record.");
        Outcome<byte[]> separated = ExportSheet.Separated(record.Files, kind.Value);
        return separated.IsRefused ? Answers.Refused(separated.Findings) : Answers.File(separated.Value, "text/csv; charset=utf-8", $"{partnership}-{table}.csv");
    }
}
