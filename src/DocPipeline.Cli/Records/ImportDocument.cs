using DocPipeline.Findings;
using DocPipeline.Pipeline.Records.Importing;

namespace DocPipeline.Cli.Records;

/// <summary><c>import agreement.docx</c>: a new record, drafted from an existing Word document.</summary>
internal static class ImportDocument
{
    private const int MostLines = 25;

    internal static bool IsWord(string file) => Path.GetExtension(file).Equals(".docx", StringComparison.OrdinalIgnoreCase);

    internal static int Run(string? folder, string file, bool dryRun, bool json)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{file}'.");
            return ExitCode.NotThere;
        }

        string to = folder ?? Path.Combine(Path.GetDirectoryName(file) ?? "", Path.GetFileNameWithoutExtension(file));
        if (File.Exists(to) || (Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any()))
        {
            Console.Error.WriteLine($"docpipeline: '{to}' holds something already. Name a folder that is not there yet: import <folder> {file}.");
            return ExitCode.Usage;
        }

        Outcome<DraftedRecord> drafted = DraftRecord.From(Path.GetFileName(file), File.ReadAllBytes(file), DateOnly.FromDateTime(DateTime.Today));
        if (drafted.IsRefused) return Report.Refuse(drafted.Findings, Path.GetDirectoryName(file) ?? "", json, ExitCode.Malformed);
        if (!dryRun) OutputFolder.WriteNew(to, drafted.Value.Files);
        if (json) Report.PrintJson(new DraftedResult(dryRun ? null : to.Replace('\\', '/'), drafted.Value.Recognised, [.. drafted.Value.Findings.Select(f => Report.ForJson(f, ""))]));
        else Say(drafted.Value, to, dryRun);
        return ExitCode.Done;
    }

    private static void Say(DraftedRecord drafted, string to, bool dryRun)
    {
        RecognisedCounts found = drafted.Recognised;
        Console.Out.WriteLine($"Recognised: {found.Sections} sections, {found.Headings} headings below them, {found.Clauses} numbered clauses, {found.Tables} tables, {found.Signatories} signatories, {found.Seats} seats.");
        Finding[] toCheck = [.. drafted.Findings.Where(f => f.Severity != Severity.Note)];
        foreach (Finding finding in toCheck.Take(MostLines)) Console.Out.WriteLine($"- {finding.Message} {finding.Expected} [{finding.Code}]");
        if (toCheck.Length > MostLines) Console.Out.WriteLine($"… and {toCheck.Length - MostLines} more.");
        Console.Out.WriteLine(dryRun ? "Nothing was written." : $"""
            The record is in {to.Replace('\\', '/')}. {DraftRecord.NotesFile} there lists all {drafted.Findings.Count} places to look at.
            Next: docpipeline generate {to.Replace('\\', '/')} --out <folder> prints it; docpipeline check {to.Replace('\\', '/')} looks for mistakes.
            """);
    }
}

/// <summary>What <c>import agreement.docx --json</c> prints.</summary>
/// <param name="Record">The folder of the new record; absent when nothing was written.</param>
/// <param name="Recognised">How much was recognised.</param>
/// <param name="Findings">What has to be looked at.</param>
internal sealed record DraftedResult(string? Record, RecognisedCounts Recognised, IReadOnlyList<ReportedFinding> Findings);
