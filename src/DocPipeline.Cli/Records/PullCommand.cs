using System.CommandLine;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;

namespace DocPipeline.Cli.Records;

/// <summary><c>record pull</c>: a record comes out of the archive into a folder.</summary>
internal static class PullCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Argument<string> partnership = new("partnership") { Description = "The partnership's id, as archive list prints it." };
        Argument<string?> folder = new("folder") { Description = "The folder that takes the record; named after the partnership if left out. It has to be new, or hold the record as it was last pulled or pushed.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> json = new("--json") { Description = "Say what was done as JSON on standard output." };
        var command = new Command("pull", "Take a record out of the archive into a folder, to work on it and push it back.") { partnership, folder, archive.Store, archive.Key, archive.PublicKey, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            string name = parsed.GetRequiredValue(partnership);
            if (!PartnershipId.TryRead(name, out PartnershipId? id))
            {
                Console.Error.WriteLine($"docpipeline: '{name}' is not {PartnershipId.Expected}.");
                return ExitCode.Usage;
            }

            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            string target = parsed.GetValue(folder) ?? name;
            Outcome<PulledRecord> pulled = await PullRecord.IntoAsync(opened, id.Value, target, cancellation);
            if (pulled.IsRefused) return Report.Refuse(pulled.Findings, target, parsed.GetValue(json), ArchiveOptions.CodeOf(pulled.Findings));
            if (parsed.GetValue(json)) Report.PrintJson(new FiledResult([new ReportedFiling(name, $"v{pulled.Value.Entry}", null, !pulled.Value.IsChanged)], []));
            else Console.Out.WriteLine(pulled.Value.IsChanged ? $"{target} holds the record as it was pushed last (v{pulled.Value.Entry}), {pulled.Value.Files} files." : $"{target} holds that record already (v{pulled.Value.Entry}). Nothing was written.");
            return ExitCode.Done;
        });
        return command;
    }
}
