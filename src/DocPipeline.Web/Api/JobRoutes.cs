using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Stored;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Api;

/// <summary>Work that takes longer than somebody waits for an answer: asked for, and looked at until it is done.</summary>
internal static class JobRoutes
{
    private const string Jobs = "/api/v1/jobs";
    private const int MostListed = 50;

    private static readonly TimeSpan look = TimeSpan.FromMilliseconds(300);

    // Longer connections are cut on the way; a browser connects again by itself.
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(4);

    internal static void MapJobs(this WebApplication app)
    {
        RouteGroupBuilder own = app.MapGroup($"{RecordRoutes.Partnership}/jobs").WithTags("Jobs");
        own.MapPost("", PostAsync).ForRoles(Role.Manager).Named("startJob", "Has documents of a partnership generated in the background.");
        own.MapGet("", ListAsync).ForRoles(AccessRules.Readers).Named("listJobs", "Lists the jobs of a partnership.");
        app.MapPost(Jobs, PostAllAsync).ForSignedIn().WithTags("Jobs").Named("startJobForAll", "Has documents of all partnerships generated, in which you are a manager.");
        app.MapGet($"{Jobs}/{{id}}", GetAsync).ForSignedIn().WithTags("Jobs").Named("getJob", "Shows how far a job is, and what came of each part.");
        app.MapGet($"{Jobs}/{{id}}/events", EventsAsync).ForSignedIn().WithTags("Jobs").Named("followJob", "Follows a job to its end, as server-sent events.");
    }

    private static async Task<Results<Accepted<JobAnswer>, ProblemHttpResult>> PostAsync(
        string partnership, JobRequest job, HttpContext context, Caller caller, OpenedArchive archive, JobBook jobs, ILogger<Program> log, CancellationToken cancellationToken)
    {
        if (NotKnown(job) is { } wrong) return wrong;
        List<DocumentId> documents = [];
        foreach (string each in job.Documents ?? [])
        {
            if (!DocumentId.TryRead(each, out DocumentId? id)) return Problems.Of(StatusCodes.Status400BadRequest, "documents lists ids of documents, as the record has them.");
            documents.Add(id.Value);
        }

        Outcome<IReadOnlyList<JobItem>> items = await OrderDrafts.OfAsync(archive, new PartnershipId(partnership), job.Documents is null ? null : documents, cancellationToken);
        return items.IsRefused ? Problems.Refused(items.Findings, StatusOf(items.Findings)) : await StartAsync(context, caller, jobs, new JobOrder(WorkKind.GenerateDocuments, caller.Name, items.Value), log, cancellationToken);
    }

    private static async Task<Results<Accepted<JobAnswer>, ProblemHttpResult>> PostAllAsync(
        JobRequest job, HttpContext context, Caller caller, OpenedArchive archive, JobBook jobs, ILogger<Program> log, CancellationToken cancellationToken)
    {
        if (NotKnown(job) is { } wrong) return wrong;
        if (job.Documents is not null) return Problems.Of(StatusCodes.Status400BadRequest, "documents is for one partnership: POST to its own jobs.");
        Outcome<IReadOnlyList<JobItem>> items = await OrderDrafts.AllAsync(archive, partnership => caller.Has(partnership, Role.Manager), cancellationToken);
        return items.IsRefused ? Problems.Refused(items.Findings, StatusOf(items.Findings)) : await StartAsync(context, caller, jobs, new JobOrder(WorkKind.GenerateDocuments, caller.Name, items.Value), log, cancellationToken);
    }

    private static async Task<Ok<IReadOnlyList<ListedJob>>> ListAsync(string partnership, JobBook jobs, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<ListedJob>>([.. (await jobs.OfAsync(new PartnershipId(partnership), MostListed, cancellationToken)).Select(job => new ListedJob(job.Id, job.Kind, job.By, job.StartedAt, job.Items.Count(item => item.Partnership == partnership), $"{Jobs}/{job.Id}"))]);

    private static async Task<Results<Ok<JobAnswer>, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(string id, HttpContext context, Caller caller, JobBook jobs, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, caller, jobs, cancellationToken) is not { } standing) return NoSuchJob();
        EntityTagHeaderValue tag = new($"\"{JobAnswer.TagOf(standing)}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        if (!standing.IsOver) context.Response.Headers.RetryAfter = "1";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(each => each.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(JobAnswer.Of(standing));
    }

