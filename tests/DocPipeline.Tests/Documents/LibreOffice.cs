using System.Diagnostics;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Documents;

/// <summary>LibreOffice and poppler's tools as judges of our files. Each call has a user profile of its own, so that calls do not wait for one another.</summary>
internal static class LibreOffice
{
    /// <summary>Converts files in one call.</summary>
    /// <param name="files">The .docx files by name, without ending.</param>
    /// <param name="format">Such as <c>pdf</c> or <c>docx</c>.</param>
    /// <returns>The converted files by the same names.</returns>
    internal static IReadOnlyDictionary<string, byte[]> Convert(IEnumerable<KeyValuePair<string, byte[]>> files, string format) => Convert(files, "docx", format);

    /// <summary>Converts files of any ending in one call.</summary>
    internal static IReadOnlyDictionary<string, byte[]> Convert(IEnumerable<KeyValuePair<string, byte[]>> files, string from, string format)
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder["in"]);
        List<string> paths = [];
        foreach ((string name, byte[] bytes) in files)
        {
            paths.Add(Path.Combine(folder["in"], $"{name}.{from}"));
            File.WriteAllBytes(paths[^1], bytes);
        }

        Run("soffice", [$"-env:UserInstallation=file://{folder["profile"]}", "--headless", "--convert-to", format, "--outdir", folder["out"], .. paths]);
        string ending = format.Split(':')[0];
        return paths.Select(p => Path.GetFileNameWithoutExtension(p)).ToDictionary(n => n, n => File.ReadAllBytes(Path.Combine(folder["out"], $"{n}.{ending}")));
    }

    /// <summary>The pages of a PDF as lines of text, with their layout kept.</summary>
    internal static IReadOnlyList<string> Pages(byte[] pdf)
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder["a.pdf"], pdf);
        Run("pdftotext", "-layout", folder["a.pdf"], folder["a.txt"]);
        string[] pages = File.ReadAllText(folder["a.txt"]).Split('\f');
        return pages[..^1];
    }

    private static void Run(string program, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Programs.Require(program), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(5))) process.Kill(entireProcessTree: true);
        Assert.True(process.ExitCode == 0, $"{program}: {errors}{output.Result}");
    }
}
