using System.Text.RegularExpressions;
using DocPipeline.Testing;
using DocPipeline.Testing.Hostile;

namespace DocPipeline.AcceptanceTests.Cli.Standing;

/// <summary>Every command is started as a process of its own once, and a program that stands says and does the same: what the other tests lean on.</summary>
public sealed partial class EveryCommandTests(EveryCommandTests.Prepared prepared) : IClassFixture<EveryCommandTests.Prepared>
{
    private static readonly string stockport = Repository.PathOf("samples/stockport");

    /// <summary>A real call of each command, and the exit code that it ends with.</summary>
    public static TheoryData<string, int, string[]> Calls => new()
    {
        { "init", 0, ["new", "--name", "Dee Valley Partnership", "--area", "Dee Valley", "--like", "simple", "--date", "2026-04-01", "--yes"] },
        { "generate", 0, ["record", "--out", "made"] },
        { "text", 0, ["made.docx", "--marks"] },
        { "check", 3, ["made.docx"] },
        { "compare", 0, ["made.docx", "plain.docx", "--out", "redline.docx", "--at", "2026-04-01"] },
        { "template", 0, ["pack", "--out", "template.docx"] },
        { "sheet", 0, ["record", "--out", "sheet.xlsx"] },
        { "import", 0, ["record", "partners.csv", "--yes"] },
        { "judge", 0, [stockport] },
        { "what-if", 0, [stockport, "--body", "board", "--on", "2010-03-24"] },
        { "adopt", 0, [stockport, "decisions/2008-09-16-quorum.yaml", "--on", "2010-01-01", "--dry-run"] },
        { "in-force", 0, ["record"] },
        { "reviews", 0, [stockport, "--on", "2010-01-15", "--ics", "reviews.ics"] },
        { "form", 3, ["read", "record", "made.docx"] },
        { "record", 0, ["push", "record"] },
        { "admit", 3, ["made.docx", "partners.csv"] },
        { "pdf", 6, ["none.docx", "--out", "made.pdf"] },
        { "archive", 0, ["list"] },
        { "round", 0, ["status"] },
        { "demo", 5, ["--out", "record"] },
        { "seal", 6, ["none.docx", "--certificate", "none.pem", "--key", "none.key", "--out", "sealed.docx"] },
        { "verify", 3, ["made.docx"] },
        { "outbox", 0, ["list"] },
        { "addin", 0, ["manifest", "--url", "https://partnerships.example.gov.uk"] },
        { "notice", 0, [stockport, "decisions/2008-09-16-quorum.yaml", "--out", "notices"] },
        { "decision-record", 0, [stockport, "decisions/2008-09-16-quorum.yaml", "--out", "notices", "--json"] },
        { "review-notice", 0, [CliProgram.Sample, "--document", "agreement", "--on", "2010-05-01", "--out", "notices"] },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_process_and_a_program_that_stands_say_and_leave_the_same(string command, int exitCode, string[] arguments)
    {
        using TemporaryFolder one = prepared.Copy(), other = prepared.Copy();

        CliProgram.Said started = await CliProgram.StartAsync(one.Path, Prepared.Environment, [command, .. arguments]);
        CliProgram.Said standing = await CliProgram.RunInAsync(other.Path, Prepared.Environment, [command, .. arguments]);

        Assert.True(started.ExitCode == exitCode, $"{started.ExitCode}\n{started.Output}\n{started.Error}");
        Assert.Equal(started, standing);
        Assert.NotEqual("", started.Output + started.Error);
        Assert.Equal(Files(one.Path), Files(other.Path));
    }

    [Fact]
    public async Task The_help_names_every_command_and_each_has_its_own()
    {
        CliProgram.Said started = await CliProgram.StartAsync("--help"), standing = await CliProgram.RunAsync("--help");

        Assert.Equal((0, ""), (started.ExitCode, started.Error));
        Assert.Equal(started, standing);
        string[] named = [.. Named().Matches(started.Output[started.Output.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value)];
        Assert.Equal(Calls.Select(call => (string)call[0]), named);
        foreach (string command in named)
        {
            CliProgram.Said help = await CliProgram.RunAsync(command, "--help");
            Assert.Equal((0, ""), (help.ExitCode, help.Error));
            Assert.Contains($" {command} ", help.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_not_understood_is_said_and_ends_with_code_2()
    {
        CliProgram.Said started = await CliProgram.StartAsync("generat"), standing = await CliProgram.RunAsync("generat");

        Assert.Equal((2, ""), (started.ExitCode, started.Output));
        Assert.Contains("docpipeline: run with --help", started.Error, StringComparison.Ordinal);
        Assert.Equal(started, standing);
    }

    [Fact]
    public async Task A_call_leaves_nothing_behind_for_the_next()
    {
        using TemporaryFolder folder = prepared.Copy();
        await CliProgram.RunInAsync(folder.Path, Prepared.Environment, "archive", "list");

        Assert.Equal(6, (await CliProgram.RunAsync("text", "made.docx")).ExitCode);
        Assert.Equal(2, (await CliProgram.RunAsync("archive", "list")).ExitCode);
    }

    // Names and sizes: keys and times of an archive differ from run to run.
    private static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => $"{Path.GetRelativePath(folder, file)} {new FileInfo(file).Length}").Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^  ([a-z-]+)(?= )", RegexOptions.Multiline)]
    private static partial Regex Named();

    /// <summary>A small record, its document, a sheet and an archive that holds the record.</summary>
    public sealed class Prepared : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder folder = new();

        internal static Dictionary<string, string> Environment { get; } = new() { ["DOCPIPELINE_STORE"] = "folder:store", ["DOCPIPELINE_LOG_KEY"] = "keys/log.pem" };

        public async Task InitializeAsync()
        {
            foreach ((string path, string text) in TestRecord.Files())
            {
                string file = folder[$"record/{path}"];
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, text);
            }

            await File.WriteAllTextAsync(folder["partners.csv"], "Name,Sector\nDee Police,police\n");
            await File.WriteAllBytesAsync(folder["plain.docx"], new PlainWordFile().ToBytes());
            await DoneAsync("generate", "record", "--out", "out");
            File.Move(folder["out/agreement.docx"], folder["made.docx"]);
            await DoneAsync("record", "push", "record");
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => folder.Dispose();

        internal TemporaryFolder Copy()
        {
            TemporaryFolder copy = new();
            foreach (string file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
            {
                string path = copy[Path.GetRelativePath(folder.Path, file)];
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Copy(file, path);
            }

            return copy;
        }

        private async Task DoneAsync(params string[] arguments)
        {
            CliProgram.Said said = await CliProgram.RunInAsync(folder.Path, Environment, arguments);
            Assert.True(said.ExitCode == 0, said.Error);
        }
    }
}
