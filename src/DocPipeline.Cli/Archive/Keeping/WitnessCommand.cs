using System.CommandLine;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Keeping;

namespace DocPipeline.Cli.Archive.Keeping;

/// <summary><c>archive witness</c>: legal services keep the last checkpoint on a machine of their own, and check that the log only grew.</summary>
internal static class WitnessCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Argument<string> file = new("file") { Description = "The file that keeps the checkpoint, on a machine that those who keep the archive cannot write to." };
        var command = new Command("witness", "Check that the log goes on from the checkpoint that you kept, and keep the newest.") { file, archive.Store, archive.Key, archive.PublicKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<ArchiveWitnessed> witnessed = await KeepArchive.WitnessAsync(opened, parsed.GetRequiredValue(file), cancellation);
            if (witnessed.IsRefused) return Report.Refuse(witnessed.Findings, ".", json: false, ArchiveOptions.CodeOf(witnessed.Findings));
            ArchiveWitnessed seen = witnessed.Value;
            Console.Out.WriteLine(seen.Before is not { } before ? $"Kept. The log has {seen.Size} {(seen.Size == 1 ? "leaf" : "leaves")}; from now on nobody can make it shorter or another without your seeing it."
                : seen.Size == before ? $"Nothing new: the log has {seen.Size} leaves, the same as when you last looked."
                : $"The log goes on from what you kept: {before} leaves then, {seen.Size} now. The newest checkpoint is kept.");
            Console.Out.WriteLine($"  root {seen.Root}");
            return ExitCode.Done;
        });
        return command;
    }
}
