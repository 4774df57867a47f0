using System.CommandLine;
using DocPipeline.Cli.Archive.Keeping;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Cli.Rounds;

/// <summary>What people answer, and what an office records of them: <c>round decline</c>, <c>withdraw</c>, <c>delegate</c>, <c>authority</c>, <c>extend</c>, <c>void</c>.</summary>
internal static class AnswerCommands
{
    internal static Command Decline()
    {
        (RoundOptions options, Option<string> reason) = (new(), Reason("Why, in their own words; it is kept for good."));
        return options.Runs(
            options.Command("decline", "Record that an organisation does not sign.", options.Round, options.Slot, reason),
            (parsed, archive, by, mail, cancellation) => AnswerRound.DeclineAsync(archive, parsed.GetRequiredValue(options.Round), parsed.GetRequiredValue(options.Slot), HoldCommand.Line(parsed.GetValue(reason)), by, RoundOptions.Request("decline"), mail, cancellation),
            _ => "Recorded. Invite them anew when it is settled, or void the round.");
    }

    internal static Command Withdraw()
    {
        (RoundOptions options, Option<string> reason) = (new(), Reason("Why; it is kept for good."));
        return options.Runs(
            options.Command("withdraw", "Take a signature back, before the round is complete.", options.Round, options.Slot, reason),
            (parsed, archive, by, mail, cancellation) => AnswerRound.WithdrawAsync(archive, parsed.GetRequiredValue(options.Round), parsed.GetRequiredValue(options.Slot), HoldCommand.Line(parsed.GetValue(reason)), by, RoundOptions.Request("withdraw"), mail, cancellation),
            _ => "The signature no longer counts. It stays on record that it was given and taken back.");
    }

    internal static Command Delegate()
    {
        RoundOptions options = new();
        PersonChoice person = new();
        Option<string?> reason = new("--reason", "-r") { Description = "Why another person is to sign, or why they may not." };
        Option<bool> approve = new("--approve") { Description = "Let the other person sign: they are invited, and the first one's link is dead." };
        Option<bool> refuse = new("--refuse") { Description = "Do not let them." };
        Command command = options.Command("delegate", "Ask that another person sign; then, as the manager, approve or refuse it.", options.Round, options.Slot, person.Id, person.From, reason, approve, refuse);
        command.SetAction(async (parsed, cancellation) =>
        {
            (bool yes, bool no) = (parsed.GetValue(approve), parsed.GetValue(refuse));
            (PlannedPerson? to, int wrong) = await person.ReadAsync(parsed, cancellation);
            if (wrong != ExitCode.Done) return wrong;
            if ((yes ? 1 : 0) + (no ? 1 : 0) + (to is not null ? 1 : 0) != 1)
            {
                await Console.Error.WriteLineAsync("docpipeline: say who is to sign instead (--person or --from), or --approve, or --refuse.");
                return ExitCode.Usage;
            }

            using OpenedArchive? opened = options.Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            (string round, string slot, string why, string by) = (parsed.GetRequiredValue(options.Round), parsed.GetRequiredValue(options.Slot), HoldCommand.Line(parsed.GetValue(reason)), options.Who(parsed));
            Outcome<RoundStatus> done =
                yes ? await AnswerRound.ApproveDelegationAsync(opened, round, slot, by, RoundOptions.Request("delegate"), RoundOptions.Mail(opened), cancellation)
                : no ? await AnswerRound.RefuseDelegationAsync(opened, round, slot, why, by, RoundOptions.Request("delegate"), RoundOptions.Mail(opened), cancellation)
                : await AnswerRound.AskToDelegateAsync(opened, round, slot, to!, why, by, RoundOptions.Request("delegate"), RoundOptions.Mail(opened), cancellation);
            return options.Answer(parsed, done, _ => yes ? "The other person may sign and is invited; the first one stays on record." : no ? "Refused; the first one is to sign." : $"Asked. It takes effect when the manager approves: docpipeline round delegate {round} {slot} --approve");
        });
        return command;
    }

    internal static Command Authority()
    {
        RoundOptions options = new();
        Option<string> from = new("--from") { Description = "A file of YAML or JSON with decidedOn, body, minute, delegation, inOfficeFrom and inOfficeUntil; - reads standard input.", Required = true };
        Command command = options.Command("authority", "Record by which decision somebody may sign.", options.Round, options.Slot, from);
        command.SetAction(async (parsed, cancellation) =>
        {
            string file = parsed.GetRequiredValue(from);
            if (await RoundOptions.BytesOfAsync(file, cancellation) is not { } bytes) return ExitCode.NotThere;
            Outcome<PlannedAuthority> read = PlannedAuthority.Read(file == "-" ? "standard input" : file, bytes);
            if (read.IsRefused) return Report.Refuse(read.Findings, ".", parsed.GetValue(options.Json), ExitCode.Malformed);
            using OpenedArchive? opened = options.Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            return options.Answer(
                parsed,
                await AnswerRound.RecordAuthorityAsync(opened, parsed.GetRequiredValue(options.Round), parsed.GetRequiredValue(options.Slot), read.Value, options.Who(parsed), RoundOptions.Request("authority"), RoundOptions.Mail(opened), cancellation),
                _ => "Recorded.");
        });
        return command;
    }

    internal static Command Extend()
    {
        RoundOptions options = new();
        Option<string?> lastDay = InviteCommand.LastDay();
        Option<bool> noEnd = new("--no-end") { Description = "There is no last day." };
        Command command = options.Command("extend", "Give an organisation more time to sign.", options.Round, options.Slot, lastDay, noEnd);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!InviteCommand.TryDay(parsed.GetValue(lastDay), out DateOnly? until)) return ExitCode.Usage;
            if (until is null != parsed.GetValue(noEnd))
            {
                await Console.Error.WriteLineAsync("docpipeline: say until when with --last-day, or --no-end.");
                return ExitCode.Usage;
            }

            using OpenedArchive? opened = options.Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            return options.Answer(
                parsed, await AnswerRound.ExtendAsync(opened, parsed.GetRequiredValue(options.Round), parsed.GetRequiredValue(options.Slot), until, options.Who(parsed), RoundOptions.Request("extend"), RoundOptions.Mail(opened), cancellation), _ => "Extended.");
        });
        return command;
    }

    internal static Command Void()
    {
        (RoundOptions options, Option<string> reason) = (new(), Reason("Why; everybody who was invited is told, and it is kept for good."));
        Command command = options.Command("void", "End a round without a result: its signatures count for nothing.", options.Round, reason, options.Yes);
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = options.Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            string round = parsed.GetRequiredValue(options.Round);
            Outcome<RoundStatus> now = await ShowRound.OneAsync(opened, round, cancellation);
            if (now.IsRefused || now.Value.ClosedAt is not null) return options.Answer(parsed, now.IsRefused ? now : await VoidAsync(), done: null);
            switch (options.Agrees(parsed, $"Void {round}? {now.Value.SignedCount} of {now.Value.Slots.Count} have signed; their signatures will count for nothing. It cannot be undone."))
            {
                case null: return ExitCode.Usage;
                case false: return OpenCommand.Nothing();
            }

            return options.Answer(parsed, await VoidAsync(), _ => "The round is void.");

            Task<Outcome<RoundStatus>> VoidAsync() => VoidRound.RunAsync(opened, round, HoldCommand.Line(parsed.GetValue(reason)), options.Who(parsed), RoundOptions.Request("void"), RoundOptions.Mail(opened), cancellation);
        });
        return command;
    }

    internal static Option<string> Reason(string description) => new("--reason", "-r") { Description = description, Required = true };
}
