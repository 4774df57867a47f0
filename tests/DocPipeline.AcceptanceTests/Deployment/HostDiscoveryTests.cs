using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Deployment;

/// <summary>The judge itself: each of its rules refuses an app that breaks it and nothing else.</summary>
public sealed class HostDiscoveryTests
{
    private const string Host = """{"version":"2.0","extensions":{"http":{"routePrefix":""}},"extensionBundle":{"id":"Microsoft.Azure.Functions.ExtensionBundle","version":"[4.*, 5.0.0)"},"customHandler":{"description":{"defaultExecutablePath":"program"},"enableProxyingHttpRequest":true}}""";
    private const string Queue = """{"bindings":[{"type":"queueTrigger","direction":"in","name":"message","queueName":"work","connection":"AzureWebJobsStorage"}]}""";

    [Fact]
    public void An_app_that_keeps_every_rule_is_loaded()
    {
        using TemporaryFolder app = App();

        Assert.Empty(HostDiscovery.Problems(app.Path));
        Assert.Equal(["work"], HostDiscovery.Functions(app.Path));
    }

    [Theory]
    [InlineData("host.json", """{"version":"1.0","customHandler":{"description":{"defaultExecutablePath":"program"}}}""", "version")]
    [InlineData("host.json", """{"version":"2.0"}""", "no program")]
    [InlineData("host.json", """{"version":"2.0","customHandler":{"description":{"defaultExecutablePath":"program"}}}""", "bundle")]
    [InlineData("host.json", "{", "not JSON")]
    [InlineData("work/function.json", """{"bindings":[]}""", "no bindings")]
    [InlineData("work/function.json", """{"bindings":[{"type":"queueTrigger","name":"message","queueName":"No","connection":"AzureWebJobsStorage"}]}""", "name of a queue")]
    [InlineData("work/function.json", """{"bindings":[{"type":"queueTrigger","name":"message","queueName":"work"}]}""", "connection")]
    [InlineData("work/function.json", """{"bindings":[{"type":"http","direction":"out","name":"response"}]}""", "0 triggers")]
    [InlineData("work/function.json", """{"bindings":[{"type":"timerTrigger","name":"timer","schedule":"daily"}]}""", "schedule")]
    [InlineData("work/function.json", """{"bindings":[{"type":"serviceBusTrigger","name":"message"}]}""", "neither")]
    [InlineData("work/function.json", """{"bindings":[{"type":"httpTrigger","name":"request","authLevel":"anonymous"}]}""", "wrap")]
    [InlineData("work/function.json", """{"bindings":[{"type":"httpTrigger","name":"request","authLevel":"anonymous","route":"admin/x"},{"type":"http","direction":"out","name":"response"}]}""", "for itself")]
    [InlineData("functions/lost/function.json", Queue, "direct child")]
    [InlineData("2nd/function.json", Queue, "not a name")]
    [InlineData("host/function.json", Queue, "not a name")]
    [InlineData("Work/function.json", Queue, "of this name")]
    public void An_app_that_breaks_a_rule_is_not(string file, string text, string said)
    {
        using TemporaryFolder app = App();
        Write(app, file, text);

        Assert.Contains(HostDiscovery.Problems(app.Path), problem => problem.Contains(said, StringComparison.Ordinal));
    }

    private static TemporaryFolder App()
    {
        TemporaryFolder app = new();
        Write(app, "host.json", Host);
        Write(app, "work/function.json", Queue);
        Write(app, "program", "");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(app["program"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return app;
    }

    private static void Write(TemporaryFolder app, string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(app[file])!);
        File.WriteAllText(app[file], text);
    }
}
