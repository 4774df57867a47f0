using System.Text;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Ocfl.Inventories;

/// <summary>
/// The inventory of an object as this program writes it: OCFL 1.1, SHA-512, content in <c>content</c>, versions without padding, one
/// content path a digest, no fixity block.
/// </summary>
/// <remarks>Equal facts give equal bytes (<see cref="ToBytes"/>), so that whoever repeats a commit writes the same inventory.</remarks>
internal sealed class OcflInventory
{
    /// <summary>The name of the file.</summary>
    internal const string FileName = "inventory.json";

    /// <summary>The name of the file with its digest.</summary>
    internal const string SidecarName = "inventory.json.sha512";

    private byte[]? bytes;

    /// <summary>The object.</summary>
    internal required ObjectId Id { get; init; }

    /// <summary>Every digest that the object has ever held, with the path of its bytes from the object's root.</summary>
    internal required IReadOnlyDictionary<Sha512, string> Manifest { get; init; }

    /// <summary>The entries, the first one first. At least one.</summary>
    internal required IReadOnlyList<OcflVersion> Versions { get; init; }

    /// <summary>The number of the last entry.</summary>
    internal VersionNumber Head => new(Versions.Count);

    /// <summary>An entry.</summary>
    internal OcflVersion this[VersionNumber number] => Versions[number.Value - 1];

    /// <summary>The digest of the bytes.</summary>
    internal Sha512 Digest => Sha512.Of(Bytes);

    /// <summary>The file that stands beside the inventory, as <c>sha512sum</c> writes and checks it: two blanks, which OCFL allows.</summary>
    internal byte[] SidecarBytes() => Encoding.ASCII.GetBytes($"{Digest}  {FileName}\n");

    /// <summary>The content paths that an entry brought, sorted.</summary>
    internal IEnumerable<KeyValuePair<Sha512, string>> ContentOf(VersionNumber number)
    {
        string folder = $"{number}/";
        return Manifest.Where(entry => entry.Value.StartsWith(folder, StringComparison.Ordinal)).OrderBy(entry => entry.Value, StringComparer.Ordinal);
    }

    /// <summary>The canonical bytes: a fixed order of keys, digests and paths sorted, UTF-8, line feeds.</summary>
    internal ReadOnlyMemory<byte> ToBytes() => Bytes;

    /// <summary>Reads an inventory.</summary>
    /// <param name="bytes">Whatever was found.</param>
    /// <param name="place">The name of the file, for findings.</param>
    /// <returns>
    /// The inventory, or every rule of OCFL that it breaks, or <see cref="OcflFindings.Foreign"/> where it breaks none and is yet none that
    /// this program writes. What is read gives the same bytes again.
    /// </returns>
    internal static Outcome<OcflInventory> Read(ReadOnlyMemory<byte> bytes, string place) => InventoryReading.Read(bytes, place);

    private byte[] Bytes => bytes ??= InventoryText.Write(this);
}
