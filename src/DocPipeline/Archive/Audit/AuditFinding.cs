using DocPipeline.Archive.Log;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit;

/// <summary>What an audit found, and of what it speaks as far as that can be told. The blob is the finding's place.</summary>
/// <param name="Finding">What is wrong, and how to mend it.</param>
/// <param name="Object">The object.</param>
/// <param name="Entry">Which of its entries.</param>
/// <param name="File">The file of the entry, where a file is wrong: its name in the entry that brought it.</param>
/// <param name="Leaf">The index in the log.</param>
internal sealed record AuditFinding(Finding Finding, ObjectId? Object = null, VersionNumber? Entry = null, LogicalPath? File = null, long? Leaf = null)
{
    /// <summary>The round, where it is about one.</summary>
    internal RoundId? Round { get; init; }

    /// <summary>Which of the round's events.</summary>
    internal int? RoundEvent { get; init; }

    /// <summary>Whether something is wrong, rather than worth knowing.</summary>
    internal bool IsError => Finding.Severity == Severity.Error;

    /// <summary>A finding at a blob of an object, from the blob's name.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="root">The object's folder.</param>
    /// <param name="id">The object, where it is known.</param>
    internal static AuditFinding In(string root, ObjectId? id, Finding finding)
    {
        string place = finding.Place?.File ?? "";
        string[] path = place.Length > root.Length ? place[(root.Length + 1)..].Split('/', 3) : [];
        VersionNumber? entry = path.Length > 0 && VersionNumber.TryRead(path[0], out VersionNumber? number) ? number : null;
        LogicalPath? file = entry is not null && path is [_, "content", var name] && LogicalPath.TryRead(name, out LogicalPath? read) ? read : null;
        return new AuditFinding(finding, id, entry, file);
    }

    /// <summary>A finding in the log.</summary>
    internal static AuditFinding InLog(Finding finding) =>
        new(finding, Leaf: BlobName.TryRead(finding.Place?.File ?? "", out BlobName? name) && name.Value.StartsWith(LogNames.Leaves, StringComparison.Ordinal) ? LogNames.Number(name, LogNames.Leaves) : null);
}
