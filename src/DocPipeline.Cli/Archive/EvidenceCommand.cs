using System.CommandLine;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Evidence;

namespace DocPipeline.Cli.Archive;

/// <summary><c>archive evidence</c>: one page that shows and verifies everything that the archive has of a document, offline.</summary>
internal static class EvidenceCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Argument<string> name = new("name") { Description = "A partnership's id for its record, or partnership/document." };
        Option<string?> output = new("--out", "-o") { Description = "Where the page goes; a name of its own in this folder if left out." };
        var command = new Command("evidence", "One page of HTML with every entry of a document, its files and its place in the log, which verifies itself in any browser without a network.") { name, output, archive.Store, archive.Key, archive.PublicKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<EvidenceMade> made = await MakeEvidence.PageAsync(opened, parsed.GetRequiredValue(name), cancellation);
            return made.IsRefused
                ? Report.Refuse(made.Findings, ".", json: false, ArchiveOptions.CodeOf(made.Findings))
                : NewFile.Write(parsed.GetValue(output) ?? made.Value.FileName, made.Value.Page, $"{made.Value.Entries} {(made.Value.Entries == 1 ? "entry" : "entries")}, all {made.Value.Leaves} leaves of the log; open it in any browser");
        });
        return command;
    }
}
