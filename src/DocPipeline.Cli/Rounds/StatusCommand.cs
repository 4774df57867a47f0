using System.CommandLine;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Cli.Rounds;

/// <summary><c>round status</c>: where rounds stand.</summary>
internal static class StatusCommand
{
    internal static Command Build()
    {
        RoundOptions options = new();
        Argument<string?> round = new("round") { Description = "The name of a round, whose places are shown; all rounds are listed if left out.", Arity = ArgumentArity.ZeroOrOne };
        Command command = options.Command("status", "Where rounds of signatures stand: who has signed, who is waited for, what is missing. Nothing is written.", round);
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = options.Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            if (parsed.GetValue(round) is { } one) return options.Answer(parsed, await ShowRound.OneAsync(opened, one, cancellation), done: null);
            Outcome<IReadOnlyList<RoundStatus>> all = await ShowRound.AllAsync(opened, Progress.Counting("rounds"), cancellation);
            if (all.IsRefused) return Report.Refuse(all.Findings, ".", parsed.GetValue(options.Json), RoundOptions.CodeOf(all.Findings));
            if (parsed.GetValue(options.Json))
            {
                Report.PrintJson(new RoundListResult([.. all.Value.Select(RoundReported.Of)], [.. all.Findings.Select(finding => Report.ForJson(finding, "."))]));
                return ExitCode.Done;
            }

            Report.PrintOf(all.Findings, ".");
            if (all.Value.Count == 0) Console.Out.WriteLine("There is no round of signatures yet. docpipeline round open begins one.");
            int widest = all.Value.Count == 0 ? 0 : all.Value.Max(each => each.Round.Length);
            foreach (RoundStatus each in all.Value) Console.Out.WriteLine($"{each.Round.PadRight(widest)}  {RoundPrint.Line(each)}");
            return ExitCode.Done;
        });
        return command;
    }
}
