using System.Buffers;
using System.IO.Pipelines;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Admitting;
using DocPipeline.Pipeline.Stored;
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
        record.MapPut("", PutAsync).WithMetadata(new RequestSizeLimitAttribute(RecordZip.MostBytes));
        record.MapGet("", GetAsync);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAsync(
        string partnership, IBlobStore store, CancellationToken cancellationToken)
    {
        StoredRecord? record = await RecordInStore.ReadAsync(store, new PartnershipId(partnership), cancellationToken);
        return record is null
            ? Problems.Of(StatusCodes.Status404NotFound, "There is no such record.")
            : TypedResults.File(record.Zip.ToArray(), Zip, $"{partnership}.zip", entityTag: ETags.Of(record.Tag));
    }

    private static async Task<Results<Created, NoContent, ProblemHttpResult>> PutAsync(
        string partnership, HttpRequest request, IBlobStore store, TimeProvider time, ILogger<Program> log, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals(Zip, StringComparison.OrdinalIgnoreCase))
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, $"The record is sent as {Zip}.");
        }

        if (!ETags.TryReadConditions(request, out BlobTag? seen, out bool mustBeNew))
            return Problems.Of(StatusCodes.Status400BadRequest, "State If-Match with the one tag that you have seen, or If-None-Match: *.");

        Outcome<RecordFiles> files = await TakeRecordZip.FromUploadAsync(store, await ReadAsync(request.BodyReader, cancellationToken), time, cancellationToken);
        if (files.IsRefused) return Problems.Refused(files.Findings);

        PushResult result = await PushRecord.ToStoreAsync(store, new PartnershipId(partnership), files.Value, seen, cancellationToken);
        log.Pushed(partnership, result.GetType().Name);
        return result switch
        {
            PushResult.Refused refused => Problems.Refused(refused.Findings),
            PushResult.Created created => Created(request, created.Tag),
            PushResult.Replaced replaced => Done(request, replaced.Tag),
            PushResult.Unchanged unchanged when !mustBeNew => Done(request, unchanged.Tag),
            _ when mustBeNew || seen is not null => Stale(StatusCodes.Status412PreconditionFailed),
            _ => Stale(StatusCodes.Status409Conflict),
        };
    }

    private static Created Created(HttpRequest request, BlobTag tag)
    {
        request.HttpContext.Response.GetTypedHeaders().ETag = ETags.Of(tag);
        return TypedResults.Created(request.Path);
    }

    private static NoContent Done(HttpRequest request, BlobTag tag)
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
