namespace DocPipeline.Testing;

/// <summary>A fact that is skipped, by name, where a module for Node.js is missing: <c>[NeedsNodeModuleFact("@ocfl/ocfl-fs")]</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsNodeModuleFactAttribute : FactAttribute
{
    public NeedsNodeModuleFactAttribute(string module) => Skip = Programs.WhySkipped("node") ?? WhySkipped(module);

    /// <summary>Where <c>test.sh</c> installs modules.</summary>
    public static string Folder => Repository.PathOf("artifacts/tools/node_modules");

    private static string? WhySkipped(string module) =>
        Directory.Exists(Path.Combine(Folder, module)) || Environment.GetEnvironmentVariable(Programs.RequireVariable) == "1"
            ? null
            : $"needs {module}, which test.sh installs (to fail instead, set {Programs.RequireVariable}=1)";
}
