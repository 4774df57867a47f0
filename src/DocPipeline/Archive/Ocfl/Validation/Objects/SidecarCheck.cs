using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Archive.Ocfl.Inventories;

namespace DocPipeline.Archive.Ocfl.Validation.Objects;

/// <summary>The file with an inventory's digest beside it.</summary>
internal sealed partial class SidecarCheck(ObjectFolder folder, OcflReport report)
{
    private const string Stem = "inventory.json.";

    /// <summary>Whether a file's name is that of a digest file.</summary>
    internal static bool IsSidecar(string name) => name is "inventory.json.sha512" or "inventory.json.sha256";

    /// <summary>Checks the digest file of an inventory.</summary>
    internal async Task CheckAsync(InventoryFile inventory, CancellationToken cancellationToken)
    {
        string[] there = [.. folder.FilesIn(inventory.Folder).Where(IsSidecar)];
        string? algorithm = inventory.Raw.Algorithm ?? there.FirstOrDefault()?[Stem.Length..];
        if (there.Length == 0) report.Add("E058", inventory.Place, "The inventory has no digest file beside it.");
        if (there.Length == 0 || algorithm is null) return;
        string name = Stem + algorithm;
        string path = inventory.Folder.Length == 0 ? name : $"{inventory.Folder}/{name}";
        if (!there.Contains(name))
        {
            report.Add("E059", inventory.Place, $"The digest file is {there[0]}, and the digestAlgorithm {algorithm}.");
            return;
        }

        byte[] text = await folder.ReadAsync(path, cancellationToken).ConfigureAwait(false) ?? [];
        Match match = Shape().Match(Encoding.Latin1.GetString(text));
        if (!match.Success)
        {
            report.Add("E061", folder.PlaceOf(path), "The digest file is not built as OCFL asks.");
            return;
        }

        string digest = Convert.ToHexStringLower(algorithm == "sha256" ? SHA256.HashData(inventory.Bytes) : SHA512.HashData(inventory.Bytes));
        if (!string.Equals(match.Groups["digest"].Value, digest, StringComparison.OrdinalIgnoreCase))
            report.Add("E060", folder.PlaceOf(path), $"The digest of the inventory is {digest[..12]}…, and that of the digest file another.");
    }

    /// <summary>Checks that the digest file is as this program writes it, to the last byte.</summary>
    internal async Task<bool> IsOursAsync(InventoryFile inventory, OcflInventory read, CancellationToken cancellationToken) =>
        await folder.ReadAsync(inventory.Folder.Length == 0 ? OcflInventory.SidecarName : $"{inventory.Folder}/{OcflInventory.SidecarName}", cancellationToken).ConfigureAwait(false) is { } text
        && text.AsSpan().SequenceEqual(read.SidecarBytes());

    [GeneratedRegex(@"\A(?<digest>[0-9A-Fa-f]+)[ \t]+inventory\.json(\r?\n)?\z")]
    private static partial Regex Shape();
}
