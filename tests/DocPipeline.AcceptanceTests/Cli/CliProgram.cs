using System.Diagnostics;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>The built command line, run as a process of its own.</summary>
internal static class CliProgram
{
    internal static string Sample { get; } = Repository.PathOf("samples/cheshire-west");

    internal static Task<Said> RunAsync(params string[] arguments) => RunInAsync(Repository.Root, [], arguments);

    internal static async Task<Said> RunInAsync(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Repository.PathOf($"src/DocPipeline.Cli/bin/{Repository.Configuration}/net10.0/DocPipeline.Cli.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Said(process.ExitCode, output, await error);
    }

    internal sealed record Said(int ExitCode, string Output, string Error);
}
