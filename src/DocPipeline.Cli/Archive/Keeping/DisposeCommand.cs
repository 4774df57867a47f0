using System.CommandLine;
using System.Globalization;
using DocPipeline.Cli.Adoptions;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Retention;

namespace DocPipeline.Cli.Archive.Keeping;

/// <summary><c>archive dispose</c>: what is due, and, with a name, the approval of two people after which its content goes.</summary>
internal static class DisposeCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Argument<string?> name = new("name") { Description = "What to dispose of; left out, what is due is listed.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> due = new("--due") { Description = "List what is due; nothing is done." };
        Option<string?> on = new("--on") { Description = "The day for which the list is made, such as 2033-04-01; today if left out." };
        Option<string?> reason = new("--reason", "-r") { Description = "Why; it is kept for good." };
        Option<bool> yes = new("--yes") { Description = "Do not ask." };
        Option<bool> json = new("--json") { Description = "Give the result as JSON on standard output." };
        var command = new Command("dispose", "List what is due for disposal, or approve the disposal of one. When the second of two people approves, its files are deleted; entries, digests and leaves remain.") { name, due, on, reason, yes, archive.By, archive.Store, archive.Key, archive.PublicKey, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            DateOnly day = Instants.Now().On;
            if (parsed.GetValue(on) is { } given && !DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return Usage($"--on '{given}' is not a date, year first, such as 2033-04-01.");
            if (parsed.GetValue(name) is not null && (parsed.GetValue(due) || parsed.GetValue(on) is not null)) return Usage("--due and --on belong to the list; a disposal is judged by today.");
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            return parsed.GetValue(name) is { } one
                ? await ApproveAsync(opened, one, HoldCommand.Line(archive.WhoIn(parsed)), HoldCommand.Line(parsed.GetValue(reason)), parsed.GetValue(yes), parsed.GetValue(json), cancellation)
                : await ListAsync(opened, day, parsed.GetValue(json), cancellation);
        });
        return command;
    }

    private static async Task<int> ApproveAsync(OpenedArchive archive, string name, string by, string reason, bool isAgreed, bool json, CancellationToken cancellationToken)
    {
        bool? answer = isAgreed ? true : json ? null : Confirmation.Of($"{by} approves that the files of {name} are deleted. With the second approval they are gone for good.");
        if (answer is null) return Usage("there is nobody to ask; nothing was approved. Say --yes to approve.");
        if (answer == false)
        {
            await Console.Out.WriteLineAsync("Nothing was approved.");
            return ExitCode.Done;
        }

        Outcome<DisposalStep> step = await ApproveDisposal.RunAsync(archive, name, by, reason, cancellationToken);
        if (json)
        {
            Report.PrintJson(FiledResult.Of(step.Value is { } done ? [done.Filed] : [], [.. step.Findings.Select(f => Report.ForJson(f, "."))]));
            return step.IsRefused ? ArchiveOptions.CodeOf(step.Findings) : ExitCode.Done;
        }

        if (step.IsRefused) return Report.Refuse(step.Findings, ".", json: false, ArchiveOptions.CodeOf(step.Findings));
        await Console.Out.WriteLineAsync(!step.Value.IsDone
            ? $"{step.Value.Filed.Name} {step.Value.Filed.Entry}  approved. A second person has to approve before anything else is filed for it; nothing is deleted yet."
            : step.Value.Filed.WasThere ? $"{step.Value.Filed.Name} {step.Value.Filed.Entry}  was disposed of before{(step.Value.Files > 0 ? $"; {step.Value.Files} files that were left are deleted now" : "")}."
            : $"{step.Value.Filed.Name} {step.Value.Filed.Entry}  disposed of: {step.Value.Files} {(step.Value.Files == 1 ? "file is" : "files are")} deleted{(step.Value.Rounds.Count == 0 ? "" : $", with everything of {(step.Value.Rounds.Count == 1 ? "the round" : "the rounds")} {string.Join(", ", step.Value.Rounds)}")}. Entries, digests and leaves remain.");
        return ExitCode.Done;
    }

    private static async Task<int> ListAsync(OpenedArchive archive, DateOnly on, bool json, CancellationToken cancellationToken)
    {
        Outcome<DueObjects> listed = await DueForDisposal.ListAsync(archive, on, cancellationToken);
        if (listed.IsRefused) return Report.Refuse(listed.Findings, ".", json, ArchiveOptions.CodeOf(listed.Findings));
        if (json)
        {
            Report.PrintJson(DueResult.Of(listed.Value));
            return ExitCode.Done;
        }

        foreach (DueObject one in listed.Value.Due)
        {
            await Console.Out.WriteLineAsync($"{one.Name,-40} {(one.Holds.Count > 0 ? "held back" : "due      ")}  {one.Title}: kept until {Instants.Words(one.KeptUntil)} ({one.Term}){(one.ApprovedBy is { } by ? $"; approved by {by}, a second person is needed" : "")}");
            foreach (Finding hold in one.Holds) await Console.Out.WriteLineAsync($"    {hold.Message}");
        }

        int due = listed.Value.Due.Count(one => one.Holds.Count == 0), held = listed.Value.Due.Count - due;
        await Console.Out.WriteLineAsync($"On {Instants.Words(on)}: {due} due, {held} held back by a hold, {listed.Value.Kept} kept on, {listed.Value.Disposed} disposed of before.");
        if (listed.Value.Unknown.Count > 0) await Console.Out.WriteLineAsync($"Never due, for no entry says how long they are kept: {string.Join(", ", listed.Value.Unknown)}. What is filed for them now says so.");
        return ExitCode.Done;
    }

    private static int Usage(string message)
    {
        Console.Error.WriteLine("docpipeline: " + message);
        return ExitCode.Usage;
    }
}
