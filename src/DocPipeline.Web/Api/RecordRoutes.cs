using System.Buffers;
using System.IO.Pipelines;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Admitting;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Stored;
using DocPipeline.Web.Access;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Api;

/// <summary>A partnership's record, put and got as a zip of its folder.</summary>
internal static class RecordRoutes
{
    internal const string Partnership = "/api/v1/partnerships/{partnership:partnership-id}";

    private const string Zip = "application/zip";

    internal static void MapRecords(this WebApplication app)
    {
        RouteGroupBuilder record = app.MapGroup($"{Partnership}/record");
        record.MapPut("", PutAsync).WithMetadata(new RequestSizeLimitAttribute(RecordZip.MostBytes)).ForRoles(Role.Manager);
        record.MapGet("", GetAsync).ForRoles(AccessRules.Readers);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAsync(
        string partnership, OpenedArchive archive, CancellationToken cancellationToken)
    {
        ArchivedRecord? record = await ArchivedRecords.ReadAsync(archive, new PartnershipId(partnership), cancellationToken);
        return record is null
            ? Problems.Of(StatusCodes.Status404NotFound, "There is no such record.")
            : TypedResults.File(record.Zip.ToArray(), Zip, $"{partnership}.zip", entityTag: ETags.Of(record.Tag));
    }

    private static async Task<Results<Created, NoContent, ProblemHttpResult>> PutAsync(
        string partnership, Caller caller, HttpRequest request, OpenedArchive archive, SettleFilings settling, Measures measures, TimeProvider time, ILogger<Program> log, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals(Zip, StringComparison.OrdinalIgnoreCase))
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, $"The record is sent as {Zip}.");
        }

        if (!ETags.TryReadConditions(request, out RecordTag? seen, out bool mustBeNew))
            return Problems.Of(StatusCodes.Status400BadRequest, "State If-Match with the one tag that you have seen, or If-None-Match: *.");

        Outcome<RecordFiles> files = await TakeRecordZip.FromUploadAsync(archive.Store, await ReadAsync(request.BodyReader, cancellationToken), time, cancellationToken);
        if (files.IsRefused) return Problems.Refused(files.Findings);

        string id = Problems.IdOf(request.HttpContext);
        Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(archive, new PartnershipId(partnership), files.Value, seen, caller.Name, cancellationToken);
        bool isStale = pushed.Findings.Any(f => f.Code == ArchiveCodes.StaleRecord) || (mustBeNew && pushed.Value is { WasThere: true });
        log.Pushed(id, partnership, isStale ? "stale" : pushed.Value is { } done ? done.WasThere ? $"unchanged, {done.Tag}" : $"filed, {done.Tag}" : pushed.Findings[0].Code.Value);
        if (pushed.Value is { WasThere: false })
        {
            measures.Filed();
            settling.Due();
        }

        if (isStale) return Stale(mustBeNew || seen is not null ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict);
        if (pushed.IsRefused)
        {
            return pushed.Findings.Any(f => f.Code == ArchivedRecords.OtherPartnership) ? Problems.Refused(pushed.Findings)
                : pushed.Findings.Any(f => f.Code == ArchiveCodes.Disposed) ? Problems.Refused(pushed.Findings, StatusCodes.Status410Gone)
                : throw new InvalidDataException($"The record of '{partnership}' could not be filed. {pushed.Findings[0]}");
        }

        return pushed.Value is { WasThere: false, Tag.Entry: 1 } ? Created(request, pushed.Value.Tag) : Done(request, pushed.Value.Tag);
    }

    private static Created Created(HttpRequest request, RecordTag tag)
    {
        request.HttpContext.Response.GetTypedHeaders().ETag = ETags.Of(tag);
        return TypedResults.Created(request.Path);
    }

    private static NoContent Done(HttpRequest request, RecordTag tag)
    {
        request.HttpContext.Response.GetTypedHeaders().ETag = ETags.Of(tag);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult Stale(int status) =>
        Problems.Of(status, "Someone else changed the record. Get it, bring your changes in, and put it with If-Match and its tag.");

    private static async Task<byte[]> ReadAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read = await body.ReadAsync(cancellationToken);
            byte[]? whole = read.IsCompleted ? read.Buffer.ToArray() : null;

            // At the end too: a body that was not taken costs the caller its connection.
            body.AdvanceTo(whole is null ? read.Buffer.Start : read.Buffer.End, read.Buffer.End);
            if (whole is not null) return whole;
        }
    }
}
