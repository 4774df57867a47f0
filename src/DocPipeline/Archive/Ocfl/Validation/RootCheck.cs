using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Ocfl.Inventories.Checks;
using DocPipeline.Archive.Ocfl.Validation.Objects;
using DocPipeline.Archive.Ocfl.Validation.Trees;

namespace DocPipeline.Archive.Ocfl.Validation;

/// <summary>The structure of a storage root, but for what lies in its objects.</summary>
internal sealed class RootCheck(ObjectFolder root, IReadOnlyList<TreeEntry> entries, OcflReport report)
{
    private readonly SortedSet<string> objects = new(StringComparer.Ordinal);
    private readonly SortedSet<string> innerRoots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> idPlaces = new(StringComparer.Ordinal);
    private OcflSpec? spec;
    private ObjectPlaces? places;

    /// <summary>Checks what does not need the objects' contents, and finds the objects.</summary>
    /// <returns>The folder of every object, and what lies in it.</returns>
    internal async Task<IReadOnlyList<(string Folder, IReadOnlyList<TreeEntry> Entries)>> CheckAsync(CancellationToken cancellationToken)
    {
        (spec, _) = await DeclarationCheck.OfRoot.CheckAsync(
            root.FilesIn(""), root.PlaceOf(""), root.PlaceOf, name => root.ReadAsync(name, cancellationToken), report).ConfigureAwait(false);
        places = await ObjectPlaces.ReadAsync(root, report, cancellationToken).ConfigureAwait(false);
        FindObjects();
        CheckExtensions();
        Dictionary<string, List<TreeEntry>> byObject = objects.ToDictionary(folder => folder, _ => new List<TreeEntry>(), StringComparer.Ordinal);
        List<TreeEntry> strays = [];
        foreach (TreeEntry entry in entries)
        {
            if (Within(objects, entry.Path) is { } folder) byObject[folder].Add(entry);
            else if (entry.Kind != TreeEntryKind.File || IsAmongObjects(entry.Path)) strays.Add(entry);
        }

        CheckStrays(strays);
        CheckPattern();
        return [.. objects.Select(folder => (folder, (IReadOnlyList<TreeEntry>)byObject[folder]))];
    }

    /// <summary>Checks what an object says of itself against the root and the other objects.</summary>
    internal void CheckObject(string folder, CheckedObject found)
    {
        string place = root.PlaceOf(folder);
        if (found.Spec > spec) report.Add("E081", place, $"The object declares OCFL {found.Spec}, and the root OCFL {spec}.");
        if (found.Id is null) return;
        if (!idPlaces.TryAdd(found.Id, place)) report.Add("E037", place, $"The object ‘{found.Id}’ lies at {idPlaces[found.Id]} too.", "Find out which of the two is the object, and take the other away.");
        else if (places!.PlaceOf(found.Id) is { } expected && expected != folder) report.Add("E083", place, $"The object ‘{found.Id}’ has to lie at {root.PlaceOf(expected)}.");
    }

    private void FindObjects()
    {
        // Shortest first, so that what looks like an object within an object is left to it.
        IEnumerable<string> files = entries.Where(entry => entry.Kind == TreeEntryKind.File).Select(entry => entry.Path);
        foreach (string path in files.OrderBy(path => path.Count(c => c == '/')).ThenBy(path => path, StringComparer.Ordinal))
        {
            int slash = path.LastIndexOf('/');
            if (slash < 0 || path.StartsWith("extensions/", StringComparison.Ordinal)) continue;
            (string folder, string name) = (path[..slash], path[(slash + 1)..]);
            if (Within(objects, path) is not null || Within(innerRoots, path) is not null) continue;
            if (DeclarationCheck.OfObject.Means(name)) objects.Add(folder);
            else if (DeclarationCheck.OfRoot.Means(name))
            {
                innerRoots.Add(folder);
                report.Add("E074", root.PlaceOf(folder), "Another storage root lies in this one.");
            }
            else if (name == OcflInventory.FileName)
            {
                int above = folder.LastIndexOf('/');
                objects.Add(above > 0 && VersionNames.LooksLikeVersion(folder[(above + 1)..]) ? folder[..above] : folder);
            }
        }
    }

    private void CheckExtensions()
    {
        foreach (string file in root.FilesIn("extensions")) report.Add("E112", root.PlaceOf($"extensions/{file}"), "The file lies directly among the root's extensions.");
        foreach (string name in root.FoldersIn("extensions").Where(name => !RegisteredExtensions.Has(name)))
            report.Add("W016", root.PlaceOf($"extensions/{name}"), $"No extension is registered as ‘{name}’.");
    }

    private void CheckStrays(List<TreeEntry> strays)
    {
        // Every folder that leads to an object.
        HashSet<string> leading = new(StringComparer.Ordinal);
        foreach (string folder in objects.Concat(innerRoots))
        {
            for (int slash = folder.LastIndexOf('/'); slash > 0; slash = folder.LastIndexOf('/', slash - 1)) leading.Add(folder[..slash]);
        }

        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (TreeEntry entry in strays.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            string place = root.PlaceOf(entry.Path);
            if (entry.Kind == TreeEntryKind.EmptyFolder) report.Add("E073", place, "The folder is empty.");
            else if (entry.Kind == TreeEntryKind.Link) report.Add("E090", place, "This is a symbolic link.");
            else CheckStrayFile(entry.Path, leading, told);
        }
    }

    private void CheckStrayFile(string path, HashSet<string> leading, HashSet<string> told)
    {
        string folder = path[..path.LastIndexOf('/')];
        string top = path.Split('/')[0];
        if (leading.Contains(folder)) report.Add("E084", root.PlaceOf(path), "The file lies in a folder that leads to objects.");
        else if (!leading.Contains(top))
        {
            if (told.Add(top)) report.Add("E088", root.PlaceOf(top), "The folder leads to no object, and is none of extensions.");
        }
        else
        {
            report.Add("E072", root.PlaceOf(path), "The file is part of no object.");
            while (folder.LastIndexOf('/') is > 0 and var slash && !leading.Contains(folder[..slash])) folder = folder[..slash];
            if (told.Add(folder)) report.Add("E085", root.PlaceOf(folder), "The folder ends in no object.");
        }
    }

    private void CheckPattern()
    {
        int[] depths = [.. objects.Select(folder => folder.Count(c => c == '/')).Distinct()];
        if (depths.Length > 1 && depths.Contains(0)) report.Add("W015", root.PlaceOf(""), "Some objects lie directly in the root, and others in folders of it.");
        else if (depths.Length > 1 && !places!.IsDeclared) report.Add("W014", root.PlaceOf(""), "The objects lie at different depths.");
    }

    // Files directly in the root are its own business, as are extensions; what lies in another root is reported with it.
    private bool IsAmongObjects(string path) =>
        path.Contains('/', StringComparison.Ordinal) && !path.StartsWith("extensions/", StringComparison.Ordinal) && Within(innerRoots, path) is null;

    private static string? Within(SortedSet<string> folders, string path)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (folders.Contains(path[..slash])) return path[..slash];
        }

        return null;
    }
}
