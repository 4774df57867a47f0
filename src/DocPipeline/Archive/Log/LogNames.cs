using System.Globalization;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Log;

/// <summary>Where the log keeps what. Twenty digits, so that names in ordinal order are in the order of the log.</summary>
internal static class LogNames
{
    /// <summary>The newest checkpoint, the only blob of the log that is ever replaced.</summary>
    internal static BlobName Checkpoint { get; } = BlobName.Of("log/checkpoint");

    /// <summary>What the names of all leaves begin with.</summary>
    internal const string Leaves = "log/leaf/";

    /// <summary>What the names of all kept checkpoints begin with.</summary>
    internal const string KeptCheckpoints = "log/checkpoints/";

    /// <summary>What the names of all changes of the key begin with.</summary>
    internal const string KeyChanges = "log/keys/";

    /// <summary>What the names of all timestamps begin with.</summary>
    internal const string Timestamps = "log/timestamps/";

    /// <summary>A leaf by its index.</summary>
    internal static BlobName Leaf(long index) => BlobName.Of(Leaves + Digits(index));

    /// <summary>256 leaf hashes, of the leaves from 256 times the number.</summary>
    internal static BlobName Bundle(long number) => BlobName.Of(string.Create(CultureInfo.InvariantCulture, $"log/hashes/{number}"));

    /// <summary>The checkpoint of a size, kept for good.</summary>
    internal static BlobName KeptCheckpoint(long size) => BlobName.Of(KeptCheckpoints + Digits(size));

    /// <summary>A copy of the leaf that changes the key, so that nobody has to read all leaves to find the few.</summary>
    internal static BlobName KeyChange(long index) => BlobName.Of(KeyChanges + Digits(index));

    /// <summary>The timestamp of the checkpoint of a size, made on a day.</summary>
    internal static BlobName Timestamp(DateOnly day, long size) =>
        BlobName.Of(string.Create(CultureInfo.InvariantCulture, $"{Timestamps}{day:yyyy-MM-dd}-{size:D20}.tsr"));

    /// <summary>The number at the end of a name; nothing when the name is none of the log's.</summary>
    internal static long? Number(BlobName name, string prefix) =>
        name.Value.Length == prefix.Length + 20
        && long.TryParse(name.Value.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;

    private static string Digits(long number) => number.ToString("D20", CultureInfo.InvariantCulture);
}
