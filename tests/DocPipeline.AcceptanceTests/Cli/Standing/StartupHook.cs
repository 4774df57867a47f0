using System.IO.Pipes;
using System.Reflection;
using DocPipeline.AcceptanceTests.Cli;
using DocPipeline.AcceptanceTests.Cli.Standing;

/// <summary>
/// Runs inside the command line before its entry point, and calls that again and again: folder, environment, words in and words out are those of the call.
/// The name, the missing namespace and the method are what .NET looks for in the assembly that DOTNET_STARTUP_HOOKS names (docs/design/features/host-startup-hook.md of dotnet/runtime).
/// </summary>
internal static class StartupHook
{
    internal const string HooksVariable = "DOTNET_STARTUP_HOOKS";
    internal const string PipeVariable = "DOCPIPELINE_CALLS";

    // What a process ends with when nobody catches its exception: 128 and SIGABRT.
    private const int Aborted = 134;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(PipeVariable) is not { Length: > 0 } name) return;

        // The programs that the command line starts are ordinary ones.
        Environment.SetEnvironmentVariable(HooksVariable, null);
        Environment.SetEnvironmentVariable(PipeVariable, null);
        MethodInfo program = Assembly.GetEntryAssembly()!.EntryPoint!;
        using NamedPipeClientStream pipe = new(".", name, PipeDirection.InOut, PipeOptions.CurrentUserOnly);
        pipe.Connect();
        using BinaryReader calls = new(pipe);
        using BinaryWriter answers = new(pipe);
        try
        {
            while (true)
            {
                CliProgram.Said said = Answer(program, Call.Read(calls));
                answers.Write(said.ExitCode);
                answers.Write(said.Output);
                answers.Write(said.Error);
                answers.Flush();
            }
        }
        catch (IOException)
        {
            Environment.Exit(0);
        }
    }

    private static CliProgram.Said Answer(MethodInfo program, Call call)
    {
        string home = Directory.GetCurrentDirectory();
        Dictionary<string, string?> before = call.Environment.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        using StringWriter output = new();
        using StringWriter error = new();
        Console.SetIn(new StringReader(call.Answers));
        Console.SetOut(output);
        Console.SetError(error);
        try
        {
            foreach ((string name, string value) in call.Environment) Environment.SetEnvironmentVariable(name, value);
            Directory.SetCurrentDirectory(call.Folder);
            object? exitCode = program.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [call.Arguments.ToArray()], culture: null);
            return new CliProgram.Said(exitCode is int code ? code : 0, output.ToString(), error.ToString());
        }
        catch (Exception unhandled)
        {
            return new CliProgram.Said(Aborted, output.ToString(), $"{error}Unhandled exception. {unhandled}{Environment.NewLine}");
        }
        finally
        {
            Directory.SetCurrentDirectory(home);
            foreach ((string name, string? value) in before) Environment.SetEnvironmentVariable(name, value);
        }
    }
}
