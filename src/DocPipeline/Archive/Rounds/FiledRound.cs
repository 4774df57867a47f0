using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Rounds.Events;

namespace DocPipeline.Archive.Rounds;

/// <summary>
/// A round as it lies in the entry that completes it. Its events are one file, a line each, byte for byte as they were: a round of sixty
/// signatories would else double its blobs, and a line can be checked with <c>sed</c> and <c>sha512sum</c> just as well.
/// </summary>
internal static class FiledRound
{
    private const string EventsName = "events.jsonl";

    /// <summary>The file with the events.</summary>
    internal static LogicalPath EventsOf(RoundId round) => LogicalPath.Of($"{RoundNames.Prefix}{round}/{EventsName}");

    /// <summary>An attachment.</summary>
    internal static LogicalPath FileOf(RoundId round, Sha512 digest) => LogicalPath.Of($"{RoundNames.Prefix}{round}/files/{digest.Hex}");

    /// <summary>The round whose events a file holds; nothing when it is another file.</summary>
    internal static RoundId? Read(LogicalPath path) => path.Value.Split('/') is ["rounds", var round, EventsName] && RoundId.TryRead(round, out RoundId? id) ? id : null;

    /// <summary>All events of a round.</summary>
    internal static byte[] Write(RoundChain chain) => [.. chain.Events.SelectMany(each => each.ToBytes())];

    /// <summary>The events of a file, each with the end of its line.</summary>
    internal static IReadOnlyList<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> filed)
    {
        List<ReadOnlyMemory<byte>> lines = [];
        while (filed.Length > 0)
        {
            int end = filed.Span.IndexOf((byte)'\n');
            int length = end < 0 ? filed.Length : end + 1;
            lines.Add(filed[..length]);
            filed = filed[length..];
        }

        return lines;
    }
}