    private static async Task<Results<ServerSentEventsResult<JobAnswer>, ProblemHttpResult>> EventsAsync(string id, Caller caller, JobBook jobs, TimeProvider time, CancellationToken cancellationToken) =>
        await FindAsync(id, caller, jobs, cancellationToken) is null ? NoSuchJob() : TypedResults.ServerSentEvents(ProgressAsync(id, caller, jobs, time, cancellationToken));

    private static async IAsyncEnumerable<SseItem<JobAnswer>> ProgressAsync(string id, Caller caller, JobBook jobs, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? said = null;
        long began = time.GetTimestamp();
        while (await FindAsync(id, caller, jobs, cancellationToken) is { } standing)
        {
            string tag = JobAnswer.TagOf(standing);
            if (tag != said) yield return new SseItem<JobAnswer>(JobAnswer.Of(standing), standing.IsOver ? "over" : "progress") { EventId = said = tag };
            if (standing.IsOver || time.GetElapsedTime(began) > longest) yield break;
            await Task.Delay(look, time, cancellationToken);
        }
    }

    /// <summary>Starts a job, and answers where it says how it stands.</summary>
    internal static async Task<Accepted<JobAnswer>> StartAsync(HttpContext context, Caller caller, JobBook jobs, JobOrder order, ILogger log, CancellationToken cancellationToken)
    {
        StartedJob started = await jobs.StartAsync(order with { Id = order.Id ?? IdOf(context, caller) }, cancellationToken);
        log.JobStarted(started.Job.Id, started.Job.Items.Count, WorkKinds.QueueOf(order.Kind).Value, started.IsNew ? "started" : "there already");
        JobStanding standing = await jobs.ReadAsync(JobId.Of(started.Job.Id), cancellationToken) ?? new JobStanding(started.Job, []);
        return TypedResults.Accepted($"{Jobs}/{started.Job.Id}", JobAnswer.Of(Seen(standing, caller)));
    }

    // The same key of the same caller for the same address is the same job, however often it is sent.
    private static JobId? IdOf(HttpContext context, Caller caller) =>
        context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key
            ? JobId.Of($"k-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Name}\n{context.Request.Path}\n{key}")))[..40]}")
            : null;

    /// <summary>A job as its reader may see it: whoever started it all of it, others the parts of partnerships that they see.</summary>
    internal static async Task<JobStanding?> FindAsync(string id, Caller caller, JobBook jobs, CancellationToken cancellationToken) =>
        JobId.TryRead(id, out JobId? read) && await jobs.ReadAsync(read, cancellationToken) is { } standing && Seen(standing, caller) is { Items.Count: > 0 } seen ? seen : null;

    private static JobStanding Seen(JobStanding standing, Caller caller) =>
        standing.Job.By == caller.Name ? standing : standing with { Items = [.. standing.Items.Where(item => caller.Sees(new PartnershipId(item.Item.Partnership)))] };

    private static ProblemHttpResult? NotKnown(JobRequest job) =>
        job.Kind == WorkKinds.QueueOf(WorkKind.GenerateDocuments).Value ? null : Problems.Of(StatusCodes.Status400BadRequest, "The kind of a job that is asked for here is generate-documents.");

    private static ProblemHttpResult NoSuchJob() => Problems.Of(StatusCodes.Status404NotFound, "There is no such job, or it is not for you.");

    private static int StatusOf(IReadOnlyList<Finding> findings) =>
        findings.Any(f => f.Code == DraftIntoStore.NoRecord || f.Code == DraftDocument.NoSuchDocument) ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
}
