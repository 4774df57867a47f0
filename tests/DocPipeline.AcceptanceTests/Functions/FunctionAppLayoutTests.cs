using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.AcceptanceTests.Deployment;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Functions;

public sealed partial class FunctionAppLayoutTests
{
    private static readonly string[] all = ["api", "audit-archive", "complete-round", "generate-documents", "process-return", "remind-signatories", "review-cycle", "seal-log", "send-mail", "site"];

    [Fact]
    public void Every_function_has_a_name_and_one_trigger_that_the_host_takes()
    {
        string[] folders = Directory.GetDirectories(Repository.PathOf("functions"));

        Assert.Equal(all, folders.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(folders, CheckFunction);
    }

    [Fact]
    public void The_host_is_told_to_start_the_program_and_to_pass_requests_on()
    {
        JsonElement host = JsonOf(Repository.PathOf("host.json"));

        Assert.Equal("2.0", host.GetProperty("version").GetString());
        Assert.Equal("", host.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Equal(5, host.GetProperty("extensions").GetProperty("queues").GetProperty("maxDequeueCount").GetInt32());
        Assert.Equal("[4.*, 5.0.0)", host.GetProperty("extensionBundle").GetProperty("version").GetString());
        Assert.True(host.GetProperty("customHandler").GetProperty("enableProxyingHttpRequest").GetBoolean());
        Assert.Equal("DocPipeline.Web", ProgramOf(host));
    }

    [Fact]
    public void The_sample_settings_hold_no_secret()
    {
        JsonElement values = JsonOf(Repository.PathOf("local.settings.sample.json")).GetProperty("Values");

        Assert.Equal("custom", values.GetProperty("FUNCTIONS_WORKER_RUNTIME").GetString());
        Assert.Equal("UseDevelopmentStorage=true", values.GetProperty("AzureWebJobsStorage").GetString());
    }

    [Fact]
    public async Task The_staged_tree_has_the_layout_of_the_host_and_starts()
    {
        using TemporaryFolder folder = new();
        string app = folder["functionapp"] + Path.DirectorySeparatorChar;
        (int exitCode, string output) = await RunAsync(
            "dotnet",
            "build",
            Repository.PathOf("src/DocPipeline.Web"),
            "-t:StageFunctionApp",
            $"-p:FunctionAppFolder={app}",
            "-v:q",
            "-nologo",
            "-nodeReuse:false");
        Assert.True(exitCode == 0, output);

        Assert.True(File.Exists(Path.Combine(app, "host.json")));
        Assert.False(File.Exists(Path.Combine(app, "local.settings.json")));
        string program = Path.Combine(app, ProgramOf(JsonOf(Path.Combine(app, "host.json"))));
        Assert.True(File.Exists(program));
        if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(program).HasFlag(UnixFileMode.UserExecute));
        string[] functions = Directory.GetFiles(app, "function.json", SearchOption.AllDirectories);
        Assert.Equal(all.Length, functions.Length);
        Assert.All(functions, file => Assert.Equal(app, Path.GetDirectoryName(Path.GetDirectoryName(file)) + Path.DirectorySeparatorChar));
        Assert.All(functions, file => CheckFunction(Path.GetDirectoryName(file)!));
        Assert.Empty(HostDiscovery.Problems(app.TrimEnd(Path.DirectorySeparatorChar)));
        Assert.Equal(all.Order(StringComparer.Ordinal), HostDiscovery.Functions(app));

        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64) return;
        (exitCode, output) = await RunAsync(program, "--DocPipeline:Store=none:");
        Assert.Equal(2, exitCode);
        Assert.Contains("[STORE-NOT-UNDERSTOOD]", output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    private static void CheckFunction(string folder)
    {
        Assert.Matches(Name(), Path.GetFileName(folder));
        JsonElement[] bindings = [.. JsonOf(Path.Combine(folder, "function.json")).GetProperty("bindings").EnumerateArray()];
        JsonElement trigger = Assert.Single(bindings, binding => binding.GetProperty("type").GetString()!.EndsWith("Trigger", StringComparison.Ordinal));
        Assert.Equal("in", trigger.GetProperty("direction").GetString());
        Assert.All(bindings, binding => Assert.Matches(BindingName(), binding.GetProperty("name").GetString()));
        switch (trigger.GetProperty("type").GetString())
        {
            case "httpTrigger":
                // The host passes requests on unchanged only with exactly one HTTP trigger and one HTTP output.
                Assert.Equal(["httpTrigger", "http"], bindings.Select(binding => binding.GetProperty("type").GetString()));
                
                // The program itself says who may do what; a key of the host would stand in every link to sign by.
                Assert.Equal("anonymous", trigger.GetProperty("authLevel").GetString());
                break;
            case "queueTrigger":
                Assert.Equal(Path.GetFileName(folder), trigger.GetProperty("queueName").GetString());
                Assert.Equal("AzureWebJobsStorage", trigger.GetProperty("connection").GetString());
                Assert.Single(bindings);
                break;
            case "timerTrigger":
                Assert.Equal(6, trigger.GetProperty("schedule").GetString()!.Split(' ').Length);
                Assert.False(trigger.GetProperty("runOnStartup").GetBoolean());
                Assert.Single(bindings);
                break;
            default:
                Assert.Fail("A trigger that this test does not know.");
                break;
        }
    }

    private static string ProgramOf(JsonElement host) =>
        host.GetProperty("customHandler").GetProperty("description").GetProperty("defaultExecutablePath").GetString()!;

    private static JsonElement JsonOf(string file) => JsonElement.Parse(File.ReadAllText(file));

    [GeneratedRegex(@"\A[a-z][a-z0-9_-]{0,127}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]{0,127}\z")]
    private static partial Regex BindingName();
}
