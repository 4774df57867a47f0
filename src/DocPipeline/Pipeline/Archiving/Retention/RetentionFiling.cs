using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Filing;

namespace DocPipeline.Pipeline.Archiving.Retention;

/// <summary>Files what somebody says of an object's keeping, on top of what is there.</summary>
internal static class RetentionFiling
{
    private const int MostTries = 8;
    private const int LongestText = 500;

    /// <summary>Decides and files; where somebody else files meanwhile, decides anew.</summary>
    internal static async Task<Outcome<FiledInArchive>> FileAsync(OpenedArchive archive, string name, string by, string reason, Func<IReadOnlyList<ArchivedEntry>, Outcome<EntryRequest>> decide, CancellationToken cancellationToken)
    {
        if (Unsaid(by, reason) is { } unsaid) return Outcome.Refused<FiledInArchive>([unsaid]);
        for (int tries = 1; ; tries++)
        {
            Outcome<IReadOnlyList<ArchivedEntry>> entries = await ArchiveContents.EntriesAsync(archive, name, cancellationToken).ConfigureAwait(false);
            if (entries.IsRefused) return Outcome.Refused<FiledInArchive>(entries.Findings);
            Outcome<EntryRequest> request = decide(entries.Value);
            if (request.IsRefused) return Outcome.Refused<FiledInArchive>(request.Findings);
            Outcome<IReadOnlyList<FiledInArchive>> filed = await IssueDocuments.FileAllAsync(archive, [request.Value], cancellationToken).ConfigureAwait(false);
            if (!filed.IsRefused) return Outcome.Done(filed.Value[0]);
            if (tries == MostTries || filed.Findings.All(finding => finding.Code != ArchiveFinding.Stale)) return Outcome.Refused<FiledInArchive>(filed.Findings);
        }
    }

    /// <summary>What is missing of a name or a reason; nothing when both can be written in a line.</summary>
    internal static Finding? Unsaid(string by, string reason) =>
        !IsLine(by) ? RetentionFinding.Of(RetentionFinding.Said, "Nobody is named who says so.", "Say who with --by.", $"a name in one line, at most {LongestText} characters")
        : !IsLine(reason) ? RetentionFinding.Of(RetentionFinding.Said, "No reason is given.", "Say why with --reason; it is kept for good.", $"one line, at most {LongestText} characters")
        : null;

    private static bool IsLine(string text) => text.Length is > 0 and <= LongestText && text.AsSpan().Trim().Length == text.Length && !text.Any(char.IsControl);
}
