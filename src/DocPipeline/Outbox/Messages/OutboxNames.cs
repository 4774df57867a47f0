using DocPipeline.Archive.Stores;
using DocPipeline.Outbox.Links;

namespace DocPipeline.Outbox.Messages;

/// <summary>The names of the outbox's blobs.</summary>
internal static class OutboxNames
{
    /// <summary>What all of them begin with.</summary>
    internal const string Prefix = "outbox/";

    private const string Ending = ".json";

    /// <summary>The blob of a batch.</summary>
    internal static BlobName Batch(string about, string request) => BlobName.Of($"{Prefix}{about}/{request}{Ending}");

    /// <summary>What the names of everything about one round begin with.</summary>
    internal static string Of(string? about) => about is null ? Prefix : $"{Prefix}{about}/";

    /// <summary>Whether a blob is a batch's.</summary>
    internal static bool IsBatch(BlobName name) =>
        name.Value.Split('/') is ["outbox", var about, var file] && LinkTerms.IsId(about) && file.EndsWith(Ending, StringComparison.Ordinal) && LinkTerms.IsId(file[..^Ending.Length]);
}
