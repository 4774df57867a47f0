using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Ocfl.Inventories.Checks;

namespace DocPipeline.Archive.Ocfl.Validation.Objects;

/// <summary>The folders of an object's versions: which there are, and what lies in them.</summary>
internal sealed class VersionFolderCheck(ObjectFolder folder, OcflReport report)
{
    /// <summary>Checks all of them.</summary>
    /// <param name="current">The inventory of the head.</param>
    /// <param name="versions">The inventories in the versions' folders.</param>
    internal void Check(InventoryFile current, IReadOnlyList<InventoryFile> versions)
    {
        if (!current.Raw.KnowsVersions) return;
        HashSet<string> named = current.Raw.Versions.Values.Select(version => version.Folder).ToHashSet(StringComparer.Ordinal);
        foreach (string missing in named.Where(name => !folder.HasFolder(name)))
            report.Add("E046", folder.PlaceOf(missing), $"The inventory names the version {missing}, and there is no such folder.");
        foreach (string unknown in folder.FoldersIn("").Where(name => VersionNames.LooksLikeVersion(name) && !named.Contains(name)))
            report.Add("E046", folder.PlaceOf(unknown), $"The inventory names no version {unknown}.", "Take the folder away, or put the inventory back that names it.");
        foreach (string name in named.Where(folder.HasFolder)) CheckFolder(name, current, versions);
    }

    private void CheckFolder(string name, InventoryFile current, IReadOnlyList<InventoryFile> versions)
    {
        bool hasInventory = folder.HasFile($"{name}/{OcflInventory.FileName}");
        if (!hasInventory) report.Add("W010", folder.PlaceOf(name), $"The folder {name} has no inventory.");
        foreach (string file in folder.FilesIn(name))
        {
            if (hasInventory ? file == OcflInventory.FileName || SidecarCheck.IsSidecar(file) : string.Equals(file, OcflInventory.FileName, StringComparison.OrdinalIgnoreCase))
            {
                if (file != OcflInventory.FileName && !SidecarCheck.IsSidecar(file)) report.Add("E034", folder.PlaceOf($"{name}/{file}"), $"The inventory is named {file}.");
            }
            else report.Add("E015", folder.PlaceOf($"{name}/{file}"), $"The file lies directly in the folder {name}.");
        }

        string content = current.Raw.Content;
        foreach (string other in folder.FoldersIn(name).Where(other => other != content))
            report.Add("W002", folder.PlaceOf($"{name}/{other}"), $"The folder lies beside the content folder of {name}; what it holds is not looked at.");
        CheckContent($"{name}/{content}", current, versions);
    }

    private void CheckContent(string content, InventoryFile current, IReadOnlyList<InventoryFile> versions)
    {
        string[] empty = [.. folder.EmptyFolders.Where(path => path == content || path.StartsWith($"{content}/", StringComparison.Ordinal))];
        foreach (string path in empty.Where(path => path != content)) report.Add("E024", folder.PlaceOf(path), "The folder is empty.");
        string[] expected = [.. current.Raw.Manifest.Values.SelectMany(paths => paths).Where(path => path.StartsWith($"{content}/", StringComparison.Ordinal))];
        if (expected.Length == 0 && folder.HasFolder(content) && !folder.FilesBelow(content).Any() && current.Raw.KnowsPaths)
            report.Add("W003", folder.PlaceOf(content), "The version brought no content, and has a folder for it.");
        if (expected.Length > 0 && !folder.HasFolder(content))
            report.Add("E016", folder.PlaceOf(content), $"The content folder is gone, with {string.Join(", ", expected.Take(3))}{(expected.Length > 3 ? $" and {expected.Length - 3} more" : "")}.");

        // A version's inventory knows all content up to it, so every later one has to know this too.
        int number = VersionNames.NumberOf(content.Split('/')[0])!.Value;
        InventoryFile[] knowing = [.. versions.Where(version => version.Number >= number && version.Raw.KnowsPaths), .. current.Raw.KnowsPaths ? (InventoryFile[])[current] : []];
        foreach (string file in folder.FilesBelow(content))
        {
            if (knowing.FirstOrDefault(inventory => !inventory.Names(file)) is { } silent) report.Add("E023", folder.PlaceOf(file), $"The manifest of {silent.Place} does not name the file.");
        }
    }
}
