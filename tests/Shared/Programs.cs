namespace DocPipeline.Testing;

/// <summary>The programs outside .NET that some tests need. A machine without them still runs all other tests.</summary>
public static class Programs
{
    /// <summary>Set to 1 where everything is meant to be installed: a missing program then fails its tests instead of skipping them.</summary>
    public const string RequireVariable = "DOCPIPELINE_REQUIRE_PROGRAMS";

    /// <summary>The path of a program, or nothing when it is not on the PATH.</summary>
    public static string? Find(string name)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending))).FirstOrDefault(File.Exists);
    }

    /// <summary>The path of a program that a test cannot do without.</summary>
    public static string Require(string name) =>
        Find(name) ?? throw new InvalidOperationException($"This test needs {name}, which is not on the PATH.");

    /// <summary>Why a test that needs the programs is skipped; nothing when it is to run.</summary>
    public static string? WhySkipped(params string[] names)
    {
        string[] missing = [.. names.Where(name => Find(name) is null)];
        return missing.Length == 0 || Environment.GetEnvironmentVariable(RequireVariable) == "1"
            ? null
            : $"needs {string.Join(" and ", missing)}, not on the PATH (to fail instead, set {RequireVariable}=1)";
    }
}
