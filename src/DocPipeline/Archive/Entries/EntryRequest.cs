using System.Collections.Immutable;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;

namespace DocPipeline.Archive.Entries;

/// <summary>What somebody wants to be filed as the next entry of an object.</summary>
internal sealed record EntryRequest
{
    /// <summary>The object.</summary>
    internal required ObjectId Object { get; init; }

    /// <summary>The request's own id: however often it is said, one entry is made.</summary>
    internal required string Request { get; init; }

    /// <summary>What happened, in a short word.</summary>
    internal required string Event { get; init; }

    /// <summary>What happened, in one sentence for people.</summary>
    internal required string Text { get; init; }

    /// <summary>Who made it happen: a person's name, an office or a program.</summary>
    internal required OcflUser User { get; init; }

    /// <summary>Further facts by name.</summary>
    internal ImmutableSortedDictionary<string, string> Facts { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The files that are new or changed.</summary>
    internal required IReadOnlyDictionary<LogicalPath, ReadOnlyMemory<byte>> Files { get; init; }

    /// <summary>Whether the last entry's other files belong to this one too.</summary>
    internal bool KeepsOtherFiles { get; init; }

    /// <summary>The number of the object's last entry as the caller knows it, 0 for none; absent when any will do.</summary>
    internal int? Seen { get; init; }
}
