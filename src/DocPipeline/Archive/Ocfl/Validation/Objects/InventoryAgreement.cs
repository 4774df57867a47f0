using DocPipeline.Archive.Ocfl.Inventories.Checks;

namespace DocPipeline.Archive.Ocfl.Validation.Objects;

/// <summary>What the inventories of an object have to say alike.</summary>
/// <param name="report">Where findings go.</param>
/// <param name="current">The inventory of the head.</param>
internal sealed class InventoryAgreement(OcflReport report, InventoryFile current)
{
    private (bool IsKnown, string? Name) firstContentDirectory;
    private (string Folder, OcflSpec? Spec)? before;

    /// <summary>
    /// Holds an inventory against the current one and those that came before it: first those of the versions, the lowest first, then that in
    /// the object's folder.
    /// </summary>
    internal void Check(InventoryFile inventory)
    {
        // OCFL 1.0 has no code of its own for an id that changes.
        if (inventory.Raw.Id is { } id && current.Raw.Id is { } expected && id != expected)
            report.Add(current.Raw.Spec is { Minor: 0 } ? "E037" : "E110", inventory.Place, $"The inventory names the object ‘{id}’, and the current one ‘{expected}’.");
        if (inventory.Number == 1) firstContentDirectory = (true, inventory.Raw.ContentDirectory);
        else if (firstContentDirectory is (true, var name) && name != inventory.Raw.ContentDirectory) ReportContentDirectory(inventory, name);
        if (!inventory.Bytes.AsSpan().SequenceEqual(current.Bytes)) CheckStates(inventory);
        if (inventory.Number is not { } number) return;

        if (inventory.Head is { } head && head != number) report.Add("E040", inventory.Place, $"The inventory in the folder {inventory.Folder} names {inventory.Raw.Head} as head.");
        if (inventory.Raw.Spec < before?.Spec) report.Add("E103", inventory.Place, $"The inventory is one of OCFL {inventory.Raw.Spec}, and that of {before?.Folder} one of OCFL {before?.Spec}.");
        before = (inventory.Folder, inventory.Raw.Spec);
    }

    private void ReportContentDirectory(InventoryFile inventory, string? name)
    {
        if (name is null) report.Add("E019", inventory.Place, $"The inventory sets the contentDirectory ‘{inventory.Raw.ContentDirectory}’, and the first version sets none.");
        else if (inventory.Raw.ContentDirectory is null) report.Add("E019", inventory.Place, $"The inventory sets no contentDirectory, and the first version sets ‘{name}’.");
        else report.Add("E020", inventory.Place, $"The contentDirectory is ‘{inventory.Raw.ContentDirectory}’, and in the first version ‘{name}’.");
    }

    private void CheckStates(InventoryFile prior)
    {
        if (!prior.Raw.KnowsVersions || !current.Raw.KnowsVersions || !prior.Raw.KnowsStates || !current.Raw.KnowsStates) return;
        foreach ((int number, RawVersion before) in prior.Raw.Versions)
        {
            if (!current.Raw.Versions.TryGetValue(number, out RawVersion? now))
            {
                report.Add("E066", prior.Place, $"The inventory describes {before.Folder}, which the current one does not know.");
                continue;
            }

            if (FirstDifference(prior.Raw, before, current.Raw, now) is { } path)
                report.Add("E066", prior.Place, $"The inventory has another state of {before.Folder} than the current one; the first file that differs is ‘{path}’.");
            string[] differing = [.. Differing(before, now)];
            if (differing.Length > 0) report.Add("W011", prior.Place, $"The inventory has another {string.Join(" and ", differing)} of {before.Folder} than the current one.");
        }
    }

    private static string? FirstDifference(RawInventory prior, RawVersion before, RawInventory current, RawVersion now)
    {
        if (before.State.Keys.Concat(now.State.Keys).FirstOrDefault(path => !before.State.ContainsKey(path) || !now.State.ContainsKey(path)) is { } missing) return missing;
        bool sameAlgorithm = prior.Algorithm == current.Algorithm;
        return before.State.Keys.FirstOrDefault(path => sameAlgorithm
            ? before.State[path] != now.State[path]
            : !PathsOf(prior, before.State[path]).Intersect(PathsOf(current, now.State[path])).Any());
    }

    // Where the algorithm has changed from one version to the next, only the files themselves can be compared.
    private static IReadOnlyList<string> PathsOf(RawInventory inventory, string digest) => inventory.Manifest.GetValueOrDefault(digest) ?? [];

    private static IEnumerable<string> Differing(RawVersion before, RawVersion now)
    {
        if (before.Created != now.Created) yield return "time";
        if (before.Message != now.Message) yield return "message";
        if (before.UserName != now.UserName || before.UserAddress != now.UserAddress) yield return "user";
    }
}
