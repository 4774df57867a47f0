using System.Text;
using DocPipeline.Archive;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Archive.Ocfl;

/// <summary>Writes whole objects into a store: every entry with its content, its inventory and the copy in the object's folder.</summary>
internal static class OcflWriting
{
    internal static readonly OcflLayout Layout = new("archive/");
    internal static readonly ObjectId Agreement = ObjectId.Of("urn:docpipeline:cheshire-west:agreement");

    private static readonly DateTimeOffset firstDay = new(2026, 11, 26, 13, 0, 0, TimeSpan.Zero);
    private static readonly OcflUser user = new("DocPipeline", "https://docpipeline.example.org/");

    /// <summary>The inventory after one more entry of the files given: name and text.</summary>
    internal static OcflInventory Next(OcflInventory? before, ObjectId id, params (string Path, string Text)[] files) =>
        InventoryStep.Next(id, before, Entry(before, files)) switch
        {
            { IsRefused: false } done => done.Value,
            var refused => throw new InvalidOperationException(string.Join('\n', refused.Findings)),
        };

    internal static NewEntry Entry(OcflInventory? before, params (string Path, string Text)[] files) => new()
    {
        CreatedAt = firstDay.AddDays(before?.Head.Value ?? 0),
        State = files.ToDictionary(file => LogicalPath.Of(file.Path), file => DigestOf(file.Text)),
        AtHand = files.Select(file => DigestOf(file.Text)).ToHashSet(),
        Message = $"Entry {(before?.Head.Value ?? 0) + 1}",
        User = user,
    };

    internal static Sha512 DigestOf(string text) => Sha512.Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes the head's entry, and the object's folder.</summary>
    internal static async Task WriteAsync(IBlobStore store, OcflInventory inventory, params (string Path, string Text)[] files)
    {
        string root = Layout.RootOf(inventory.Id);
        Dictionary<Sha512, string> texts = files.DistinctBy(file => file.Text).ToDictionary(file => DigestOf(file.Text), file => file.Text);
        foreach ((Sha512 digest, string path) in inventory.ContentOf(inventory.Head)) await PutAsync(store, OcflLayout.ContentOf(root, path), Encoding.UTF8.GetBytes(texts[digest]));
        await PutAsync(store, OcflLayout.InventoryOf(root, inventory.Head), inventory.ToBytes());
        await PutAsync(store, OcflLayout.SidecarOf(root, inventory.Head), inventory.SidecarBytes());
        await PutAsync(store, OcflLayout.DeclarationOf(root), OcflLayout.ObjectDeclarationBytes);
        await PutAsync(store, OcflLayout.InventoryOf(root), inventory.ToBytes());
        await PutAsync(store, OcflLayout.SidecarOf(root), inventory.SidecarBytes());
    }

    /// <summary>Makes the root and an object in it, with an entry for each list of files.</summary>
    internal static async Task<OcflInventory> WriteAllAsync(IBlobStore store, ObjectId id, params (string Path, string Text)[][] entries)
    {
        Assert.Empty(await new OcflRoot(store, Layout).EnsureAsync(default));
        OcflInventory? inventory = null;
        foreach ((string, string)[] files in entries)
        {
            inventory = Next(inventory, id, files);
            await WriteAsync(store, inventory, files);
        }

        return inventory!;
    }

    internal static string Only(IReadOnlyList<Finding> findings) => Assert.Single(findings).Code.Value;

    private static async Task PutAsync(IBlobStore store, BlobName name, ReadOnlyMemory<byte> content)
    {
        if (await store.CreateAsync(name, content, default) is WriteResult.Written) return;
        Assert.IsType<WriteResult.Written>(await store.ReplaceAsync(name, content, (await store.GetAsync(name, default))!.Tag, default));
    }
}
