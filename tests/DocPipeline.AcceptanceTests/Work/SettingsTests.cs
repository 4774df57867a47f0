using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Work;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("DocPipeline__Mail", "secret.yaml", "OUTBOX-SETTINGS")]
    [InlineData("DocPipeline__Roots", "secret.pem", "SETTING-UNUSABLE")]
    [InlineData("DocPipeline__SealPfx", "secret.pfx", "SETTING-UNUSABLE")]
    [InlineData("DocPipeline__SealKey", "secret.key", "SETTING-UNUSABLE")]
    public async Task A_setting_that_cannot_be_used_keeps_the_program_from_starting(string name, string value, string code)
    {
        using TemporaryFolder folder = new();

        (int exitCode, string output) = await WebProgram.RunToEndAsync(new() { ["DocPipeline__Store"] = "folder:store", [name] = value }, folder.Path);

        Assert.Equal(2, exitCode);
        Assert.Contains($"[{code}", output, StringComparison.Ordinal);
    }
}
