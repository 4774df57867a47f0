using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipes;

namespace DocPipeline.AcceptanceTests.Cli.Standing;

/// <summary>
/// The built command line in a process that goes from call to call, so that .NET starts and the code is compiled once and not several hundred times.
/// Each call runs the program's own entry point, alone in its process, in its own folder and environment: see <see cref="StartupHook"/>.
/// </summary>
internal sealed class StandingProgram : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);
    private static readonly ConcurrentBag<StandingProgram> idle = [];

    private readonly Process process;
    private readonly NamedPipeServerStream pipe;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private StandingProgram(Process process, NamedPipeServerStream pipe)
    {
        (this.process, this.pipe) = (process, pipe);
        (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    /// <summary>What the command line says to a call. As many programs stand as there are calls at a time; they end when the tests do.</summary>
    internal static async Task<CliProgram.Said> CallAsync(Call call)
    {
        if (!idle.TryTake(out StandingProgram? program)) program = await StartAsync();
        if (await Task.Run(() => program.Ask(call)) is { } said)
        {
            idle.Add(program);
            return said;
        }

        using (program) return await program.LastWordsAsync();
    }

    public void Dispose()
    {
        pipe.Dispose();
        process.Dispose();
    }

    private static async Task<StandingProgram> StartAsync()
    {
        string name = $"docpipeline-{Guid.NewGuid():n}";
        NamedPipeServerStream pipe = new(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        ProcessStartInfo start = new("dotnet", [CliProgram.Dll]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[StartupHook.HooksVariable] = typeof(StartupHook).Assembly.Location;
        start.Environment[StartupHook.PipeVariable] = name;
        StandingProgram program = new(Process.Start(start)!, pipe);
        program.process.StandardInput.Close();
        using CancellationTokenSource waited = new(patience);
        await Task.WhenAny(pipe.WaitForConnectionAsync(waited.Token), program.process.WaitForExitAsync(waited.Token));
        if (pipe.IsConnected) return program;
        if (!program.process.HasExited) program.process.Kill();
        using (program) throw new InvalidOperationException($"The command line does not stand. {await program.LastWordsAsync()}");
    }

    // Nothing when the program has died of the call.
    private CliProgram.Said? Ask(Call call)
    {
        try
        {
            using BinaryWriter to = new(pipe, System.Text.Encoding.UTF8, leaveOpen: true);
            using BinaryReader from = new(pipe, System.Text.Encoding.UTF8, leaveOpen: true);
            call.Write(to);
            return new CliProgram.Said(from.ReadInt32(), from.ReadString(), from.ReadString());
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task<CliProgram.Said> LastWordsAsync()
    {
        await process.WaitForExitAsync();
        return new CliProgram.Said(process.ExitCode, await output, await error);
    }
}
