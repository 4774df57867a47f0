using System.CommandLine;
using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Cli.Rounds;

/// <summary><c>round invite</c> and <c>round remind</c>.</summary>
internal static class InviteCommand
{
    internal static Command Build()
    {
        RoundOptions options = new();
        PersonChoice person = new();
        Argument<string?> slot = new("place") { Description = "Who is invited, also for the second time, or at another address: older links are dead from then on. Everybody whose turn it is and who has not been invited, if left out.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> lastDay = LastDay();
        Command command = options.Command("invite", "Invite people to sign: those whose turn it is, or one of them anew.", options.Round, slot, person.Id, person.From, lastDay);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!TryDay(parsed.GetValue(lastDay), out DateOnly? until)) return ExitCode.Usage;
            (PlannedPerson? who, int wrong) = await person.ReadAsync(parsed, cancellation);
            if (wrong != ExitCode.Done) return wrong;
            using OpenedArchive? opened = options.Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            string round = parsed.GetRequiredValue(options.Round);
            Outcome<RoundStatus> invited = parsed.GetValue(slot) is { } one
                ? await InvitePeople.OneAsync(opened, round, one, who, until, options.Who(parsed), RoundOptions.Mail(opened), cancellation)
                : await InvitePeople.AllAsync(opened, round, options.Who(parsed), RoundOptions.Mail(opened), cancellation);
            return options.Answer(parsed, invited, _ => parsed.GetValue(slot) is { } place ? $"{place} is invited; links that were sent before are dead." : "Everybody whose turn it is and who is named is invited.");
        });
        return command;
    }

    internal static Command Remind()
    {
        RoundOptions options = new();
        Argument<string?> round = new("round") { Description = "The round. If left out, the reminders that are due in all rounds are sent.", Arity = ArgumentArity.ZeroOrOne };
        Argument<string?> slot = new("place") { Description = "Whom; everybody who can sign and has not, if left out.", Arity = ArgumentArity.ZeroOrOne };
        Command command = options.Command("remind", "Remind those who have not answered.", round, slot);
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = options.Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            if (parsed.GetValue(round) is { } one)
                return options.Answer(parsed, await RemindPeople.NowAsync(opened, one, parsed.GetValue(slot), options.Who(parsed), RoundOptions.Request("remind"), RoundOptions.Mail(opened), cancellation), _ => "Reminded.");
            Outcome<IReadOnlyList<RoundStatus>> due = await RemindPeople.DueAsync(opened, RoundOptions.Mail(opened), cancellation);
            if (due.IsRefused) return Report.Refuse(due.Findings, ".", parsed.GetValue(options.Json), RoundOptions.CodeOf(due.Findings));
            if (parsed.GetValue(options.Json))
            {
                Report.PrintJson(new RoundListResult([.. due.Value.Select(RoundReported.Of)], [.. due.Findings.Select(finding => Report.ForJson(finding, "."))]));
                return ExitCode.Done;
            }

            Report.PrintOf(due.Findings, ".");
            if (due.Value.Count == 0) Console.Out.WriteLine("No reminder is due.");
            foreach (RoundStatus each in due.Value) Console.Out.WriteLine($"{each.Round}: reminded. {RoundPrint.Line(each)}");
            return ExitCode.Done;
        });
        return command;
    }

    internal static Option<string?> LastDay() => new("--last-day") { Description = "The last day on which they can sign, such as 2026-12-31." };

    /// <summary>Reads a day; says so where it is none.</summary>
    internal static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (text is null) return true;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read))
        {
            day = read;
            return true;
        }

        Console.Error.WriteLine($"docpipeline: '{text}' is no day; write it year first, such as 2026-12-31.");
        return false;
    }
}
