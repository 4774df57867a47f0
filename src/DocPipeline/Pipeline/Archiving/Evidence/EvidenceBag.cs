using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Archive.Log.Receipts;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Evidence;

/// <summary>
/// The files themselves in a BagIt envelope (RFC 8493, version 1.0): the object as the archive has it, the log up to the checkpoint, a
/// receipt of every entry, the redlines and the page. The same archive gives the same bytes.
/// </summary>
internal static class EvidenceBag
{
    private static readonly DateTimeOffset someTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes the zip.</summary>
    /// <param name="material">What goes in.</param>
    /// <param name="layout">Where the archive keeps what.</param>
    /// <param name="name">The name of the bag: its only folder.</param>
    /// <param name="page">The page that verifies itself.</param>
    /// <returns>The zip; a refusal where an entry is not in the log as far as it is sealed.</returns>
    internal static Outcome<byte[]> Make(EvidenceMaterial material, OcflLayout layout, string name, ReadOnlyMemory<byte> page)
    {
        var payload = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            ["read-me.txt"] = Utf8(ReadMe(material)),
            ["evidence.html"] = page,
            ["log.vkey"] = Utf8(string.Concat(material.Keys.Select(k => $"{k}\n"))),
        };
        if (Receipts(material, payload) is { } missing) return Outcome.Refused<byte[]>([missing]);
        Object(material, layout, payload);
        Log(material, payload);
        foreach (EvidenceStep step in material.Steps)
            if (step is { Comparison: { } comparison, Before: { } before }) payload[$"redlines/{before.Number}-to-{step.Entry.Number}.docx"] = comparison.Redline("DocPipeline", step.Entry.CreatedAt);
        return Outcome.Done(Pack(name, Envelope(material.Name, payload), payload));
    }

    // The root's own files go along, so that any program that reads OCFL reads what is unpacked.
    private static void Object(EvidenceMaterial material, OcflLayout layout, SortedDictionary<string, ReadOnlyMemory<byte>> payload)
    {
        foreach ((var blob, byte[] content) in OcflRoot.FilesOf(layout)) payload[$"store/{blob}"] = content;
        OcflInventory head = material.Steps[^1].Entry.Inventory;
        string root = layout.RootOf(head.Id);
        payload[$"store/{OcflLayout.DeclarationOf(root)}"] = OcflLayout.ObjectDeclarationBytes;
        payload[$"store/{OcflLayout.InventoryOf(root)}"] = head.ToBytes();
        payload[$"store/{OcflLayout.SidecarOf(root)}"] = head.SidecarBytes();
        foreach (ArchivedEntry entry in material.Steps.Select(s => s.Entry))
        {
            payload[$"store/{OcflLayout.InventoryOf(root, entry.Number)}"] = entry.Inventory.ToBytes();
            payload[$"store/{OcflLayout.SidecarOf(root, entry.Number)}"] = entry.Inventory.SidecarBytes();
            foreach ((Sha512 digest, string path) in entry.Inventory.ContentOf(entry.Number))
                if (material.Content.TryGetValue(digest, out ReadOnlyMemory<byte> content)) payload[$"store/{OcflLayout.ContentOf(root, path)}"] = content;
        }
    }

    private static void Log(EvidenceMaterial material, SortedDictionary<string, ReadOnlyMemory<byte>> payload)
    {
        byte[] checkpoint = material.Checkpoint.Note.ToBytes();
        payload[$"store/{LogNames.Checkpoint}"] = checkpoint;
        payload[$"store/{LogNames.KeptCheckpoint(material.Checkpoint.Checkpoint.Size)}"] = checkpoint;
        for (int index = 0; index < material.Leaves.Count; index++) payload[$"store/{LogNames.Leaf(index)}"] = material.Leaves[index];
    }

    private static Finding? Receipts(EvidenceMaterial material, SortedDictionary<string, ReadOnlyMemory<byte>> payload)
    {
        Dictionary<string, int> at = material.Leaves.Select((leaf, index) => (Text: Encoding.UTF8.GetString(leaf.Span), index)).GroupBy(l => l.Text).ToDictionary(g => g.Key, g => g.First().index, StringComparer.Ordinal);
        MerkleTree tree = new(material.Leaves.Select(l => MerkleTree.LeafHash(l.Span)));
        foreach (ArchivedEntry entry in material.Steps.Select(s => s.Entry))
        {
            Outcome<ObjectLeaf> leaf = EntryFinisher.LeafOf(entry.Inventory, "");
            if (leaf.IsRefused) return leaf.Findings[0];
            if (!at.TryGetValue(Encoding.UTF8.GetString(leaf.Value.ToBytes()), out int index))
                return ArchiveCodes.Error(ArchiveCodes.NotThere, $"{entry.Number} of ‘{material.Name}’ is not in the log as far as it is sealed.", "Run docpipeline archive recover, which finishes what a program that died has left; if it is not there then, run docpipeline archive verify.");
            payload[$"receipts/{entry.Number}.tlog-proof"] = Utf8(new Receipt(index, material.Leaves[index], tree.InclusionProof(index, material.Leaves.Count), material.Checkpoint).ToString());
        }

        return null;
    }

    private static SortedDictionary<string, ReadOnlyMemory<byte>> Envelope(string name, SortedDictionary<string, ReadOnlyMemory<byte>> payload)
    {
        var tags = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            ["bagit.txt"] = Utf8("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
            ["bag-info.txt"] = Utf8(string.Create(CultureInfo.InvariantCulture, $"External-Identifier: {name}\nPayload-Oxum: {payload.Values.Sum(v => (long)v.Length)}.{payload.Count}\n")),
            ["manifest-sha512.txt"] = Manifest(payload, "data/"),
        };
        tags["tagmanifest-sha512.txt"] = Manifest(tags, "");
        return tags;
    }

    // The form that sha512sum -c reads.
    private static ReadOnlyMemory<byte> Manifest(SortedDictionary<string, ReadOnlyMemory<byte>> files, string folder) =>
        Utf8(string.Concat(files.Select(f => $"{Sha512.Of(f.Value.Span)}  {folder}{f.Key}\n")));

    private static byte[] Pack(string name, SortedDictionary<string, ReadOnlyMemory<byte>> tags, SortedDictionary<string, ReadOnlyMemory<byte>> payload)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string path, ReadOnlyMemory<byte> content) in tags.Concat(payload.Select(p => KeyValuePair.Create($"data/{p.Key}", p.Value))))
            {
                ZipArchiveEntry entry = archive.CreateEntry($"{name}/{path}", CompressionLevel.Optimal);
                entry.LastWriteTime = someTime;
                using Stream stream = entry.Open();
                stream.Write(content.Span);
            }
        }

        return zip.ToArray();
    }

    private static string ReadMe(EvidenceMaterial material) => string.Create(CultureInfo.InvariantCulture, $"""
        Evidence of {material.Name}: {material.Steps.Count} entries, and the archive's log up to {material.Checkpoint.Checkpoint.Size} leaves.

        evidence.html      opens in any browser without a network, shows everything and verifies it
        store/archive/     the document's object as the archive has it (OCFL 1.1, https://ocfl.io): every entry with its files
        store/log/         the leaves of the log, and the checkpoint that signs them (C2SP tlog-checkpoint)
        receipts/          for each entry the proof that it is in the log (C2SP tlog-proof)
        redlines/          what changed from one version to the next, as Word files with tracked changes: a help for reading, no evidence
        log.vkey           the log's public key; compare it with the one that you were given when the archive was set up

        Is the parcel whole? In the folder above this one:    sha512sum -c manifest-sha512.txt
        Is a file what was filed? Its digest stands in store/archive/.../v1/inventory.json (v2, ...), and that file's digest in a leaf.
        Is the log what was signed? DocPipeline's page docs/verify-by-hand.md goes through it with sha512sum and openssl, step by step.

        """).ReplaceLineEndings("\n");

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
