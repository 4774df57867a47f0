using System.CommandLine;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;

namespace DocPipeline.Cli.Records;

/// <summary><c>record push</c>: a record goes from its folder into the archive.</summary>
internal static class PushCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Argument<string> record = new("record") { Description = "The folder of the record, with partnership.yaml in it.", DefaultValueFactory = _ => "." };
        Option<bool> json = new("--json") { Description = "Say what was done as JSON on standard output." };
        var command = new Command("push", "Put a record into the archive, mistakes and all; refused where somebody else has pushed it since this folder was pulled.") { record, archive.Store, archive.Key, archive.PublicKey, archive.By, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            string folder = parsed.GetRequiredValue(record);
            Outcome<RecordFiles> files = RecordFolder.Read(folder);
            if (files.IsRefused) return Report.Refuse(files.Findings, folder, parsed.GetValue(json), Directory.Exists(folder) ? ExitCode.Malformed : ExitCode.NotThere);
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode, mayBegin: true);
            if (opened is null) return exitCode;
            Outcome<PushedRecord> pushed = await PullRecord.PushAsync(opened, files.Value, folder, archive.WhoIn(parsed), cancellation);
            if (pushed.IsRefused) return Report.Refuse(pushed.Findings, folder, parsed.GetValue(json), ArchiveOptions.CodeOf(pushed.Findings));
            PushedRecord done = pushed.Value;
            if (parsed.GetValue(json))
            {
                Report.PrintJson(new FiledResult([new ReportedFiling(done.Partnership.Value, $"v{done.Tag.Entry}", done.Leaf, done.WasThere)], [.. done.Mistakes.Select(f => Report.ForJson(f, folder))]));
                return ExitCode.Done;
            }

            Report.PrintOf(done.Mistakes, folder);
            Console.Out.WriteLine(done.WasThere ? $"The archive holds this record already (v{done.Tag.Entry}). Nothing was filed." : $"The record of {done.Partnership} is filed as v{done.Tag.Entry}.");
            if (done.Mistakes.Count > 0) Console.Out.WriteLine("It is kept as it is; no document is made from it until its mistakes are mended.");
            return ExitCode.Done;
        });
        return command;
    }
}
