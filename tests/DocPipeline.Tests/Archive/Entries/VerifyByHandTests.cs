using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Testing;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Archive.Entries;

/// <summary>
/// docs/verify-by-hand.md is run, command by command, in one shell against a small archive: what it shows is what its reader will see.
/// DOCPIPELINE_ACCEPT=1 writes what was printed into the page.
/// </summary>
public sealed partial class VerifyByHandTests
{
    private const string Mark = "-- next command --";

    private static readonly string page = Repository.PathOf("docs/verify-by-hand.md");

    [NeedsProgramFact("bash", "sha512sum", "openssl", "xxd", "python3")]
    public async Task Every_command_on_the_page_prints_what_the_page_shows()
    {
        using ArchiveOnDisk archive = await ArchiveOnDisk.MakeAsync();
        await archive.WithRoundAsync();
        File.Copy(Repository.PathOf("tests/tools/verify_archive.py"), Path.Combine(archive.Folder, "verify_archive.py"));
        string text = await File.ReadAllTextAsync(page);
        string[] commands = [.. Blocks().Matches(text).SelectMany(b => CommandsOf(b.Groups["lines"].Value))];
        Assert.NotEmpty(commands);

        Queue<string> printed = Run(archive.Folder, commands);
        string actual = Blocks().Replace(text, block => $"```console\n{string.Concat(CommandsOf(block.Groups["lines"].Value).Select(c => Shown(c) + printed.Dequeue()))}```");

        if (Snapshot.IsAccepting) await File.WriteAllTextAsync(page, actual);
        else Assert.Equal(text, actual);
    }

    // A command begins with $, goes on with >, and is followed by what it prints.
    private static IEnumerable<string> CommandsOf(string block)
    {
        StringBuilder? command = null;
        foreach (string line in block.Split('\n'))
        {
            if (line.StartsWith("$ ", StringComparison.Ordinal))
            {
                if (command is not null) yield return command.ToString();
                command = new StringBuilder(line[2..]);
            }
            else if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                command!.Append('\n').Append(line[2..]);
            }
        }

        yield return command!.ToString();
    }

    private static string Shown(string command) => $"$ {command.Replace("\n", "\n> ", StringComparison.Ordinal)}\n";

    private static Queue<string> Run(string folder, string[] commands)
    {
        string script = string.Concat(commands.Select(command => $"echo '{Mark}'\n{command}\n"));
        ProcessStartInfo start = new(Programs.Require("bash"), ["-c", $"exec 2>&1\n{script}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["LC_ALL"] = "C.UTF-8", ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
        using Process process = Process.Start(start)!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Queue<string>(printed.Split($"{Mark}\n")[1..]);
    }

    [GeneratedRegex(@"^```console\n(?<lines>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();
}
