using System.CommandLine;
using System.Globalization;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Cli.Outbox;

/// <summary><c>outbox</c>: the mails of rounds and notices, from being asked for to being sent or coming back.</summary>
internal static class OutboxCommand
{
    internal static Command Build() => new("outbox", "The mails of rounds and notices: what waits, what was sent, what failed or came back. No address and no link is ever shown.")
    {
        List(), NoticeMailCommand.Build(), SendCommand.Build(), Cancel(), Bounce(), PreviewCommand.Build(), LinkKeyCommand.Build(),
    };

    private static Command List()
    {
        ArchiveOptions archive = new();
        Option<string?> about = About();
        Option<bool> names = new("--names") { Description = "Show people's names from the contact data beside their ids; it needs the contact key." }, json = Json();
        var command = new Command("list", "What is in the outbox, and how far it is.") { about, names, archive.Store, archive.Key, archive.PublicKey, archive.ContactsKey, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<OutboxListed> listed = await ListOutbox.RunAsync(opened, parsed.GetValue(about), parsed.GetValue(names), cancellation);
            if (listed.IsRefused) return Report.Refuse(listed.Findings, ".", parsed.GetValue(json), ArchiveOptions.CodeOf(listed.Findings));
            if (parsed.GetValue(json))
            {
                Report.PrintJson(new OutboxListResult(listed.Value.Batches, [.. listed.Findings.Select(f => Report.ForJson(f, "."))]));
                return ExitCode.Done;
            }

            Report.PrintOf(listed.Findings, ".");
            if (listed.Value.Batches.Count == 0) Console.Out.WriteLine("Nothing is in the outbox.");
            foreach (ListedBatch batch in listed.Value.Batches) Print(batch);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Cancel()
    {
        ArchiveOptions archive = new();
        Argument<string> about = new("round") { Description = "The round, or the amendment, as outbox list prints it." }, request = new("request") { Description = "The request." };
        Option<int?> number = new("--message") { Description = "Which of its messages; all that wait if left out." };
        Option<bool> json = Json();
        var command = new Command("cancel", "Call off messages that have not been sent.") { about, request, number, archive.Store, archive.Key, archive.PublicKey, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<ListedBatch> cancelled = await ListOutbox.CancelAsync(opened, parsed.GetRequiredValue(about), parsed.GetRequiredValue(request), parsed.GetValue(number), cancellation);
            if (cancelled.IsRefused) return Report.Refuse(cancelled.Findings, ".", parsed.GetValue(json), OutboxOptions.CodeOf(cancelled.Findings));
            if (parsed.GetValue(json)) Report.PrintJson(new OutboxListResult([cancelled.Value], []));
            else Print(cancelled.Value);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Bounce()
    {
        ArchiveOptions archive = new();
        Argument<string[]> files = new("files") { Arity = ArgumentArity.OneOrMore, Description = "Mails that came back, each a file (.eml); or delivery receipts of GOV.UK Notify as JSON." };
        var command = new Command("bounce", "Take mails that came back: what could not be delivered is written down with its message.") { files, archive.Store, archive.Key, archive.PublicKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] paths = parsed.GetRequiredValue(files);
            if (paths.FirstOrDefault(p => !File.Exists(p)) is { } missing)
            {
                await Console.Error.WriteLineAsync($"docpipeline: there is no file '{missing}'.");
                return ExitCode.Usage;
            }

            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            foreach (string path in paths)
            {
                Outcome<BounceTaken> taken = await TakeBounce.RunAsync(opened, path, await File.ReadAllBytesAsync(path, cancellation), cancellation);
                if (taken.IsRefused)
                {
                    Report.PrintOf(taken.Findings, ".");
                    exitCode = OutboxOptions.CodeOf(taken.Findings);
                    continue;
                }

                BounceTaken of = taken.Value;
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{of.Kind}: message {of.Number} of {of.About} {of.Request}, to {of.Person}{(of.Reason is null ? "" : $": {of.Reason}")}"));
            }

            return exitCode;
        });
        return command;
    }

    /// <summary>The option that names a round.</summary>
    internal static Option<string?> About() => new("--round") { Description = "Only the messages of this round." };

    private static Option<bool> Json() => new("--json") { Description = "Give the result as JSON on standard output." };

    private static void Print(ListedBatch batch)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{batch.About} {batch.Request}, asked for {batch.CreatedAt:yyyy-MM-dd HH:mm} UTC"));
        foreach (ListedMessage message in batch.Messages)
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {message.Number,4}  {message.State,-9}  {message.At:yyyy-MM-dd HH:mm}  {$"{message.Kind}.{message.Language}",-24}  {message.Person}{(message.Name is null ? "" : $" {message.Name}")}{(message.Slot is null ? "" : $" for {message.Slot}")}{(message.Reason is null ? "" : $": {message.Reason}")}"));
        }
    }
}
