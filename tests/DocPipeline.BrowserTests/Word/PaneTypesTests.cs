using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.Testing;

namespace DocPipeline.BrowserTests.Word;

/// <summary>The scripts of the pane against the published types of office.js: no member is misspelt, and none is newer than Word has to be.</summary>
public sealed partial class PaneTypesTests
{
    private const string Scripts = "src/DocPipeline.Web/wwwroot/word";

    // The set that the manifests ask of Word, from where both of them take it: whoever has it can do everything but what stands below.
    private static readonly Version asked = Version.Parse(SetOfManifests().Match(File.ReadAllText(Repository.PathOf("src/DocPipeline/Pipeline/AddIn/AddInWords.cs"))).Groups[1].Value);

    // Newer ones, each of which the pane asks for first; without them it says what is left out.
    private static readonly Dictionary<string, string> askedFor = new()
    {
        ["Word.ContentControl.getReviewedText"] = "WordApi 1.4",
        ["Word.ChangeTrackingVersion"] = "WordApi 1.4",
        ["Word.ChangeTrackingVersion.current"] = "WordApi 1.4",
        ["Word.Document.changeTrackingMode"] = "WordApi 1.4",
        ["Word.ChangeTrackingMode"] = "WordApi 1.4",
        ["Word.ChangeTrackingMode.off"] = "WordApi 1.4",
        ["Word.Document.getContentControls"] = "WordApi 1.5",
        ["Office.Auth.getAccessToken"] = "IdentityAPI 1.3",
        ["Office.Document.getFileAsync"] = "CompressedFile, File",
    };

    // Of the common half, that every Word has which has WordApi 1.3.
    private static readonly Dictionary<string, string> common = new()
    {
        ["Office.CustomXmlParts.getByNamespaceAsync"] = "CustomXmlParts",
        ["Office.CustomXmlPart.getXmlAsync"] = "CustomXmlParts",
        ["Office.File.getSliceAsync"] = "File",
        ["Office.File.closeAsync"] = "File",
    };

    [NeedsNodeModuleFact("@types/office-js")]
    public async Task Every_member_of_office_js_is_there_and_in_a_set_that_the_manifest_or_the_pane_asks_for()
    {
        using JsonDocument said = await RunAsync(Repository.PathOf($"{Scripts}/pane.js"));

        Assert.Empty(said.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetString()));
        string[] scripts = [.. Directory.EnumerateFiles(Repository.PathOf(Scripts), "*.js", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
        Assert.Equal(scripts, said.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).Order(StringComparer.Ordinal));

        Dictionary<string, string> uses = said.RootElement.GetProperty("uses").EnumerateObject().ToDictionary(use => use.Name, use => use.Value.GetString()!);
        Assert.Equal("WordApi 1.1", uses["Word.Body.insertFileFromBase64"]);
        Dictionary<string, string> newer = uses.Where(use => use.Value != "none" && !(use.Value.StartsWith("WordApi ", StringComparison.Ordinal) && Version.Parse(use.Value["WordApi ".Length..]) <= asked)).ToDictionary();
        Assert.Equal(askedFor.Concat(common).Order(ByName), newer.Order(ByName));
    }

    [Fact]
    public void What_is_newer_than_the_manifest_asks_is_asked_for_in_the_scripts()
    {
        string scripts = string.Concat(Directory.EnumerateFiles(Repository.PathOf(Scripts), "*.js", SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (string question in new[] { $"can(\"{asked}\")", "can(\"1.4\")", "can(\"1.5\")", "isSetSupported(\"IdentityAPI\", \"1.3\")", "isSetSupported(\"CompressedFile\")" })
            Assert.Contains(question, scripts, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_document_or_the_server_becomes_markup_or_script()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.PathOf(Scripts), "*.js", SearchOption.AllDirectories)];
        Assert.All(files, file =>
        {
            string script = File.ReadAllText(file);
            Assert.StartsWith("// @ts-check", script, StringComparison.Ordinal);
            foreach (string door in new[] { "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "localStorage", "document.cookie" })
                Assert.DoesNotContain(door, script, StringComparison.Ordinal);
        });
        string page = File.ReadAllText(Repository.PathOf($"{Scripts}/pane.html"));
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]* src=)", page);
    }

    private static Comparer<KeyValuePair<string, string>> ByName { get; } = Comparer<KeyValuePair<string, string>>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key));

    private static async Task<JsonDocument> RunAsync(string script)
    {
        ProcessStartInfo start = new(Programs.Require("node"), [Repository.PathOf("tests/DocPipeline.BrowserTests/Word/api-sets.mjs"), NeedsNodeModuleFactAttribute.Folder, script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return JsonDocument.Parse(output);
    }

    [GeneratedRegex("WordApi = \"([0-9.]+)\"")]
    private static partial Regex SetOfManifests();
}
