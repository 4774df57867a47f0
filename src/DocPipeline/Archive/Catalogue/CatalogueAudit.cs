using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Audit.Checks;
using DocPipeline.Archive.Catalogue.Rows;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Catalogue;

/// <summary>
/// Holds the catalogue against the objects. It follows from them, so whatever is wrong with it is a warning: nothing of the archive is lost,
/// and a list was read that should not be believed.
/// </summary>
/// <param name="layout">Where objects lie.</param>
/// <param name="catalogue">The catalogue, read before anything else.</param>
/// <param name="leaves">The leaves of the log.</param>
internal sealed class CatalogueAudit(OcflLayout layout, CatalogueSnapshot catalogue, LoggedLeaves leaves)
{
    /// <summary>Checks the catalogue.</summary>
    /// <param name="looks">The objects that were looked at.</param>
    /// <param name="roots">The folders of all objects, looked at or not.</param>
    /// <param name="logSize">How many leaves the log has.</param>
    internal IReadOnlyList<AuditFinding> Check(IReadOnlyList<ObjectLook> looks, IReadOnlySet<string> roots, long logSize)
    {
        List<AuditFinding> findings = [];
        if (catalogue.Index is not { } bytes)
        {
            findings.AddRange(catalogue.Others.Keys.Select(name => Said(name, "The catalogue has no list of partnerships, so this list counts for nothing.", Severity.Note)));
            return findings;
        }

        if (CatalogueJson.ReadIndex(bytes) is not { } index)
        {
            findings.Add(CatalogueJson.IsLater(bytes)
                ? Said(CatalogueJson.IndexName, "The catalogue is of a later form than this program knows; it was not looked at.", Severity.Note)
                : Said(CatalogueJson.IndexName, "The list of partnerships is not one that this program writes."));
            return findings;
        }

        if (index.LogSize > logSize) findings.Add(Said(CatalogueJson.IndexName, $"The catalogue counts {index.LogSize} leaves, and the log has {logSize}."));
        Dictionary<string, ObjectLook> byRoot = looks.ToDictionary(look => look.Root, StringComparer.Ordinal);
        HashSet<string> inRows = new(StringComparer.Ordinal);
        Dictionary<BlobName, CatalogueListed> expected = [];
        foreach (CatalogueListed listed in index.Partnerships)
        {
            if (!BlobName.TryRead($"{CatalogueJson.Prefix}{listed.Partnership}.json", out BlobName? name)) findings.Add(Said(CatalogueJson.IndexName, $"‘{listed.Partnership}’ is no partnership."));
            else if (!catalogue.Others.ContainsKey(name)) findings.Add(Said(name, "The list of partnerships names this list, and it is not there."));
            else expected[name] = listed;
        }

        foreach ((BlobName name, ReadOnlyMemory<byte> content) in catalogue.Others)
        {
            CatalogueListed? listed = expected.GetValueOrDefault(name);
            CatalogueList? list = CatalogueJson.ReadList(content);
            if (list is null || CatalogueJson.NameOf(list.Partnership) != name)
            {
                findings.Add(listed is null ? new AuditFinding(StrayBlobs.Foreign(name, Severity.Warning)) : Said(name, "The list is not one that this program writes."));
                continue;
            }

            // Whoever files writes a list before the index: one that has moved on, and tells the truth, was left by a program that died or is at work.
            List<AuditFinding> wrong = [.. list.Objects.SelectMany(row => Of(name, row, byRoot, roots))];
            if (listed?.List != Sha512.Of(content.Span).Hex && wrong.Count == 0)
                findings.Add(Said(name, "The list is not the one that the list of partnerships states; it says nothing that is wrong, and counts for nothing until both are written again.", Severity.Note));
            if (listed is not null && listed.List == Sha512.Of(content.Span).Hex && listed.Objects != list.Objects.Count)
                findings.Add(Said(CatalogueJson.IndexName, $"The list of partnerships states {listed.Objects} objects of ‘{list.Partnership}’, and its list has {list.Objects.Count}."));
            findings.AddRange(wrong);
            inRows.UnionWith(list.Objects.Select(row => layout.RootOf(ObjectId.Of(row.Id))));
        }

        findings.AddRange(looks.Where(look => !inRows.Contains(look.Root) && look.Entries.Count > 0 && IsCounted(look.Entries[0], index.LogSize)).Select(look =>
            Said(CatalogueJson.IndexName, $"{look.Entries[0].Inventory.Id} is in the log below {index.LogSize}, and in no list.") with { Object = look.Id }));
        findings.AddRange(Behind(index, byRoot));
        return findings;
    }

    private IEnumerable<AuditFinding> Of(BlobName name, CatalogueRow row, Dictionary<string, ObjectLook> looks, IReadOnlySet<string> roots)
    {
        ObjectId id = ObjectId.Of(row.Id);
        string root = layout.RootOf(id);
        if (!roots.Contains(root)) yield return Said(name, $"The list has {id}, and the archive has no such object.") with { Object = id };
        if (!looks.TryGetValue(root, out ObjectLook? look) || look.Entries.Count == 0) yield break;

        // An object with damaged entries has findings of its own.
        if (row.Entries > look.Entries.Count)
        {
            if (!look.Findings.Any(finding => finding.IsError)) yield return Said(name, $"The list states {row.Entries} entries of {id}, and the object has {look.Entries.Count}.") with { Object = id };
            yield break;
        }

        if (CatalogueRow.Of(look.Entries[^1].Inventory, row.Entries).Value is { } made && !made.IsSame(row))
            yield return Said(name, $"What the list says of {id} is not what its {row.Entries} entries say.") with { Object = id };
    }

    private IEnumerable<AuditFinding> Behind(CatalogueIndex index, Dictionary<string, ObjectLook> looks)
    {
        foreach ((BlobName name, ReadOnlyMemory<byte> content) in catalogue.Others)
        {
            foreach (CatalogueRow row in CatalogueJson.ReadList(content)?.Objects ?? [])
            {
                if (!looks.TryGetValue(layout.RootOf(ObjectId.Of(row.Id)), out ObjectLook? look) || row.Entries >= look.Entries.Count) continue;
                if (IsCounted(look.Entries[row.Entries], index.LogSize))
                    yield return Said(name, $"The list states {row.Entries} entries of {row.Id}, and more of them are in the log below {index.LogSize}, up to which the catalogue counts.") with { Object = look.Id };
            }
        }
    }

    private bool IsCounted(ArchivedEntry entry, long size) =>
        EntryFinisher.LeafOf(entry.Inventory, "").Value is { } leaf && leaves.Find(leaf).Any(index => index < size);

    private static AuditFinding Said(BlobName name, string message, Severity severity = Severity.Warning) =>
        new(AuditCode.At(name, AuditCode.Catalogue, message, "what follows from the objects", "Rebuild: that writes the catalogue again.", severity));
}
