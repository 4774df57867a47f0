using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories.Checks;

namespace DocPipeline.Archive.Entries;

/// <summary>For which entry bytes are staged.</summary>
/// <param name="Object">The object.</param>
/// <param name="Number">The number that the entry is to have.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record StagedEntry(ObjectId Object, VersionNumber Number, DateTimeOffset CreatedAt)
{
    /// <summary>Reads what <see cref="ToString"/> writes; nothing for anything else.</summary>
    internal static StagedEntry? Read(string text) =>
        text.Split(' ') is [var id, var number, var at] && ObjectId.TryRead(id, out ObjectId? found) && VersionNumber.TryRead(number, out VersionNumber? entry) && Rfc3339.Read(at) is { } created
            ? new StagedEntry(found, entry.Value, created)
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Object} {Number} {Rfc3339.Write(CreatedAt)}";
}
