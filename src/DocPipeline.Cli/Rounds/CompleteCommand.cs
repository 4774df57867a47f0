using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Cli.Signatures;
using DocPipeline.Documents.Renditions;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signatures;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Cli.Rounds;

/// <summary><c>round complete</c> and <c>round export</c>.</summary>
internal static class CompleteCommand
{
    internal static Command Build()
    {
        RoundOptions options = new();
        SealChoice seal = new();
        Option<string?> role = new("--role") { Description = "In which office the copy is sealed: \"Democratic Services, Stockport Council\"." };
        Command command = options.Command("complete", "Close a round that everybody has signed: makes the conformed copy and the certificate of completion, seals them, and files everything.", [options.Round, .. seal.All, role, options.Yes]);
        command.SetAction(async (parsed, cancellation) =>
        {
            SealOrder? with = seal.Read(parsed, isRequired: false, out int wrong);
            if (wrong != ExitCode.Done) return wrong;
            using X509Certificate2? own = with?.Certificate;
            using OpenedArchive? opened = options.Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            string round = parsed.GetRequiredValue(options.Round);
            Outcome<RoundStatus> now = await ShowRound.OneAsync(opened, round, cancellation);
            if (now.IsRefused) return options.Answer(parsed, now, done: null);
            if (now.Value.CanComplete)
            {
                switch (options.Agrees(parsed, $"Complete {round}? {now.Value.SignedCount} of {now.Value.Slots.Count} have signed. It takes no more signatures then, and cannot be undone."))
                {
                    case null: return ExitCode.Usage;
                    case false: return OpenCommand.Nothing();
                }
            }

            SealOrder? order = with is null ? null : with with { Role = parsed.GetValue(role) ?? "", Reason = $"Conformed copy of {now.Value.Title}, version {now.Value.Version}" };
            Outcome<RoundFinished> finished = await CompleteRound.RunAsync(opened, round, order, LibreOfficeRenditions.OfMachine(), options.Who(parsed), RoundOptions.Mail(opened), cancellation);
            if (finished.IsRefused) return Report.Refuse(finished.Findings, ".", parsed.GetValue(options.Json), RoundOptions.CodeOf(finished.Findings));
            if (parsed.GetValue(options.Json))
            {
                Report.PrintJson(new CompleteResult(finished.Value.Entry, RoundReported.Of(finished.Value.Round), [.. finished.Findings.Select(finding => Report.ForJson(finding, "."))]));
                return ExitCode.Done;
            }

            Report.PrintOf(finished.Findings, ".");
            Console.Out.WriteLine($"{round} is complete, and filed as {finished.Value.Round.Document} {finished.Value.Entry}.");
            Console.Out.WriteLine($"docpipeline round export {round} --out <folder> hands out the conformed copy, the certificate of completion and a receipt for each signatory.");
            RoundPrint.Write(finished.Value.Round);
            return ExitCode.Done;
        });
        return command;
    }

    internal static Command Export()
    {
        RoundOptions options = new();
        Option<string> output = new("--out", "-o") { Description = "The folder to write to. It has to be empty or new.", Required = true };
        Command command = options.Command("export", "Hand out a round: what was issued, what came back, the events, and of a completed one the conformed copy, the certificate and a receipt for each signatory.", options.Round, output);
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = options.Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            string folder = parsed.GetRequiredValue(output);
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                await Console.Error.WriteLineAsync($"docpipeline: '{folder}' is not empty. Nothing was written; name a new folder.");
                return ExitCode.Stale;
            }

            Outcome<IReadOnlyList<ExportedFile>> files = await ExportRound.RunAsync(opened, parsed.GetRequiredValue(options.Round), cancellation);
            if (files.IsRefused) return Report.Refuse(files.Findings, ".", parsed.GetValue(options.Json), RoundOptions.CodeOf(files.Findings));
            foreach (ExportedFile file in files.Value)
            {
                string path = Path.Combine(folder, file.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, file.Content.ToArray(), cancellation);
                if (!parsed.GetValue(options.Json)) Console.Out.WriteLine($"{path}  {file.What}");
            }

            if (parsed.GetValue(options.Json)) return options.Answer(parsed, await ShowRound.OneAsync(opened, parsed.GetRequiredValue(options.Round), cancellation), done: null);
            return ExitCode.Done;
        });
        return command;
    }
}
