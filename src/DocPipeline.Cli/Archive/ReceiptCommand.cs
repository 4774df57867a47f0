using System.CommandLine;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;

namespace DocPipeline.Cli.Archive;

/// <summary><c>archive receipt</c>: the proof that an entry is in the log.</summary>
internal static class ReceiptCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Argument<string> name = new("name") { Description = "A partnership's id for its record, or partnership/document." };
        Option<int?> entry = new("--entry", "-e") { Description = "The number of the entry, such as 2; the last one if left out." };
        Option<string?> output = new("--out", "-o") { Description = "Where the receipt goes; a name of its own in this folder if left out." };
        var command = new Command("receipt", "The receipt of an entry: a small text that proves offline, to whoever has the log's public key, that the entry is in the log.") { name, entry, output, archive.Store, archive.Key, archive.PublicKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<ReceiptGiven> receipt = await AskArchiveInForce.ReceiptAsync(opened, parsed.GetRequiredValue(name), parsed.GetValue(entry), cancellation);
            return receipt.IsRefused
                ? Report.Refuse(receipt.Findings, ".", json: false, ArchiveOptions.CodeOf(receipt.Findings))
                : NewFile.Write(parsed.GetValue(output) ?? receipt.Value.FileName, Encoding.UTF8.GetBytes(receipt.Value.Text), $"the receipt of {receipt.Value.Entry.Number}");
        });
        return command;
    }
}
