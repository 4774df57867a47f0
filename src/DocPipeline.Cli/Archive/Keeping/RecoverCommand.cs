using System.CommandLine;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Keeping;

namespace DocPipeline.Cli.Archive.Keeping;

/// <summary><c>archive recover</c>: what a program that died has left is finished.</summary>
internal static class RecoverCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        var command = new Command("recover", "Finish what a program that died has left, and seal the log. Nothing that was acknowledged is ever lost; this only completes it.") { archive.Store, archive.Key, archive.PublicKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<ArchiveRecovered> recovered = await KeepArchive.RecoverAsync(opened, Progress.Counting("objects"), cancellation);
            if (recovered.IsRefused) return Report.Refuse(recovered.Findings, ".", json: false, ArchiveOptions.CodeOf(recovered.Findings));
            ArchiveRecovered done = recovered.Value;
            string rounds = done.RoundsFinished == 0 ? "" : $"{done.RoundsFinished} unfinished {(done.RoundsFinished == 1 ? "round" : "rounds")} finished, ";
            Console.Out.WriteLine($"{done.Objects} objects, {done.Finished} unfinished {(done.Finished == 1 ? "entry" : "entries")} finished, {rounds}{done.Cleared} left-over {(done.Cleared == 1 ? "blob" : "blobs")} cleared{(done.Erasures == 0 ? "" : $", {done.Erasures} {(done.Erasures == 1 ? "erasure" : "erasures")} of contact data finished")}; the log is sealed at {done.LogSize} leaves.{(done.Removed > 0 ? $" {done.Removed} {(done.Removed == 1 ? "file" : "files")} of what had been disposed of were left, and are deleted now." : "")}");
            return ExitCode.Done;
        });
        return command;
    }
}
