using System.Runtime.CompilerServices;
using System.Text;

namespace DocPipeline.Tests.Snapshots;

/// <summary>
/// Compares a text with the accepted one in <c>Class.Method.verified.txt</c> beside the test, by the conventions of Verify.Xunit, which
/// can take this file's place: `Verify(text)`, with `UseFileName` and `UseDirectory` for the two optional names.
/// A difference leaves a <c>.received.txt</c>; running with DOCPIPELINE_ACCEPT=1 accepts it.
/// </summary>
internal static class Snapshot
{
    private const string Accept = "DOCPIPELINE_ACCEPT";

    internal static Task Verify(
        string actual,
        string? fileName = null,
        string? directory = null,
        IEnumerable<Func<string, string>>? scrubbers = null,
        [CallerFilePath] string source = "",
        [CallerMemberName] string method = "")
    {
        source = OnThisMachine(source);
        string path = Path.Combine(
            directory ?? Path.GetDirectoryName(source)!, fileName ?? $"{Path.GetFileNameWithoutExtension(source)}.{method}");
        Compare(Scrubbed(actual, scrubbers ?? []), $"{path}.verified.txt", $"{path}.received.txt");
        return Task.CompletedTask;
    }

    /// <summary>The folder of the source file that calls, wherever the build says that it was.</summary>
    internal static string SourceFolder([CallerFilePath] string source = "") => Path.GetDirectoryName(OnThisMachine(source))!;

    /// <summary>The folder that holds the solution.</summary>
    internal static string SolutionFolder { get; } = FindSolution(AppContext.BaseDirectory);

    internal static bool IsAccepting => Environment.GetEnvironmentVariable(Accept) == "1";

    private static string Scrubbed(string text, IEnumerable<Func<string, string>> scrubbers) => scrubbers.Aggregate(
        text.ReplaceLineEndings("\n").Replace(SolutionFolder, "{SolutionDirectory}", StringComparison.Ordinal), (t, scrub) => scrub(t));

    private static void Compare(string actual, string verified, string received)
    {
        string? expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (actual == expected || IsAccepting)
        {
            if (actual != expected) File.WriteAllText(verified, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.Fail($"{(expected is null ? $"New:\n{actual}" : FirstDifference(expected, actual))}\n"
            + $"Received: {received}\nVerified: {verified}\nIf what was received is right, run the test again with {Accept}=1.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] old = expected.Split('\n'), now = actual.Split('\n');
        int line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line]) line++;
        return $"Line {line + 1} differs.\n  verified: {Shown(old, line)}\n  received: {Shown(now, line)}";
    }

    private static string Shown(string[] lines, int line) => line < lines.Length ? $"‘{lines[line]}’" : "(the text ends)";

    // A deterministic build on a build server maps the sources' root to /_/, so the path that the compiler wrote may not exist.
    private static string OnThisMachine(string source) =>
        source.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(SolutionFolder, source[3..]) : source;

    private static string FindSolution(string folder) =>
        File.Exists(Path.Combine(folder, "DocPipeline.sln")) ? folder : FindSolution(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}
