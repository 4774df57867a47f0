using System.CommandLine;
using DocPipeline.Cli.Outbox;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Cli.Rounds;

/// <summary><c>round open</c>: a document that was issued goes out for signature.</summary>
internal static class OpenCommand
{
    internal static Command Build()
    {
        RoundOptions options = new();
        OutboxOptions outbox = new();
        Argument<string> document = new("document") { Description = "The document, as archive list prints it: partnership/document." };
        Option<string?> plan = new("--plan") { Description = "A file of YAML that says who signs, in which order and by which authority, as docs/signing.md shows; - reads standard input. If left out, all who sign by the record do so in the usual way." };
        Option<int?> entry = new("--entry") { Description = "The number of the entry that issued the file; the last one if left out." };
        Option<bool> supersedes = new("--supersedes") { Description = "The version takes the place of one that is still out for signature." };
        Option<bool> noInvitations = new("--no-invitations") { Description = "Open the round and invite nobody yet." };
        Option<bool> preview = new("--preview") { Description = "Show what would be opened, and do nothing." };
        Command command = options.Command("open", "Send a document that was issued out for signature to every organisation that signs it.", document, plan, entry, supersedes, noInvitations, preview, outbox.LinkKey, options.Yes);
        command.SetAction(async (parsed, cancellation) =>
        {
            RoundPlan own = new();
            if (parsed.GetValue(plan) is { } file)
            {
                if (await RoundOptions.BytesOfAsync(file, cancellation) is not { } bytes) return ExitCode.NotThere;
                Outcome<RoundPlan> read = RoundPlan.Read(file == "-" ? "standard input" : file, bytes);
                if (read.IsRefused) return Report.Refuse(read.Findings, ".", parsed.GetValue(options.Json), ExitCode.Malformed);
                own = read.Value;
            }

            using OpenedArchive? opened = options.Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            OpenOrder order = new(parsed.GetRequiredValue(document), own, options.Who(parsed), RoundOptions.Request("open"))
            {
                Entry = parsed.GetValue(entry),
                Supersedes = parsed.GetValue(supersedes),
                Invites = !parsed.GetValue(noInvitations),
            };
            Outcome<RoundStatus> ahead = await OpenRound.PreviewAsync(opened, order, cancellation);
            if (ahead.IsRefused || parsed.GetValue(preview)) return options.Answer(parsed, ahead, _ => "This would be opened; nothing was done.");
            int people = own.Signatories.Count(slot => slot.Person is not null);
            string mail = order.Invites && people > 0 ? $" {people} {(people == 1 ? "person is" : "people are")} named; those whose turn it is are invited." : "";
            switch (options.Agrees(parsed, $"Open {ahead.Value.Round}: ‘{ahead.Value.Title}’, version {ahead.Value.Version}, for {ahead.Value.Slots.Count} to sign?{mail} It is recorded for good."))
            {
                case null: return ExitCode.Usage;
                case false: return Nothing();
            }

            // The key is made by who opens the first round, so that invitations can be sent.
            if (order.Invites && KeepLinkKey.ListOrMake(outbox.Key(parsed, parsed.GetValue(options.Archive.Key))) is { IsRefused: true } key) return Report.Refuse(key.Findings, ".", parsed.GetValue(options.Json), ExitCode.Malformed);
            return options.Answer(parsed, await OpenRound.RunAsync(opened, order, RoundOptions.Mail(opened), cancellation), round => $"{round.Round} is open.{(order.Invites && people > 0 ? " docpipeline outbox send sends the invitations." : "")}");
        });
        return command;
    }

    internal static int Nothing()
    {
        Console.Out.WriteLine("Nothing was done.");
        return ExitCode.Done;
    }
}
