using System.Collections.Immutable;
using DocPipeline.Archive.Ocfl.Inventories.Checks;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Ocfl.Inventories;

/// <summary>Reads an inventory as one of this program's, after it has been held against the rules of OCFL.</summary>
internal static class InventoryReading
{
    internal static Outcome<OcflInventory> Read(ReadOnlyMemory<byte> bytes, string place)
    {
        OcflReport report = new();
        RawInventory? raw = InventoryCheck.Read(bytes, place, report);
        if (raw is null || report.HasErrors) return Outcome.Refused<OcflInventory>(report.Findings);
        return Ours(raw) is { } inventory && inventory.ToBytes().Span.SequenceEqual(bytes.Span) ? Outcome.Done(inventory, report.Findings) : Outcome.Refused<OcflInventory>([Foreign(place)]);
    }

    private static OcflInventory? Ours(RawInventory raw)
    {
        if (raw.Spec != OcflSpec.Current || raw.Algorithm != "sha512" || raw.ContentDirectory is not null || raw.Fixity.Count > 0) return null;
        if (!ObjectId.TryRead(raw.Id!, out ObjectId? id)) return null;
        Dictionary<Sha512, string> manifest = [];
        foreach ((string digest, IReadOnlyList<string> paths) in raw.Manifest)
        {
            // Digests in capitals are read in small letters above, and are nobody's but others'.
            if (!raw.WrittenDigests.Contains(digest) || !Sha512.TryRead(digest, out Sha512? key) || paths.Count != 1 || !IsOurs(paths[0])) return null;
            manifest.Add(key.Value, paths[0]);
        }

        List<OcflVersion> versions = [];
        foreach (RawVersion version in raw.Versions.Values)
        {
            if (Ours(version) is not { } read) return null;
            versions.Add(read);
        }

        return new OcflInventory { Id = id, Manifest = manifest, Versions = versions };
    }

    private static OcflVersion? Ours(RawVersion raw)
    {
        if (VersionNames.IsPadded(raw.Folder) || raw.Message is null || raw.UserName is null || Rfc3339.Read(raw.Created!) is not { } created) return null;
        Dictionary<LogicalPath, Sha512> state = [];
        foreach ((string text, string digest) in raw.State)
        {
            if (!LogicalPath.TryRead(text, out LogicalPath? path) || !Sha512.TryRead(digest, out Sha512? key)) return null;
            state.Add(path, key.Value);
        }

        return new OcflVersion { CreatedAt = created, State = state.ToImmutableSortedDictionary(), Message = raw.Message, User = new OcflUser(raw.UserName, raw.UserAddress) };
    }

    // The check has seen to it that the path begins with a version and content.
    private static bool IsOurs(string contentPath) => LogicalPath.TryRead(contentPath.Split('/', 3)[2], out _);

    private static Finding Foreign(string place) => new(OcflFindings.Foreign, Severity.Error, "The inventory keeps the rules of OCFL, and is none that this program writes.")
    {
        Place = new Place(place),
        Expected = "OCFL 1.1 with sha512 in small letters, the content folder content, versions named v1, v2, …, one content path a digest, no "
            + "fixity, file names of letters, digits, ., _, = and -, and the JSON as this program lays it out",
        Suggestion = "Where this program made the object, put the file back from a copy of the archive that verifies; another program's object "
            + "is read with that program.",
    };
}
