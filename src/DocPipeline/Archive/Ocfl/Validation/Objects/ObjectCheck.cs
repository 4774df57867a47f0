using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Ocfl.Inventories.Checks;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Ocfl.Validation.Objects;

/// <summary>The structure of one object: everything but the bytes of its content.</summary>
internal sealed class ObjectCheck(ObjectFolder folder, OcflReport report, OcflCheckOptions options)
{
    private readonly HashSet<(string Code, string Message)> warned = [];

    /// <summary>Checks it.</summary>
    internal async Task<CheckedObject> CheckAsync(CancellationToken cancellationToken)
    {
        foreach (string link in folder.Links) report.Add("E090", folder.PlaceOf(link), "This is a symbolic link.");
        (OcflSpec? spec, IReadOnlyList<string> declarations) = await DeclarationCheck.OfObject.CheckAsync(
            folder.FilesIn(""), folder.PlaceOf(""), folder.PlaceOf, name => folder.ReadAsync(name, cancellationToken), report).ConfigureAwait(false);

        InventoryFile? root = await ReadAsync("", same: null, cancellationToken).ConfigureAwait(false);
        CheckChildren(declarations, root);
        if (root is null && !folder.HasFile(OcflInventory.FileName)) report.Add("E063", folder.PlaceOf(""), "The object's folder has no inventory.");
        if (root is not null && spec is not null && root.Raw.Spec is { } stated && stated != spec)
            report.Add("E038", root.Place, $"The type of the inventory is that of OCFL {stated}, and the object declares OCFL {spec}.");

        Stack<string> names = new(folder.FoldersIn("").Where(VersionNames.LooksLikeVersion).OrderBy(VersionNames.NumberOf));
        InventoryFile? highest = null;
        while (highest is null && names.TryPop(out string? name)) highest = await ReadAsync(name, root, cancellationToken).ConfigureAwait(false);
        ContentPlan plan = new();
        if (Current(root, highest) is not { } current) return new CheckedObject(root?.Raw.Id, spec, plan);
        plan.Add(current);
        VersionFolderCheck folders = new(folder, report, current);
        folders.Check();
        await CheckEachAsync(current, [.. names.Reverse()], highest, root, folders, plan, cancellationToken).ConfigureAwait(false);
        CheckPresence(plan, current);
        if (options.OursOnly) CheckFoldersAreOurs();
        return new CheckedObject(current.Raw.Id, spec, plan);
    }

