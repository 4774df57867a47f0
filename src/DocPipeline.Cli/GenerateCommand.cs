using System.CommandLine;
using System.Security.Cryptography;
using DocPipeline.Cli.Archive;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;

namespace DocPipeline.Cli;

/// <summary><c>generate</c>: a record's documents as Word files.</summary>
internal static class GenerateCommand
{
    internal static Command Build()
    {
        Argument<string> record = new("record") { Description = "The folder of the record, with partnership.yaml in it." };
        Option<string> output = new("--out", "-o") { Description = "The folder that takes the documents; made if it is not there.", DefaultValueFactory = _ => "out" };
        Option<string?> document = new("--document", "-d") { Description = "Only this document, by its id." };
        Option<string?> version = new("--version") { Description = "This version of the document, as it was kept when it was adopted; asks for --document." };
        Option<bool> json = new("--json") { Description = "Say what was done as JSON on standard output." };
        Option<string?> template = new("--template") { Description = "The council's own template (.docx) for the document; asks for --document." };
        Option<string?> style = new("--style") { Description = "A Word file (.docx) whose styles the documents take on." };
        ArchiveOptions archive = new("--archive", isGiven: true);
        Option<bool> yes = new("--yes", "-y") { Description = "File in the archive without asking; goes with --archive." };
        var command = new Command("generate", "Make the Word documents of a record.") { record, output, document, version, template, style, archive.Store, archive.Key, archive.PublicKey, archive.By, yes, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            int exitCode = ExitCode.Done;
            using OpenedArchive? opened = parsed.GetValue(archive.Store) is null ? null : archive.Open(parsed, out exitCode, mayBegin: true);
            if (exitCode != ExitCode.Done) return exitCode;
            return await RunAsync(
                parsed.GetRequiredValue(record), parsed.GetRequiredValue(output), parsed.GetValue(document), parsed.GetValue(version), parsed.GetValue(template), parsed.GetValue(style), parsed.GetValue(json),
                opened is null ? null : new Filing(opened, archive.WhoIn(parsed), parsed.GetValue(yes)), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string record, string output, string? document, string? version, string? template, string? style, bool json, Filing? filing, CancellationToken cancellation)
    {
        if (template is not null && (document is null || style is not null))
        {
            Console.Error.WriteLine("docpipeline: --template goes with --document and without --style: a template is made for one kind of document and brings its own look.");
            return ExitCode.Usage;
        }

        string? lookFile = template ?? style;
        if (lookFile is not null && !File.Exists(lookFile))
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{lookFile}'.");
            return ExitCode.NotThere;
        }

        CouncilLook? look = lookFile is null ? null : new CouncilLook(Path.GetFileName(lookFile), File.ReadAllBytes(lookFile), IsStyleOnly: template is null);
        DocumentId? only = null;
        if (document is not null && !DocumentId.TryRead(document, out only))
        {
            Console.Error.WriteLine($"docpipeline: --document '{document}' is not {DocumentId.Expected}.");
            return ExitCode.Usage;
        }

        VersionNumber? asked = null;
        if (version is not null && (only is null || !VersionNumber.TryRead(version, out asked)))
        {
            Console.Error.WriteLine(only is null ? "docpipeline: --version goes with --document: each document has versions of its own." : $"docpipeline: --version '{version}' is not {VersionNumber.Expected}.");
            return ExitCode.Usage;
        }

        if (look is null) DraftDocument.Prepare();
        Outcome<RecordFiles> files = RecordFolder.Read(record);
        if (files.IsRefused) return Report.Refuse(files.Findings, record, json, NothingThere(record) ? ExitCode.NotThere : ExitCode.Malformed);
        Outcome<IReadOnlyList<DraftedDocument>> drafted = Draft(files.Value, only, asked, look);
        IReadOnlyList<Finding> findings = [.. files.Findings, .. drafted.Findings];
        if (drafted.IsRefused)
            return Report.Refuse(findings, record, json, findings.Any(f => f.Code == DraftDocument.NoSuchDocument || f.Code == AdoptionCodes.NoSuchVersion) ? ExitCode.NotThere : ExitCode.Malformed);

        List<WrittenDocument> written = Write(drafted.Value, output);
        if (!json)
        {
            Report.Print(findings, record);
            foreach (WrittenDocument one in written) Console.Out.WriteLine($"{one.File}  {one.Bytes:N0} bytes");
        }

        (int exitCode, FiledResult? filed) = filing is null ? (ExitCode.Done, null) : await filing.AskAsync(
            $"File {(written.Count == 1 ? "this document" : $"these {written.Count} documents")} in the archive as issued? An entry is never changed or taken out again.", json,
            (archive, by) => IssueDocuments.FileAsync(archive, files.Value, drafted.Value, by, cancellation), record);
        if (json) Report.PrintJson(new GenerateResult(written, [.. findings.Select(f => Report.ForJson(f, record)), .. filed?.Findings ?? []], filed?.Filed));
        return exitCode;
    }

    private static Outcome<IReadOnlyList<DraftedDocument>> Draft(RecordFiles files, DocumentId? only, VersionNumber? version, CouncilLook? look)
    {
        if (only is null) return DraftDocument.AllFromRecord(files, look);
        Outcome<DraftedDocument> one = version is { } kept ? DraftVersion.FromRecord(files, only.Value, kept, look) : DraftDocument.FromRecord(files, only.Value, look);
        return one.IsRefused ? Outcome.Refused<IReadOnlyList<DraftedDocument>>(one.Findings) : Outcome.Done<IReadOnlyList<DraftedDocument>>([one.Value], one.Findings);
    }

    private static bool NothingThere(string record) => !Directory.Exists(record) && !File.Exists(record);

    // All are written to temporary names first and then moved into place, so that no name ever holds half a document.
    private static List<WrittenDocument> Write(IReadOnlyList<DraftedDocument> documents, string output)
    {
        Directory.CreateDirectory(output);
        var moves = new List<(string Temporary, string Final)>();
        try
        {
            var written = new List<WrittenDocument>();
            foreach (DraftedDocument document in documents)
            {
                string final = Path.Combine(output, document.FileName);
                string temporary = Path.Combine(output, $".{document.FileName}.{Environment.ProcessId}.tmp");
                moves.Add((temporary, final));
                File.WriteAllBytes(temporary, document.Bytes.Span);
                written.Add(new WrittenDocument(
                    document.Id.Value, final.Replace('\\', '/'), document.Bytes.Length, Convert.ToHexStringLower(SHA512.HashData(document.Bytes.Span))));
            }

            foreach ((string temporary, string final) in moves) File.Move(temporary, final, overwrite: true);
            return written;
        }
        finally
        {
            foreach ((string temporary, _) in moves) File.Delete(temporary);
        }
    }
}
