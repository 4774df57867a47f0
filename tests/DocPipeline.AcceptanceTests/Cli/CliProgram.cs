using System.Diagnostics;
using DocPipeline.AcceptanceTests.Cli.Standing;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>The built command line. A call goes to a program that stands and is called again and again; <see cref="StartAsync(string[])"/> starts one of its own.</summary>
internal static class CliProgram
{
    internal static string Sample { get; } = Repository.PathOf("samples/cheshire-west");

    internal static string Dll { get; } = Repository.PathOf($"src/DocPipeline.Cli/bin/{Repository.Configuration}/net10.0/DocPipeline.Cli.dll");

    internal static Task<Said> RunAsync(params string[] arguments) => RunInAsync(Repository.Root, [], arguments);

    internal static Task<Said> RunInAsync(string folder, Dictionary<string, string> environment, params string[] arguments) =>
        StandingProgram.CallAsync(new Call(folder, environment, "", arguments));

    /// <summary>Runs it with the lines that a person types.</summary>
    internal static Task<Said> AnswerAsync(string answers, params string[] arguments) =>
        StandingProgram.CallAsync(new Call(Repository.Root, new Dictionary<string, string>(), answers, arguments));

    /// <summary>Runs it as a process of its own, for what a program does once: its start, its settings by the machine, its streams as bytes.</summary>
    internal static Task<Said> StartAsync(params string[] arguments) => StartAsync(Repository.Root, [], arguments);

    internal static async Task<Said> StartAsync(string folder, Dictionary<string, string> environment, string[] arguments, string answers = "")
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
        Task<string> error = process.StandardError.ReadToEndAsync(), output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(answers);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new Said(process.ExitCode, await output, await error);
    }

    internal sealed record Said(int ExitCode, string Output, string Error);
}
