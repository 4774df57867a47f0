namespace DocPipeline.Archive.Ocfl.Inventories.Checks;

/// <summary>What the paths in an inventory must not be.</summary>
internal static class PathRules
{
    /// <summary>Whether a path begins or ends with a slash.</summary>
    internal static bool HasSlashAtAnEnd(string path) => path.StartsWith('/') || path.EndsWith('/');

    /// <summary>Whether an element of a path is empty, <c>.</c> or <c>..</c>.</summary>
    internal static bool HasBadElement(string path) => path.Split('/').Any(element => element is "" or "." or "..");

    /// <summary>Paths that are there twice, or that another needs as a folder.</summary>
    internal static IEnumerable<string> Conflicting(IReadOnlyCollection<string> paths)
    {
        HashSet<string> all = new(StringComparer.Ordinal);
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (!all.Add(path) && told.Add(path)) yield return path;
        }

        foreach (string path in all)
        {
            for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                if (all.Contains(path[..slash]) && told.Add(path[..slash])) yield return path[..slash];
            }
        }
    }
}
