using System.CommandLine;
using System.Globalization;
using DocPipeline.Cli.Archive.Keeping;
using DocPipeline.Cli.Archive.People;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;

namespace DocPipeline.Cli.Archive;

/// <summary><c>archive</c>: what is kept for good, and how it is looked at and checked.</summary>
internal static class ArchiveCommand
{
    internal static Command Build() => new("archive", "Look into the archive, which keeps every version, event and verdict, and check it.")
    {
        List(), Show(), Get(), ArchiveInForceCommand.Build(), ReceiptCommand.Build(), EvidenceCommand.Build(), RoundsCommand.Build(), HoldCommand.Build(), HoldCommand.Release(), HoldCommand.End(), DisposeCommand.Build(), VerifyCommand.Build(), WitnessCommand.Build(), TimestampCommand.Build(), ReplaceKeyCommand.Build(), RecoverCommand.Build(), VerifyCommand.Rebuild(),
        PersonCommand.Build(), EraseCommand.Build(),
    };

    private static Command List()
    {
        ArchiveOptions archive = new();
        Option<bool> json = new("--json") { Description = "Give the list as JSON on standard output." };
        var command = new Command("list", "What the archive holds: documents and records, with their last entries.") { archive.Store, archive.Key, archive.PublicKey, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<IReadOnlyList<ListedObject>> objects = await ArchiveContents.ListAsync(opened, cancellation);
            if (objects.IsRefused) return Report.Refuse(objects.Findings, ".", parsed.GetValue(json), ArchiveOptions.CodeOf(objects.Findings));
            if (parsed.GetValue(json)) Report.PrintJson(new ArchiveListResult([.. objects.Value.Select(ListedResult.Of)]));
            else if (objects.Value.Count == 0) Console.Out.WriteLine("The archive is empty. docpipeline generate <record> --archive <store> files documents in it.");
            else foreach (ListedObject one in objects.Value) Console.Out.WriteLine($"{one.Name,-40} {one.Entries,3} {(one.Entries == 1 ? "entry  " : "entries")}  last {Words(one.At)}: {one.Text}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show()
    {
        ArchiveOptions archive = new();
        Argument<string> name = new("name") { Description = "A partnership's id for its record, or partnership/document, as archive list prints them." };
        Option<bool> json = new("--json") { Description = "Give the entries as JSON on standard output." };
        var command = new Command("show", "The story of a document or record: every entry with its files and digests.") { name, archive.Store, archive.Key, archive.PublicKey, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<ArchivedObject> shown = await ArchiveContents.ShowAsync(opened, parsed.GetRequiredValue(name), cancellation);
            if (shown.IsRefused) return Report.Refuse(shown.Findings, ".", parsed.GetValue(json), ArchiveOptions.CodeOf(shown.Findings));
            if (parsed.GetValue(json)) Report.PrintJson(new ArchiveShowResult([ReportedObject.Of(shown.Value)]));
            else Print(shown.Value);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Get()
    {
        ArchiveOptions archive = new();
        Argument<string> name = new("name") { Description = "A partnership's id for its record, or partnership/document." };
        Option<int?> entry = new("--entry", "-e") { Description = "The number of the entry, such as 2; the last one if left out." };
        Option<string?> file = new("--file", "-f") { Description = "A file of the entry, as archive show prints it; the document or the record if left out." };
        Option<string?> output = new("--out", "-o") { Description = "Where the file goes; its own name in this folder if left out. A file that is there is not written over." };
        var command = new Command("get", "A file out of the archive, its bytes checked against the digest that was filed with them.") { name, entry, file, output, archive.Store, archive.Key, archive.PublicKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<GotFile> got = await ArchiveContents.GetAsync(opened, parsed.GetRequiredValue(name), parsed.GetValue(entry), parsed.GetValue(file), cancellation);
            if (got.IsRefused) return Report.Refuse(got.Findings, ".", json: false, ArchiveOptions.CodeOf(got.Findings));
            return NewFile.Write(parsed.GetValue(output) ?? got.Value.Name, got.Value.Content, $"{got.Value.Entry}, SHA-512 {got.Value.Digest.Hex[..16]}…");
        });
        return command;
    }

    private static void Print(ArchivedObject shown)
    {
        Console.Out.WriteLine($"{(shown.Title.Length > 0 ? $"{shown.Title} ({shown.Name})" : shown.Name)}");
        if (shown.Standing.Disposed is { } disposed) Console.Out.WriteLine(disposed);
        else if (shown.Standing.Term is { } term) Console.Out.WriteLine($"Kept {term}{(shown.Standing.EndedOn is { } ended ? $"; in force until {Adoptions.Instants.Words(ended)}" : "")}{(shown.Standing.KeptUntil is { } until ? $"; kept until {Adoptions.Instants.Words(until)}" : "")}.");
        foreach (string hold in shown.Standing.Holds) Console.Out.WriteLine($"On hold, {hold}");
        if (shown.Standing.ApprovedBy is { } by) Console.Out.WriteLine($"{by} has approved its disposal; a second person is needed.");
        foreach (ShownEntry entry in shown.Entries)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine($"{entry.Number}  {Words(entry.At)}  {entry.Event}, by {entry.By}");
            Console.Out.WriteLine($"    {entry.Text}");
            foreach (ShownFile file in entry.Files) Console.Out.WriteLine($"    {file.Name,-24} SHA-512 {file.Digest.Hex[..32]}…");
        }
    }

    internal static string Words(DateTimeOffset at) => at.ToUniversalTime().ToString("d MMMM yyyy HH:mm 'UTC'", CultureInfo.GetCultureInfo("en-GB"));
}
