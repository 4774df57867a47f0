using System.Globalization;
using DocPipeline.Pipeline.Accounts.Recording;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Accounts;

/// <summary>Who read what and who did what, by day.</summary>
internal static class AccessRecordRoutes
{
    internal static void MapAccessRecord(this WebApplication app)
    {
        app.MapGet("/api/v1/access-record", ReadAsync).ForRoles(Role.Admin, Role.Auditor).Recorded("access record").WithTags("Accounts").Named("readAccessRecord", "Reads who did and read what.");
        app.MapGet("/api/v1/access-record/check", CheckAsync).ForRoles(Role.Admin, Role.Auditor).Recorded("access record checked").WithTags("Accounts").Named("checkAccessRecord", "Checks that nothing was taken out of the access record, or changed in it.");
        app.MapGet($"{RecordRoutes.Partnership}/access-record", ReadOfAsync).ForRoles(Role.Admin, Role.Auditor).Recorded("access record").WithTags("Accounts").Named("readAccessRecordOfPartnership", "Reads who did and read what of a partnership.");
    }

    private static Task<Results<Ok<AccessPage>, ProblemHttpResult>> ReadAsync(
        AccessRecord record, TimeProvider time, CancellationToken cancellationToken, string? day = null, string? partnership = null, string? account = null, string? before = null, int most = 100) =>
        PageAsync(record, time, day, partnership, account, before, most, cancellationToken);

    private static Task<Results<Ok<AccessPage>, ProblemHttpResult>> ReadOfAsync(
        string partnership, AccessRecord record, TimeProvider time, CancellationToken cancellationToken, string? day = null, string? account = null, string? before = null, int most = 100) =>
        PageAsync(record, time, day, partnership, account, before, most, cancellationToken);

    private static async Task<Results<Ok<AccessPage>, ProblemHttpResult>> PageAsync(
        AccessRecord record, TimeProvider time, string? day, string? partnership, string? account, string? before, int most, CancellationToken cancellationToken)
    {
        DateOnly on = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (day is not null && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on))
            return Problems.Of(StatusCodes.Status400BadRequest, "A day is written as 2026-04-01.");
        return TypedResults.Ok(await record.ReadAsync(new AccessQuestion(on, partnership, account, before, most), cancellationToken));
    }

    private static async Task<Ok<AccessCheckAnswer>> CheckAsync(AccessRecord record, CancellationToken cancellationToken) =>
        TypedResults.Ok(new AccessCheckAnswer(await record.CheckAsync(cancellationToken)));
}

/// <summary>Whether the access record is what was sealed.</summary>
/// <param name="Problems">What does not fit; nothing where all does.</param>
internal sealed record AccessCheckAnswer(IReadOnlyList<string> Problems);
