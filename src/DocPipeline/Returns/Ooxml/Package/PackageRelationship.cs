namespace DocPipeline.Returns.Ooxml.Package;

/// <summary>A relationship as it stands in a package.</summary>
/// <param name="Id">Its id, unique in its list.</param>
/// <param name="Type">Its type, a URI.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="IsExternal">Whether it leads out of the package.</param>
internal sealed record PackageRelationship(string Id, string Type, string Target, bool IsExternal)
{
    /// <summary>The name of the part that it leads to, seen from a part; nothing when it leads out of the package.</summary>
    internal string? PartFrom(string source)
    {
        if (IsExternal || Target.Contains('\\', StringComparison.Ordinal)) return null;
        string path = Target.Split('#', '?')[0];
        List<string> steps = path.StartsWith('/') ? [] : [.. source.Split('/')[..^1]];
        foreach (string step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (steps.Count == 0) return null;
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
