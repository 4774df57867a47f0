using System.CommandLine;
using DocPipeline.Cli.Archive;
using DocPipeline.Cli.Archive.Keeping;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing;

namespace DocPipeline.Cli.Rounds;

/// <summary>What every verb of a round takes: which archive, who does it, and how the answer is to be printed.</summary>
internal sealed class RoundOptions
{
    private const string FromStandardInput = "-";

    internal ArchiveOptions Archive { get; } = new();

    internal Option<bool> Json { get; } = new("--json") { Description = "Give the round as JSON on standard output." };

    internal Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Do not ask." };

    internal Argument<string> Round { get; } = new("round") { Description = "The name of the round, as docpipeline round status prints it." };

    internal Argument<string> Slot { get; } = new("place") { Description = "Who: an organisation's id in the record, or that and a capacity, such as council or council/second-officer." };

    /// <summary>A command with these options.</summary>
    internal Command Command(string name, string description, params Symbol[] own)
    {
        var command = new Command(name, description);
        foreach (Symbol each in own)
        {
            if (each is Argument argument) command.Arguments.Add(argument);
            else command.Options.Add((Option)each);
        }

        foreach (Option option in (Option[])[Archive.By, Archive.Store, Archive.Key, Archive.PublicKey, Archive.ContactsKey, Json]) command.Options.Add(option);
        return command;
    }

    /// <summary>Has a command run a story that answers with the round.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">The story.</param>
    /// <param name="done">What is said when it is done; the round's state is printed after it.</param>
    internal Command Runs(Command command, Func<ParseResult, OpenedArchive, string, IRoundMail, CancellationToken, Task<Outcome<RoundStatus>>> run, Func<RoundStatus, string> done)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            return Answer(parsed, await run(parsed, opened, Who(parsed), Mail(opened), cancellation), done);
        });
        return command;
    }

    /// <summary>Prints what came of it.</summary>
    internal int Answer(ParseResult parsed, Outcome<RoundStatus> outcome, Func<RoundStatus, string>? done)
    {
        if (outcome.IsRefused) return Report.Refuse(outcome.Findings, ".", parsed.GetValue(Json), CodeOf(outcome.Findings));
        if (parsed.GetValue(Json))
        {
            Report.PrintJson(RoundResult.Of(outcome.Value, outcome.Findings));
            return ExitCode.Done;
        }

        Report.PrintOf(outcome.Findings, ".");
        if (done is not null) Console.Out.WriteLine(done(outcome.Value));
        RoundPrint.Write(outcome.Value);
        return ExitCode.Done;
    }

    /// <summary>Who does it.</summary>
    internal string Who(ParseResult parsed) => HoldCommand.Line(Archive.WhoIn(parsed));

    /// <summary>How people are written to.</summary>
    internal static IRoundMail Mail(OpenedArchive archive) => new OutboxMail(archive);

    /// <summary>Whether somebody agrees; nothing where there is nobody to ask, which has been said.</summary>
    internal bool? Agrees(ParseResult parsed, string question)
    {
        if (parsed.GetValue(Yes)) return true;
        bool? answer = parsed.GetValue(Json) ? null : Confirmation.Of(question);
        if (answer is null) Console.Error.WriteLine("docpipeline: there is nobody to ask; nothing was done. Say --yes to do it.");
        return answer;
    }

    /// <summary>The id of a request that nobody says twice.</summary>
    internal static string Request(string word) => $"{word}-{Guid.NewGuid():n}";

    /// <summary>The exit code of a refusal.</summary>
    internal static int CodeOf(IReadOnlyList<Finding> findings) =>
        findings.Any(f => f.Code == SigningCodes.NoSuchSlot) ? ExitCode.NotThere
        : findings.Any(f => f.Code == SigningCodes.Terms || f.Code == SigningCodes.Unsaid || f.Code == SigningCodes.Event) ? ExitCode.Malformed
        : findings.Any(f => f.Code.Value.StartsWith("SIGN-", StringComparison.Ordinal) || f.Code.Value is "ROUND-CLOSED" or "OUTBOX-LINK-REFUSED") ? ExitCode.Refused
        : ArchiveOptions.CodeOf(findings);

    /// <summary>A file, or standard input; nothing where there is no such file, which has been said.</summary>
    internal static async Task<ReadOnlyMemory<byte>?> BytesOfAsync(string file, CancellationToken cancellation)
    {
        if (file == FromStandardInput)
        {
            using MemoryStream bytes = new();
            await using Stream input = Console.OpenStandardInput();
            await input.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }

        if (File.Exists(file)) return await File.ReadAllBytesAsync(file, cancellation);
        await Console.Error.WriteLineAsync($"docpipeline: there is no file '{file}'.");
        return null;
    }
}
