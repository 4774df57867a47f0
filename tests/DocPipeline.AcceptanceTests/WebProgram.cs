using System.Collections.Concurrent;
using System.Diagnostics;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests;

/// <summary>The built web program, running as a process of its own.</summary>
public sealed class WebProgram : IAsyncDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = [];

    private WebProgram(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        Anonymous = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
        Http = new HttpClient { BaseAddress = address };
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where the program answers.</summary>
    public Uri Address { get; }

    /// <summary>Calls as the first account: manager, legal and admin everywhere. It calls as nobody where the program's store does not answer.</summary>
    public HttpClient Http { get; }

    /// <summary>Calls as nobody.</summary>
    public HttpClient Anonymous { get; }

    /// <summary>Everything that the program has printed and logged so far.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>
    /// Waits until the program has printed the words so many times: it logs behind its answers, from a queue, so that an answer may be read before its line is.
    /// What was logged before them is in <see cref="Output"/> by then.
    /// </summary>
    public async Task SaysAsync(string words, int times = 1)
    {
        using CancellationTokenSource late = new(patience);
        while (Output.Split(words).Length <= times)
        {
            if (late.IsCancellationRequested) Assert.Fail($"The program did not print “{words}” {times} times. It printed:\n{Output}");
            await Task.Delay(20, CancellationToken.None);
        }
    }

    /// <summary>Starts the program alone, and waits until it answers.</summary>
    /// <param name="store">The store; the usual one if left out.</param>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="settings">Further settings.</param>
    /// <param name="signsIn">Whether <see cref="Http"/> is somebody; otherwise the program has no account, and prints the link to make one.</param>
    public static Task<WebProgram> StartAloneAsync(string? store, string folder, Dictionary<string, string?>? settings = null, bool signsIn = true)
    {
        int port = FreePort.Any();
        Dictionary<string, string?> environment = new(settings ?? []) { ["DocPipeline__Port"] = $"{port}", ["DocPipeline__Store"] = store, [WebAccounts.SetupSetting] = signsIn ? WebAccounts.SetupToken : null };
        return StartAndWaitAsync(environment, folder, port, signsIn);
    }

    /// <summary>Starts the program as the Functions host does, and waits until it answers.</summary>
    /// <param name="storage">The connection string of the storage.</param>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="settings">Further settings.</param>
    /// <param name="signsIn">Whether <see cref="Http"/> is somebody; not where the store does not answer.</param>
    public static Task<WebProgram> StartAsHandlerAsync(string storage, string folder, Dictionary<string, string?>? settings = null, bool signsIn = true)
    {
        int port = FreePort.Any();
        Dictionary<string, string?> environment = new(settings ?? []) { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}", ["AzureWebJobsStorage"] = storage, [WebAccounts.SetupSetting] = WebAccounts.SetupToken };
        return StartAndWaitAsync(environment, folder, port, signsIn);
    }

    /// <summary>Runs the program until it ends by itself.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(Dictionary<string, string?> environment, string folder, params string[] arguments)
    {
        using Process process = Start(environment, folder, arguments);
        string text = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, text);
    }

    /// <summary>Whether the program is gone.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Ends the program in the middle of whatever it does.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Anonymous.Dispose();
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<WebProgram> StartAndWaitAsync(Dictionary<string, string?> environment, string folder, int port, bool signsIn = true)
    {
        WebProgram program = new(Start(environment, folder), new Uri($"http://127.0.0.1:{port}"));
        Stopwatch waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using HttpResponseMessage ready = await program.Anonymous.GetAsync("/");

                // As the Functions host has it: any answer will do.
                if (signsIn) await WebAccounts.SignInFirstAsync(program);
                return program;
            }
            catch (HttpRequestException e)
            {
                if (program.process.HasExited || waited.Elapsed > patience)
                    throw new InvalidOperationException($"The program does not start. {program.Output}", e);
                await Task.Delay(30);
            }
        }
    }

    private static Process Start(Dictionary<string, string?> environment, string folder, params string[] arguments)
    {
        string program = Repository.PathOf($"src/DocPipeline.Web/bin/{Repository.Configuration}/net10.0/DocPipeline.Web.dll");
        ProcessStartInfo start = new("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("DocPipeline", StringComparison.OrdinalIgnoreCase)).Append("FUNCTIONS_CUSTOMHANDLER_PORT").Append("AzureWebJobsStorage").ToArray())
            start.Environment.Remove(name);
        foreach ((string name, string? value) in environment.Where(e => e.Value is not null)) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
