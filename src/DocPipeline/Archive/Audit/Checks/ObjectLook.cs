using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Retention;

namespace DocPipeline.Archive.Audit.Checks;

/// <summary>What was seen of one object, before the log is asked about it.</summary>
internal sealed record ObjectLook
{
    /// <summary>The object's folder.</summary>
    internal required string Root { get; init; }

    /// <summary>The object; nothing when no inventory in the folder tells it.</summary>
    internal required ObjectId? Id { get; init; }

    /// <summary>The entries that can be read and lie where they belong, the first one first.</summary>
    internal required IReadOnlyList<ArchivedEntry> Entries { get; init; }

    /// <summary>The last entry without a gap below it, readable or not.</summary>
    internal required VersionNumber? Head { get; init; }

    /// <summary>Whether everything was done for the last entry, as the digest file in the object's folder says.</summary>
    internal required bool IsFinished { get; init; }

    /// <summary>Every inventory in the folder that can be read, the copy of the head included.</summary>
    internal required IReadOnlyList<OcflInventory> Known { get; init; }

    /// <summary>What lies in the folder, as paths below it.</summary>
    internal required IReadOnlySet<string> Names { get; init; }

    /// <summary>Its disposal, where an entry says that it was disposed of.</summary>
    internal required Disposal? Disposal { get; init; }

    /// <summary>What is wrong within the folder.</summary>
    internal required IReadOnlyList<AuditFinding> Findings { get; init; }

    /// <summary>How many content files were read.</summary>
    internal required long Files { get; init; }

    /// <summary>How many bytes they had.</summary>
    internal required long Bytes { get; init; }
}
