using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>The manifests of the pane in Word, made through the command line.</summary>
public sealed class AddInTests : IDisposable
{
    private const string Site = "https://partnerships.example.gov.uk";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_manifest_is_printed_or_written_and_is_the_same_both_times()
    {
        CliProgram.Said printed = await CliProgram.RunAsync("addin", "manifest", "--url", Site, "--name", "Tîm Stockport");
        CliProgram.Said written = await CliProgram.RunAsync("addin", "manifest", "--url", Site, "--name", "Tîm Stockport", "--out", folder["manifest.xml"]);

        Assert.Equal((0, "", 0, ""), (printed.ExitCode, printed.Error, written.ExitCode, written.Error));
        Assert.EndsWith($"bytes, Tîm Stockport for {Site}/\n", written.Output, StringComparison.Ordinal);
        Assert.Equal(printed.Output, File.ReadAllText(folder["manifest.xml"]));
        XElement root = XDocument.Load(folder["manifest.xml"]).Root!;
        Assert.Equal("Tîm Stockport", (string?)root.Element(root.Name.Namespace + "DisplayName")!.Attribute("DefaultValue"));
        Assert.True(Guid.TryParse((string?)root.Element(root.Name.Namespace + "Id"), out _));
    }

    [Fact]
    public async Task The_unified_manifest_is_JSON_and_travels_with_its_icons()
    {
        const string Application = "6f1d3a52-0b7e-4a0c-9a53-2f6c1f0b8e11";
        CliProgram.Said json = await CliProgram.RunAsync("addin", "manifest", "--url", Site, "--unified", "--application-id", Application);
        CliProgram.Said zip = await CliProgram.RunAsync("addin", "manifest", "--url", Site, "--package", "--application-id", Application, "--out", folder["addin.zip"]);

        Assert.Equal((0, 0), (json.ExitCode, zip.ExitCode));
        Assert.Equal(Application, JsonElement.Parse(json.Output).GetProperty("webApplicationInfo").GetProperty("id").GetString());
        using ZipArchive package = await ZipFile.OpenReadAsync(folder["addin.zip"]);
        using StreamReader manifest = new(package.GetEntry("manifest.json")!.Open());
        Assert.Equal(json.Output, await manifest.ReadToEndAsync());
        Assert.Equal(3, package.Entries.Count);
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_alone()
    {
        File.WriteAllText(folder["manifest.xml"], "mine");

        CliProgram.Said said = await CliProgram.RunAsync("addin", "manifest", "--url", Site, "--out", folder["manifest.xml"]);

        Assert.Equal((5, ""), (said.ExitCode, said.Output));
        Assert.Equal("mine", File.ReadAllText(folder["manifest.xml"]));
    }

    [Theory]
    [InlineData("Option '--url' is required")]
    [InlineData("[ADDIN-ADDRESS]", "--url", "http://partnerships.example.gov.uk")]
    [InlineData("[ADDIN-NAME]", "--url", Site, "--name", "A name that is longer than Word has room for")]
    [InlineData("[ADDIN-APPLICATION]", "--url", Site, "--application-id", "stockport")]
    [InlineData("--out addin.zip", "--url", Site, "--package")]
    public async Task What_is_asked_for_wrongly_is_said_and_nothing_is_made(string message, params string[] options)
    {
        CliProgram.Said said = await CliProgram.RunAsync(["addin", "manifest", .. options]);

        Assert.Equal((2, ""), (said.ExitCode, said.Output));
        Assert.Contains(message, said.Error, StringComparison.Ordinal);
    }
}
