using System.Collections.Immutable;
using DocPipeline.Archive.Ocfl.Inventories.Checks;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Ocfl.Inventories;

/// <summary>The step from one inventory to the next.</summary>
internal static class InventoryStep
{
    /// <summary>
    /// The inventory with one more entry. Bytes that the object holds already are not stored again: the new entry refers to where they lie
    /// (forward delta). Nothing that was in the manifest ever leaves it. What has to be copied is <see cref="OcflInventory.ContentOf"/> the
    /// new head.
    /// </summary>
    /// <param name="id">The object.</param>
    /// <param name="before">The inventory so far; none for a new object.</param>
    /// <param name="entry">The new entry.</param>
    internal static Outcome<OcflInventory> Next(ObjectId id, OcflInventory? before, NewEntry entry)
    {
        List<Finding> findings = [.. Check(id, before, entry)];
        VersionNumber number = before?.Head.Next ?? VersionNumber.First;
        Dictionary<Sha512, string> manifest = before is null ? [] : new(before.Manifest);
        foreach ((LogicalPath path, Sha512 digest) in entry.State.OrderBy(file => file.Key))
        {
            if (manifest.ContainsKey(digest)) continue;
            if (!entry.AtHand.Contains(digest)) findings.Add(Refusal($"The bytes of ‘{path}’ ({digest.Hex[..12]}…) are neither in the object nor at hand.", id, "Stage the file first."));
            manifest.Add(digest, $"{number}/content/{path}");
        }

        if (findings.Count > 0) return Outcome.Refused<OcflInventory>(findings);
        OcflVersion version = new()
        {
            CreatedAt = entry.CreatedAt.ToUniversalTime(),
            State = entry.State.ToImmutableSortedDictionary(),
            Message = entry.Message,
            User = entry.User,
        };
        return Outcome.Done(new OcflInventory { Id = id, Manifest = manifest, Versions = [.. before?.Versions ?? [], version] });
    }

    private static IEnumerable<Finding> Check(ObjectId id, OcflInventory? before, NewEntry entry)
    {
        if (before is not null && before.Id != id) throw new ArgumentException("The inventory is that of another object.", nameof(before));
        foreach (string path in PathRules.Conflicting([.. entry.State.Keys.Select(path => path.Value)]))
            yield return Refusal($"‘{path}’ is a file of the entry and the folder of another.", id, "Give one of the two another name.");
        if (!IsText(entry.Message)) yield return Refusal("The entry's message is empty, or no Unicode text.", id, "Say in a sentence why the entry is made.");
        if (!IsText(entry.User.Name)) yield return Refusal("The entry's user has no name, or one that is no Unicode text.", id, "Name the person, the office or the program.");
        if (entry.User.Address is { } address && !Uris.IsUri(address)) yield return Refusal($"The user's address ‘{address}’ is no URI.", id, "Write mailto: before an e-mail address.");
    }

    private static bool IsText(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) i++;
            else if (char.IsSurrogate(text[i])) return false;
        }

        return true;
    }

    private static Finding Refusal(string message, ObjectId id, string mend) =>
        new(OcflFindings.Entry, Severity.Error, message) { Place = new Place(id.Value), Suggestion = mend };
}
