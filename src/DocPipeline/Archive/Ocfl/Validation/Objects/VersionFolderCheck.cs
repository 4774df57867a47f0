using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Ocfl.Inventories.Checks;

namespace DocPipeline.Archive.Ocfl.Validation.Objects;

/// <summary>The folders of an object's versions: which there are, and what lies in them.</summary>
/// <param name="folder">The object.</param>
/// <param name="report">Where findings go.</param>
/// <param name="current">The inventory of the head.</param>
internal sealed class VersionFolderCheck(ObjectFolder folder, OcflReport report, InventoryFile current)
{
    private readonly HashSet<string> unnamed = new(StringComparer.Ordinal);

    /// <summary>Checks the folders themselves.</summary>
    internal void Check()
    {
        if (!current.Raw.KnowsVersions) return;
        HashSet<string> named = current.Raw.Versions.Values.Select(version => version.Folder).ToHashSet(StringComparer.Ordinal);
        foreach ((int number, RawVersion missing) in current.Raw.Versions.Where(version => !folder.HasFolder(version.Value.Folder)))
        {
            report.Add("E046", folder.PlaceOf(missing.Folder), $"The inventory names the version {missing.Folder}, and there is no such folder.");
            if (current.Raw.Versions.Any(later => later.Key > number && folder.HasFolder(later.Value.Folder)))
                report.Add("E010", folder.PlaceOf(missing.Folder), $"There are folders of versions before and after {missing.Folder}, and none of it.", OcflRules.Of("E046").Mend);
        }

        foreach (string unknown in folder.FoldersIn("").Where(name => VersionNames.LooksLikeVersion(name) && !named.Contains(name)))
            report.Add("E046", folder.PlaceOf(unknown), $"The inventory names no version {unknown}.", "Take the folder away, or put the inventory back that names it.");
        foreach (string name in named.Where(folder.HasFolder)) CheckFolder(name);
    }

    /// <summary>Checks that an inventory names every content file of its version and of those before it.</summary>
    internal void CheckNamed(InventoryFile inventory)
    {
        if (!inventory.Raw.KnowsPaths || !current.Raw.KnowsVersions) return;
        foreach ((int number, RawVersion version) in current.Raw.Versions)
        {
            if (number > (inventory.Number ?? int.MaxValue)) break;
            foreach (string file in folder.FilesBelow($"{version.Folder}/{current.Raw.Content}"))
            {
                if (!inventory.Names(file) && unnamed.Add(file)) report.Add("E023", folder.PlaceOf(file), $"The manifest of {inventory.Place} does not name the file.");
            }
        }
    }

    private void CheckFolder(string name)
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
        CheckContent($"{name}/{content}");
    }

    private void CheckContent(string content)
    {
        string[] empty = [.. folder.EmptyFolders.Where(path => path == content || path.StartsWith($"{content}/", StringComparison.Ordinal))];
        foreach (string path in empty.Where(path => path != content)) report.Add("E024", folder.PlaceOf(path), "The folder is empty.");
        string[] expected = [.. current.Raw.Manifest.Values.SelectMany(paths => paths).Where(path => path.StartsWith($"{content}/", StringComparison.Ordinal))];
        if (expected.Length == 0 && folder.HasFolder(content) && !folder.FilesBelow(content).Any() && current.Raw.KnowsPaths)
            report.Add("W003", folder.PlaceOf(content), "The version brought no content, and has a folder for it.");
        if (expected.Length > 0 && !folder.HasFolder(content))
            report.Add("E016", folder.PlaceOf(content), $"The content folder is gone, with {string.Join(", ", expected.Take(3))}{(expected.Length > 3 ? $" and {expected.Length - 3} more" : "")}.");
    }
}
