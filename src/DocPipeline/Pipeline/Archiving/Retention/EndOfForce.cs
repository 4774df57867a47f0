using DocPipeline.Archive.Retention;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Filing;

namespace DocPipeline.Pipeline.Archiving.Retention;

/// <summary>The story of an end: a document expired, was superseded or voided, or a partnership came to its end. From then on its time counts.</summary>
public static class EndOfForce
{
    /// <summary>Files that an object ceased to be in force, or will on a day that is known. A new version puts it in force again.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call the object.</param>
    /// <param name="on">The last day of force.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">Why: what it was replaced by, or how it ended.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<Outcome<FiledInArchive>> FileAsync(OpenedArchive archive, string name, DateOnly on, string by, string reason, CancellationToken cancellationToken) =>
        RetentionFiling.FileAsync(archive, name, by, reason, entries => RetentionRequests.End(entries, on, by, reason), cancellationToken);
}
