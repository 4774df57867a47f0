using System.CommandLine;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.People;

namespace DocPipeline.Cli.Archive.People;

/// <summary><c>archive person export</c>: everything about a person, to be handed out.</summary>
internal static class PersonExportCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Argument<string> who = PersonCommand.Who();
        Option<string?> output = new("--out", "-o") { Description = "A new folder, or a new file that ends with .zip; a zip named by the id in this folder if left out." };
        var command = new Command("export", "Everything about a person, for a subject-access request (UK GDPR, Article 15): a page for people, JSON, the person's files, and where the archive names them.") { who, output, archive.Store, archive.Key, archive.PublicKey, archive.ContactsKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<PersonExport> export = await ExportPerson.RunAsync(opened, parsed.GetRequiredValue(who), Progress.Counting("objects searched"), cancellation);
            if (export.IsRefused) return Report.Refuse(export.Findings, ".", json: false, ArchiveOptions.CodeOf(export.Findings));
            PersonSearched searched = export.Value.Searched;
            string path = parsed.GetValue(output) ?? $"{export.Value.Person.Id}.zip";
            int code = path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                ? NewFile.Write(path, ExportPerson.Zip(export.Value), $"everything about {export.Value.Person.Id}")
                : WriteFolder(path, export.Value.Files);
            if (code == ExitCode.Done)
                Console.Out.WriteLine($"Searched: {searched.Objects} documents and records, {searched.Entries} entries, {searched.Files} different files, {searched.Rounds} files of rounds; found in {searched.Found.Count} places, {searched.NotSearched.Count} files not read. {ExportPerson.PageName} says which.");
            return code;
        });
        return command;
    }

    private static int WriteFolder(string folder, IReadOnlyList<PersonFile> files)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Console.Error.WriteLine($"docpipeline: '{folder}' holds something already; nothing was written. Name a new folder with --out.");
            return ExitCode.Stale;
        }

        // For whoever gathers it alone.
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (PersonFile file in files)
        {
            int code = NewFile.Write(Path.Combine(folder, file.Name), file.Content, file.MediaType);
            if (code != ExitCode.Done) return code;
        }

        return ExitCode.Done;
    }
}
