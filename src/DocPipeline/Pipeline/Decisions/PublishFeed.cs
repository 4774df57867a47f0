using System.Text;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Governance.Feed;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Decisions;

/// <summary>
/// The story of a calendar feed that people subscribe to: what was published last is kept, so that calendars see a day that has moved as the
/// same day, moved.
/// </summary>
public static class PublishFeed
{
    private const int MostTries = 8;

    /// <summary>The review of one document alone, as an entry that a calendar knows again in the whole feed.</summary>
    /// <param name="store">Where the feed that was published last is kept.</param>
    /// <param name="partnership">Whose it is.</param>
    /// <param name="files">The record.</param>
    /// <param name="document">The document.</param>
    /// <param name="on">The day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The feed with the one entry; nothing where the document has no review that is stated.</returns>
    public static async Task<Outcome<string>?> ReviewAsync(IBlobStore store, PartnershipId partnership, RecordFiles files, DocumentId document, DateOnly on, CancellationToken cancellationToken)
    {
        Outcome<string> all = await NowAsync(store, partnership, files, on, cancellationToken).ConfigureAwait(false);
        if (all.IsRefused) return all;
        FeedEntry[] own = [.. (FeedReader.Read(all.Value) ?? []).Where(entry => !entry.IsCancelled && entry.Uid.StartsWith($"review.{document}@", StringComparison.Ordinal))];
        return own.Length == 0 ? null : Outcome.Done(FeedText.Write(own[0].Summary, own));
    }

    /// <summary>The feed as it is now.</summary>
    /// <param name="store">Where the feed that was published last is kept.</param>
    /// <param name="partnership">Whose it is.</param>
    /// <param name="files">The record.</param>
    /// <param name="on">The day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<string>> NowAsync(IBlobStore store, PartnershipId partnership, RecordFiles files, DateOnly on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        BlobName name = BlobName.Of($"feeds/{partnership}.ics");
        for (int tries = 0; tries < MostTries; tries++)
        {
            StoredBlob? before = await store.GetAsync(name, cancellationToken).ConfigureAwait(false);
            Outcome<string> feed = AskReviews.Feed(files, on, body: null, before?.Content);
            if (feed.IsRefused) return feed;
            byte[] bytes = Encoding.UTF8.GetBytes(feed.Value);
            if (before is not null && before.Content.Span.SequenceEqual(bytes)) return feed;
            WriteResult written = before is null ? await store.CreateAsync(name, bytes, cancellationToken).ConfigureAwait(false) : await store.ReplaceAsync(name, bytes, before.Tag, cancellationToken).ConfigureAwait(false);
            if (written is WriteResult.Written) return feed;
        }

        throw new TimeoutException($"The feed of '{partnership}' could not be kept: too many others write it.");
    }
}
