using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Pages.Reviews;

/// <summary>The days of a partnership for calendars: by an address that needs no sign-in, and one review alone.</summary>
internal static class CalendarFiles
{
    private const string Calendar = "text/calendar; charset=utf-8";

    internal static void MapCalendars(this WebApplication app)
    {
        app.MapGet("/calendar/{link}.ics", FeedAsync).ForAnyone("the secret of a calendar's address is checked, and that its owner may still read the partnership");
        app.MapGet("/partnerships/{partnership:partnership-id}/reviews/{document:document-id}.ics", ReviewAsync).ForRoles(AccessRules.Readers);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FeedAsync(string link, AccountBook book, RecordShelf records, IBlobStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        // Whoever was given a role and lost it loses the calendar with it.
        if (await CalendarLinks.FindAsync(store, link, cancellationToken) is not { } found
            || (await book.ReadAsync(cancellationToken)).Find(found.Account) is not { IsEnabled: true } account
            || !Caller.Of(account, CallerProof.None).Has(found.Partnership, AccessRules.Readers)
            || await records.FindAsync(found.Partnership, cancellationToken) is not { } record)
            return Answers.NotThere("There is no such calendar. Make a new address on the reviews page of the partnership.");
        Outcome<string> feed = await PublishFeed.NowAsync(store, found.Partnership, record.Files, time.Today(), cancellationToken);
        return feed.IsRefused ? Answers.Refused(feed.Findings) : Answers.Text(feed.Value, Calendar);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReviewAsync(string partnership, string document, RecordShelf records, IBlobStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return Answers.NotThere("There is no such record.");
        Outcome<string>? review = await PublishFeed.ReviewAsync(store, new PartnershipId(partnership), record.Files, new DocumentId(document), time.Today(), cancellationToken);
        return review is null ? Answers.NotThere("No review of this document is stated.")
            : review.IsRefused ? Answers.Refused(review.Findings)
            : Answers.File(System.Text.Encoding.UTF8.GetBytes(review.Value), Calendar, $"review-of-{document}.ics");
    }
}
