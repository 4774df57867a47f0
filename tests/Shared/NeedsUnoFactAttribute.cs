using System.Diagnostics;

namespace DocPipeline.Testing;

/// <summary>A fact that is skipped on a machine that lacks LibreOffice, a Python that can drive it (Debian's python3-uno), or another program.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsUnoFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Found = new(Find);

    public NeedsUnoFactAttribute(params string[] programs) => Skip = Programs.WhySkipped(["soffice", .. programs])
        ?? (Found.Value is not null || Environment.GetEnvironmentVariable(Programs.RequireVariable) == "1"
            ? null
            : $"needs a Python with LibreOffice's bridge, python3-uno (to fail instead, set {Programs.RequireVariable}=1)");

    /// <summary>The Python that a test cannot do without.</summary>
    public static string Python => Found.Value ?? throw new InvalidOperationException("This test needs a Python that can import uno: Debian's python3-uno.");

    // The bridge belongs to the system's own Python, which need not be the first on the PATH.
    private static string? Find() => new[] { "/usr/bin/python3", Programs.Find("python3") }.FirstOrDefault(python => python is not null && File.Exists(python) && CanImport(python));

    private static bool CanImport(string python)
    {
        ProcessStartInfo start = new(python, ["-c", "import uno"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
