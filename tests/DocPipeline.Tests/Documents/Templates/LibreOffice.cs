using System.Diagnostics;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>LibreOffice with a profile of its own, for one conversion of several files.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    internal static async Task ConvertAsync(string folder, string format, IReadOnlyList<string> files)
    {
        using var profile = new TemporaryFolder();
        await RunAsync("soffice", [$"-env:UserInstallation=file://{profile.Path}", "--headless", "--convert-to", format, "--outdir", folder, .. files]);
    }

    internal static Task<string> TextOfPdfAsync(string pdf) => RunAsync("pdftotext", ["-layout", pdf, "-"]);

    private static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Programs.Require(program), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience);
        string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }
}
