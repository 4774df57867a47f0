using System.Diagnostics;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Log;

/// <summary>OpenSSL on the command line, as a judge that shares no code with what it judges.</summary>
internal static class OpenSsl
{
    /// <summary>Runs it in a folder and gives what it prints; fails the test when it fails.</summary>
    public static string Run(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(Programs.Require("openssl"), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"openssl {string.Join(' ', arguments)}: {output}{errors.Result}");
        return output.Trim();
    }
}
