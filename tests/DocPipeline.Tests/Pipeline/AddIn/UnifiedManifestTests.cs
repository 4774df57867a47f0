using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocPipeline.Pipeline.AddIn;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Pipeline.AddIn;

public sealed class UnifiedManifestTests
{
    private const string Site = "https://partnerships.example.gov.uk";
    private const string Application = "6f1d3a52-0b7e-4a0c-9a53-2f6c1f0b8e11";

    [NeedsNodeModuleFact("@microsoft/app-manifest")]
    public void Microsofts_own_schema_takes_it_and_not_a_spoiled_one()
    {
        string plain = Text(WordAddIn.Of(Site).Value!), whole = Text(WordAddIn.Of(Site, "Tîm & \"ni\"", Application).Value!);

        Assert.Equal("[]", ProblemsOf(plain));
        Assert.Equal("[]", ProblemsOf(whole));
        Assert.NotEqual("[]", ProblemsOf(plain.Replace("\"openPage\"", "\"openPane\"", StringComparison.Ordinal)));
        Assert.NotEqual("[]", ProblemsOf(plain.Replace("\"size\": 80", "\"size\": 81", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_says_what_the_other_manifest_says()
    {
        WordAddIn addIn = WordAddIn.Of(Site, application: Application).Value!;
        JsonElement root = JsonElement.Parse(Text(addIn));

        Assert.Equal(addIn.Id, root.GetProperty("id").GetGuid());
        Assert.Equal("partnerships.example.gov.uk", root.GetProperty("validDomains")[0].GetString());
        Assert.Equal($"api://partnerships.example.gov.uk/{Application}", root.GetProperty("webApplicationInfo").GetProperty("resource").GetString());
        JsonElement extension = root.GetProperty("extensions")[0];
        Assert.Equal("document", Assert.Single(extension.GetProperty("requirements").GetProperty("scopes").EnumerateArray()).GetString());
        Assert.Equal($"{Site}/word/pane", extension.GetProperty("runtimes")[0].GetProperty("code").GetProperty("page").GetString());
        JsonElement button = extension.GetProperty("ribbons")[0].GetProperty("tabs")[0].GetProperty("groups")[0].GetProperty("controls")[0];
        Assert.Equal(extension.GetProperty("runtimes")[0].GetProperty("actions")[0].GetProperty("id").GetString(), button.GetProperty("actionId").GetString());
        JsonElement icons = extension.GetProperty("alternates")[0].GetProperty("alternateIcons");
        foreach (JsonElement icon in button.GetProperty("icons").EnumerateArray().Append(icons.GetProperty("icon")).Append(icons.GetProperty("highResolutionIcon")))
        {
            int edge = icon.GetProperty("size").GetInt32();
            Assert.Equal($"{Site}/word/icons/{edge}.png", icon.GetProperty("url").GetString());
            Assert.True(File.Exists(Repository.PathOf($"src/DocPipeline.Web/wwwroot/word/icons/{edge}.png")));
        }
    }

    [Fact]
    public void Without_an_application_of_the_directory_none_is_named() => Assert.DoesNotContain("webApplicationInfo", Text(WordAddIn.Of(Site).Value!), StringComparison.Ordinal);

    [Fact]
    public void The_package_holds_the_manifest_and_two_icons_of_the_sizes_that_are_asked_for()
    {
        WordAddIn addIn = WordAddIn.Of(Site).Value!;
        byte[] package = UnifiedManifest.Package(addIn);
        using ZipArchive zip = new(new MemoryStream(package));

        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(UnifiedManifest.Make(addIn), Bytes(zip, "manifest.json"));
        Assert.Equal((192, 192), PngSize.Of(Bytes(zip, "color.png")));
        Assert.Equal((32, 32), PngSize.Of(Bytes(zip, "outline.png")));
        Assert.Equal(package, UnifiedManifest.Package(addIn));
    }

    private static string Text(WordAddIn addIn) => Encoding.UTF8.GetString(UnifiedManifest.Make(addIn));

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using Stream entry = zip.GetEntry(name)!.Open();
        using MemoryStream bytes = new();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string ProblemsOf(string manifest)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["manifest.json"], manifest);
        ProcessStartInfo start = new(Programs.Require("node"), [Repository.PathOf("tests/tools/check_manifest.cjs"), folder["manifest.json"]]) { RedirectStandardOutput = true };
        start.Environment["NODE_PATH"] = NeedsNodeModuleFactAttribute.Folder;
        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return said;
    }
}
