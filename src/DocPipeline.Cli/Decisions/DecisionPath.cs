namespace DocPipeline.Cli.Decisions;

/// <summary>The path of a decision as the record knows it.</summary>
internal static class DecisionPath
{
    /// <summary>People type the path from where they are; the record knows it from its own folder.</summary>
    internal static string In(string record, string decision)
    {
        string path = decision.Replace('\\', '/');
        string folder = record.Replace('\\', '/').TrimEnd('/') + "/";
        return path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : path;
    }
}
