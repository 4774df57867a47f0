using System.CommandLine;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Rounds;

namespace DocPipeline.Cli.Archive;

/// <summary><c>archive rounds</c>: what is kept of rounds of signatures.</summary>
internal static class RoundsCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Argument<string?> name = new("round") { Description = "The name of a round, whose events are shown; all rounds are listed if left out.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> json = new("--json") { Description = "Give the rounds as JSON on standard output." };
        var command = new Command("rounds", "The rounds of signatures that the archive keeps, or the events of one. Nothing is written.") { name, archive.Store, archive.Key, archive.PublicKey, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            string? one = parsed.GetValue(name);
            Outcome<IReadOnlyList<ArchivedRound>> rounds = one is null ? await ShowRounds.ListAsync(opened, Progress.Counting("rounds"), cancellation) : Listed(await ShowRounds.ShowAsync(opened, one, cancellation));
            if (rounds.IsRefused) return Report.Refuse(rounds.Findings, ".", parsed.GetValue(json), ArchiveOptions.CodeOf(rounds.Findings));
            if (parsed.GetValue(json)) Report.PrintJson(new RoundsResult([.. rounds.Value.Select(ReportedRound.Of)]));
            else if (one is not null) Print(rounds.Value[0]);
            else if (rounds.Value.Count == 0) Console.Out.WriteLine("The archive keeps no round of signatures yet.");
            else foreach (ArchivedRound round in rounds.Value) Console.Out.WriteLine($"{round.Round,-40} {round.Document} {round.Entry}  {round.Events.Count} {(round.Events.Count == 1 ? "event" : "events")}, {(round.IsClosed ? "closed" : "open")}  last {ArchiveCommand.Words(round.Events[^1].At)}: {round.Events[^1].Event}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Outcome<IReadOnlyList<ArchivedRound>> Listed(Outcome<ArchivedRound> one) =>
        one.IsRefused ? Outcome.Refused<IReadOnlyList<ArchivedRound>>(one.Findings) : Outcome.Done<IReadOnlyList<ArchivedRound>>([one.Value]);

    private static void Print(ArchivedRound round)
    {
        Console.Out.WriteLine($"{round.Round}, about {round.Document} {round.Entry}, SHA-512 {round.Digest[..32]}…");
        foreach (ArchivedRoundEvent each in round.Events)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine($"{each.Number,3}  {ArchiveCommand.Words(each.At)}  {each.Event}, by {each.By}{(each.IsLogged ? "" : " (not in the log)")}");
            if (each.Body != "{}") Console.Out.WriteLine($"     {each.Body}");
            foreach (string digest in each.Attachments) Console.Out.WriteLine($"     attached: SHA-512 {digest[..32]}…");
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine(round.IsClosed ? "The round is closed." : "The round is open.");
    }
}
