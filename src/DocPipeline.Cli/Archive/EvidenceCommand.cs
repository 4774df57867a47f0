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
        Option<string?> output = new("--out", "-o") { Description = "Where the page goes; a name of its own in this folder if left out. The zip gets the same name with .zip." };
        Option<bool> pageOnly = new("--page-only") { Description = "Make the page and no zip." };
        var command = new Command("evidence", "One page of HTML with every entry of a document, its files, its redlines and its place in the log, which verifies itself in any browser without a network; and beside it the files themselves in a zip.") { name, output, pageOnly, archive.Store, archive.Key, archive.PublicKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<EvidenceMade> made = await MakeEvidence.FromAsync(opened, parsed.GetRequiredValue(name), cancellation);
            if (made.IsRefused) return Report.Refuse(made.Findings, ".", json: false, ArchiveOptions.CodeOf(made.Findings));
            string page = parsed.GetValue(output) ?? $"{made.Value.FileName}.html", zip = Path.ChangeExtension(page, ".zip");
            bool isBoth = !parsed.GetValue(pageOnly);
            if (isBoth && NewFile.IsThere(zip)) return ExitCode.Stale;
            int written = NewFile.Write(page, made.Value.Page, $"{made.Value.Entries} {(made.Value.Entries == 1 ? "entry" : "entries")}, all {made.Value.Leaves} leaves of the log; open it in any browser");
            return written == ExitCode.Done && isBoth ? NewFile.Write(zip, made.Value.Bag, "the files themselves, with their digests (BagIt)") : written;
        });
        return command;
    }
}
