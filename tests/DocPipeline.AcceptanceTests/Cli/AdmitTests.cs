using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DocPipeline.Testing;
using DocPipeline.Testing.Hostile;
using Xunit.Abstractions;

namespace DocPipeline.AcceptanceTests.Cli;

public sealed class AdmitTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_that_would_be_taken_in_is_said_to_be_one()
    {
        File.WriteAllBytes(folder["a.docx"], new PlainWordFile().ToBytes());
        File.WriteAllBytes(folder["b.pdf"], new PdfSketch().ToBytes());

        CliProgram.Said said = await CliProgram.RunAsync("admit", folder["a.docx"], folder["b.pdf"]);

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Equal([$"{folder["a.docx"]}  admitted, a Word document", $"{folder["b.pdf"]}  admitted, a PDF"], said.Output.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public async Task Every_reason_is_said_with_its_part_and_how_to_mend_it()
    {
        PlainWordFile file = new PlainWordFile()
            .Say("word/header1.xml", "<w:p><w:fldSimple w:instr=\"INCLUDETEXT c:\\\\a.docx\"/></w:p>")
            .Relate("word/settings.xml", "attachedTemplate", "file:///C:/Templates/Council.dotx", isExternal: true);
        File.WriteAllBytes(folder["draft.docx"], file.ToBytes());

        CliProgram.Said said = await CliProgram.RunAsync("admit", folder["draft.docx"]);

        Assert.Equal((3, $"{folder["draft.docx"]}  refused"), (said.ExitCode, said.Output.TrimEnd()));
        Assert.Contains("draft.docx/word/header1.xml: error: A field INCLUDETEXT runs or fetches something. [ADMIT-FIELD]", said.Error, StringComparison.Ordinal);
        Assert.Contains("draft.docx/word/settings.xml: error: The document fetches a template when it is opened. [ADMIT-ATTACHED-TEMPLATE]\n    file:///C:/Templates/Council.dotx\n", said.Error, StringComparison.Ordinal);
        Assert.Contains("to mend it: In Word: Developer, Document Template;", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_refused_file_among_others_makes_exit_code_3_and_json_tells_which()
    {
        File.WriteAllBytes(folder["a.docx"], new PlainWordFile().ToBytes());
        File.WriteAllBytes(folder["b.pdf"], new PdfSketch().Catalog("/OpenAction<</S/JavaScript/JS(a)>>").ToBytes());

        CliProgram.Said said = await CliProgram.RunAsync("admit", folder["a.docx"], folder["b.pdf"], "--json");

        Assert.Equal(3, said.ExitCode);
        using JsonDocument json = JsonDocument.Parse(said.Output);
        JsonElement files = json.RootElement.GetProperty("files");
        Assert.Equal((true, "word"), (files[0].GetProperty("admitted").GetBoolean(), files[0].GetProperty("kind").GetString()));
        Assert.False(files[1].GetProperty("admitted").GetBoolean());
        Assert.Contains(files[1].GetProperty("findings").EnumerateArray(), f => f.GetProperty("code").GetString() == "ADMIT-PDF-JAVASCRIPT" && f.GetProperty("file").GetString() == "b.pdf/object 1");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_exit_code_6() =>
        Assert.Equal(6, (await CliProgram.RunAsync("admit", folder["nothing.docx"])).ExitCode);

    [Fact]
    public async Task One_of_each_kind_of_hostile_file_is_refused_in_one_call()
    {
        string[] files = Write(HostileFiles.OneOfEach(seed: 77));

        CliProgram.Said said = await CliProgram.RunAsync(["admit", .. files]);

        Assert.Equal(3, said.ExitCode);
        Assert.Equal(files.Length, said.Output.Split('\n').Count(line => line.TrimEnd().EndsWith("  refused", StringComparison.Ordinal)));
    }

    [LongFact("python3")]
    [Trait("Category", "Long")]
    public void Five_hundred_hostile_files_are_refused_each_in_two_seconds_and_300_MB()
    {
        int count = Write(HostileFiles.Many(600)).Length;

        Run[] runs = [.. Measured(Path.ChangeExtension(CliProgram.Dll, null), "admit")];

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} hostile files of {HostileFiles.Kinds.Count} kinds: {runs.Count(r => r.ExitCode == 0)} admitted, {runs.Count(r => r.ExitCode is not (0 or 3))} crashes, slowest {runs.Max(r => r.Seconds):0.00} s ({runs.MaxBy(r => r.Seconds)!.File}), largest {runs.Max(r => r.Megabytes):0} MB ({runs.MaxBy(r => r.Megabytes)!.File}), start of the program included"));
        Assert.Equal(count, runs.Length);
        Assert.All(runs, run => Assert.True(run is { ExitCode: 3, Seconds: < 2, Megabytes: < 300 }, run.ToString()));
    }

    private string[] Write(IEnumerable<HostileFile> files) => [.. files.Select((file, index) =>
    {
        string path = folder[$"{index:000} {string.Concat(file.Kind.Where(c => char.IsLetterOrDigit(c) || c == ' '))}{Path.GetExtension(file.Name)}"];
        File.WriteAllBytes(path, file.Content);
        return path;
    })];

    private IEnumerable<Run> Measured(params string[] command)
    {
        ProcessStartInfo start = new(Programs.Require("python3"), [Repository.PathOf("tests/tools/measure_each.py"), folder.Path, .. command]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            string[] words = line.Split('\t');
            yield return new Run(int.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture), double.Parse(words[2], CultureInfo.InvariantCulture), words[3]);
        }

        process.WaitForExit();
    }

    private sealed record Run(int ExitCode, double Seconds, double Megabytes, string File);
}