    /// <summary>Holds the inventories against the current one, one after the other: together they grow with the square of their number.</summary>
    private async Task CheckEachAsync(
        InventoryFile current, string[] names, InventoryFile? highest, InventoryFile? root, VersionFolderCheck folders, ContentPlan plan, CancellationToken cancellationToken)
    {
        InventoryAgreement agreement = new(report, current);
        foreach (string name in names)
        {
            if (await ReadAsync(name, root, cancellationToken).ConfigureAwait(false) is { } read) await CheckOneAsync(read).ConfigureAwait(false);
        }

        if (highest is not null) await CheckOneAsync(highest).ConfigureAwait(false);
        if (root is not null) await CheckOneAsync(root).ConfigureAwait(false);

        async Task CheckOneAsync(InventoryFile inventory)
        {
            agreement.Check(inventory);
            folders.CheckNamed(inventory);
            plan.Add(inventory);
            if (options.OursOnly) await CheckIsOursAsync(inventory, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<InventoryFile?> ReadAsync(string name, InventoryFile? same, CancellationToken cancellationToken)
    {
        string path = name.Length == 0 ? OcflInventory.FileName : $"{name}/{OcflInventory.FileName}";
        if (!folder.HasFile(path) || await folder.ReadAsync(path, cancellationToken).ConfigureAwait(false) is not { } bytes) return null;
        RawInventory? raw = same is not null && bytes.AsSpan().SequenceEqual(same.Bytes) ? same.Raw : Read(bytes, folder.PlaceOf(path));
        InventoryFile read = new(name, folder.PlaceOf(path), bytes, raw ?? new RawInventory());
        await new SidecarCheck(folder, report).CheckAsync(read, cancellationToken).ConfigureAwait(false);
        return raw is null ? null : read;
    }

    // Every inventory repeats what the ones before it say of their versions: a warning about that is given once.
    private RawInventory? Read(byte[] bytes, string place)
    {
        OcflReport own = new();
        RawInventory? raw = InventoryCheck.Read(bytes, place, own);
        foreach (Finding finding in own.Findings)
        {
            if (finding.Severity == Severity.Error || warned.Add((finding.Code.Value, finding.Message))) report.Add(finding);
        }

        return raw;
    }

    /// <summary>The inventory that describes the object: that of the highest version where the one in the object's folder is behind or unreadable.</summary>
    private InventoryFile? Current(InventoryFile? root, InventoryFile? highest)
    {
        if (root is null || highest is null) return root ?? highest;
        if (root.Bytes.AsSpan().SequenceEqual(highest.Bytes)) return root;
        if (root.Head is { } head && highest.Number is { } number && highest.Head == number && number > head)
        {
            report.Add("E064", root.Place, $"The inventory in the object's folder is behind: its head is {root.Raw.Head}, and there is an inventory of {highest.Folder}.");
            report.Add("E046", folder.PlaceOf(highest.Folder), $"The inventory in the object's folder does not name the version {highest.Folder}.", OcflRules.Of("E064").Mend);
            return highest;
        }

        // Where the highest version has no inventory, nothing has to be the same; W010 says so.
        if (highest.Number == root.Head || highest.Number > root.Head) report.Add("E064", root.Place, $"The inventory is not the same as that in {highest.Folder}.");
        return root;
    }

    private void CheckChildren(IReadOnlyList<string> declarations, InventoryFile? root)
    {
        foreach (string file in folder.FilesIn("").Except(declarations))
        {
            bool isSidecar = SidecarCheck.IsSidecar(file)
                && (root?.Raw.Algorithm is not { } algorithm || file.EndsWith(algorithm, StringComparison.Ordinal) || !folder.HasFile($"inventory.json.{algorithm}"));
            if (file == OcflInventory.FileName || isSidecar) continue;
            if (string.Equals(file, OcflInventory.FileName, StringComparison.OrdinalIgnoreCase)) report.Add("E034", folder.PlaceOf(file), $"The inventory is named {file}.");
            else report.Add("E001", folder.PlaceOf(file), "The file does not belong into an object's folder.");
        }

        foreach (string name in folder.FoldersIn("").Where(name => name is not ("logs" or "extensions") && !VersionNames.LooksLikeVersion(name)))
        {
            if (folder.FilesBelow(name).Any(file => DeclarationCheck.OfObject.Means(file[(file.LastIndexOf('/') + 1)..])))
                report.Add("E082", folder.PlaceOf(name), "Another object lies in the folder of this one.");
            else report.Add("E001", folder.PlaceOf(name), "The folder does not belong into an object's folder.");
        }

        foreach (string file in folder.FilesIn("extensions")) report.Add("E067", folder.PlaceOf($"extensions/{file}"), "The file lies directly among the object's extensions.");
        foreach (string name in folder.FoldersIn("extensions").Where(name => !RegisteredExtensions.Has(name)))
            report.Add("W013", folder.PlaceOf($"extensions/{name}"), $"No extension is registered as ‘{name}’.");
    }

    private void CheckPresence(ContentPlan plan, InventoryFile current)
    {
        foreach ((string path, List<ContentPlan.Expectation> expected) in plan.Files)
        {
            string[] elements = path.Split('/');
            if (folder.HasFile(path) || folder.Links.Contains(path) || !folder.HasFolder(elements[0])) continue;
            if (!folder.HasFolder($"{elements[0]}/{current.Raw.Content}") && current.Names(path)) continue;
            foreach (ContentPlan.Expectation by in expected.DistinctBy(e => e.Code))
                report.Add(by.Code, folder.PlaceOf(path), $"The content file is missing that {by.SaidBy} {(by.Code == "E093" ? "states other digests of" : "names")}.");
        }
    }

    private async Task CheckIsOursAsync(InventoryFile inventory, CancellationToken cancellationToken)
    {
        Outcome<OcflInventory> read = OcflInventory.Read(inventory.Bytes, inventory.Place);
        if (read.IsRefused)
        {
            if (read.Findings.Any(finding => finding.Code == OcflFindings.Foreign)) report.Add(read.Findings[0]);
        }
        else if (!await new SidecarCheck(folder, report).IsOursAsync(inventory, read.Value, cancellationToken).ConfigureAwait(false))
        {
            report.Add(new Finding(OcflFindings.Foreign, Severity.Error, "The inventory's digest file is none that this program writes.")
            {
                Place = new Place(inventory.Place + ".sha512"),
                Expected = "the digest in small letters, two blanks, inventory.json and a line feed",
                Suggestion = "Put the file back from a copy of the archive that verifies.",
            });
        }
    }

    private void CheckFoldersAreOurs()
    {
        foreach (string name in folder.FoldersIn("").Where(name => name is "logs" or "extensions"))
        {
            report.Add(new Finding(OcflFindings.Foreign, Severity.Error, $"The object has a folder ‘{name}’, which this program does not write.")
            {
                Place = new Place(folder.PlaceOf(name)),
                Expected = "an object with a declaration, an inventory and versions",
                Suggestion = "Find out who put it there, and take it away.",
            });
        }
    }
}
