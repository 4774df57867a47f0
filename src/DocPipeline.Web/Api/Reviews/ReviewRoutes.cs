using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Notices;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Amendments;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Documents;
using DocPipeline.Web.Api.Partnerships;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Reviews;

/// <summary>What is to be reviewed and done: on a day, for one partnership or all, and as a calendar.</summary>
internal static class ReviewRoutes
{
    private const string Calendar = "text/calendar; charset=utf-8";

    internal static void MapReviews(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup("").WithTags("Reviews");
        group.MapGet("/api/v1/reviews", AllAsync).ForSignedIn().Named("listReviews", "Says what is to be reviewed and done on a day, in every partnership in which you have a role.", "Partnerships whose records cannot be read are left out; their findings say why.");
        group.MapGet($"{PartnershipRoutes.One}/reviews", OneAsync).ForRoles(AccessRules.Readers).Named("getReviews", "Says what is to be reviewed and done on a day in a partnership, or by one of its bodies.");
        group.MapGet($"{PartnershipRoutes.One}/reviews.ics", FeedAsync).AnswersFile("text/calendar").ForRoles(AccessRules.Readers).Named("getReviewCalendar", "The same days as a calendar feed (RFC 5545).");
        group.MapGet($"{DocumentRoutes.One}/review-notice.docx", NoticeAsync).AnswersFile(Answers.Docx).ForRoles(AccessRules.Readers).Named("getReviewNotice", "The notice that a document is to be reviewed, in Word, with the outcome to fill in.");
    }

    private static async Task<Results<Tagged<Page<ReviewsAnswer>>, ProblemHttpResult>> AllAsync(
        [AsParameters] Paging paging, DateOnly? on, Caller caller, HttpContext context, ListPartnerships list, RecordShelf records, TimeProvider time, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ListedObject>> all = await list.AllAsync(cancellationToken);
        if (all.IsRefused) return Answers.Refused(all.Findings);
        DateOnly day = on ?? time.Today();
        List<ReviewsAnswer> page = [];
        foreach (string id in all.Value.Select(each => each.Name).Where(id => (paging.After is not { } after || string.CompareOrdinal(id, after) > 0) && caller.Sees(new PartnershipId(id))))
        {
            if (page.Count > paging.Size) break;
            if (await records.FindAsync(new PartnershipId(id), cancellationToken) is { } record && record.ReviewsOn(day).Value is { } asked) page.Add(ReviewsAnswer.Of(id, asked));
        }

        return new Tagged<Page<ReviewsAnswer>>(paging.Cut(page, each => each.Partnership, context));
    }

    private static async Task<Results<Tagged<ReviewsAnswer>, ProblemHttpResult>> OneAsync(string partnership, DateOnly? on, string? body, RecordShelf records, TimeProvider time, CancellationToken cancellationToken)
    {
        BodyId? which = null;
        if (body is not null && !BodyId.TryRead(body, out which)) return Problems.Of(StatusCodes.Status400BadRequest, $"‘body’ is {BodyId.Expected}.");
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        DateOnly day = on ?? time.Today();
        return Answers.Of(which is null ? record.ReviewsOn(day) : AskReviews.On(record.Files, day, which), asked => ReviewsAnswer.Of(partnership, asked));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FeedAsync(string partnership, RecordShelf records, IBlobStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        Outcome<string> feed = await PublishFeed.NowAsync(store, new PartnershipId(partnership), record.Files, time.Today(), cancellationToken);
        return feed.IsRefused ? Answers.Refused(feed.Findings) : Answers.Text(feed.Value, Calendar);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> NoticeAsync(string partnership, string document, DateOnly? on, RecordShelf records, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        Outcome<NoticeFile> notice = WriteNotices.OfReview(record.Files, new DocumentId(document), on);
        return AmendmentRoutes.File(notice);
    }
}
