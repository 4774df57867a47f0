using System.Diagnostics;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>The built command line, run as a process of its own.</summary>
internal static class CliProgram
{
    internal static string Sample { get; } = Repository.PathOf("samples/cheshire-west");

    internal static Task<Said> RunAsync(params string[] arguments) => RunInAsync(Repository.Root, [], arguments);

    internal static Task<Said> RunInAsync(string folder, Dictionary<string, string> environment, params string[] arguments) => RunAsync(folder, environment, "", arguments);

    /// <summary>Runs it with the lines that a person types.</summary>
    internal static Task<Said> AnswerAsync(string answers, params string[] arguments) => RunAsync(Repository.Root, [], answers, arguments);

    private static async Task<Said> RunAsync(string folder, Dictionary<string, string> environment, string answers, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Dll, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(answers);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Said(process.ExitCode, output, await error);
    }

    /// <summary>The program: another build of it where the environment names one, such as one that was compiled ahead of time.</summary>
    internal static string Dll => Environment.GetEnvironmentVariable("DOCPIPELINE_CLI") is { Length: > 0 } other ? other : Repository.PathOf($"src/DocPipeline.Cli/bin/{Repository.Configuration}/net10.0/DocPipeline.Cli.dll");

    internal sealed record Said(int ExitCode, string Output, string Error);
}
