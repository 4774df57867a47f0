using System.CommandLine;
using System.Text.Json;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Checking;

namespace DocPipeline.Cli.Files;

/// <summary><c>check</c>: a record's documents, or a Word file, looked through for mistakes.</summary>
internal static class CheckCommand
{
    private static readonly string[] levels = ["note", "warning", "error"];

    internal static Command Build()
    {
        Argument<string> what = new("what") { Description = "The folder of a record, or a .docx file." };
        Option<string?> document = new("--document", "-d") { Description = "Only this document of the record, by its id." };
        Option<bool> json = new("--json") { Description = "Print the findings as JSON on standard output." };
        Option<string?> sarif = new("--sarif") { Description = "Write the findings to this file as SARIF 2.1.0, for a code host to show." };
        Option<string> least = new("--min-severity") { Description = "Show nothing below this: note, warning or error.", DefaultValueFactory = _ => "note" };
        Option<string> failOn = new("--fail-on") { Description = "End with exit code 3 when there is a finding of this severity or above: note, warning, error or never.", DefaultValueFactory = _ => "error" };
        least.AcceptOnlyFromAmong(levels);
        failOn.AcceptOnlyFromAmong([.. levels, "never"]);
        var command = new Command("check", "Look documents through for mistakes: rules, signatories, references, counts, names, spelling. Nothing is changed.") { what, document, json, sarif, least, failOn };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(what), parsed.GetValue(document), parsed.GetValue(json), parsed.GetValue(sarif), parsed.GetRequiredValue(least), parsed.GetRequiredValue(failOn)));
        return command;
    }

    private static int Run(string what, string? document, bool json, string? sarif, string least, string failOn)
    {
        bool isFile = File.Exists(what);
        DocumentId? only = null;
        if (document is not null && (isFile || !DocumentId.TryRead(document, out only)))
        {
            Console.Error.WriteLine(isFile ? "docpipeline: --document goes with the folder of a record." : $"docpipeline: --document '{document}' is not {DocumentId.Expected}.");
            return ExitCode.Usage;
        }

        if (!isFile && !Directory.Exists(what))
        {
            Console.Error.WriteLine($"docpipeline: there is no file and no folder '{what}'.");
            return ExitCode.NotThere;
        }

        Outcome<CheckReport> report = isFile ? CheckDocuments.OfFile(what.Replace('\\', '/'), File.ReadAllBytes(what)) : OfFolder(what, only);
        if (report.IsRefused)
        {
            if (json) Print(new CheckResult([], [.. report.Findings.Select(f => CheckedFinding.Of(f))]));
            else foreach (Finding finding in report.Findings) Console.Error.WriteLine(finding.ToString());
            return report.Findings.Any(f => f.Code == DraftDocument.NoSuchDocument) ? ExitCode.NotThere : ExitCode.Malformed;
        }

        string folder = isFile ? "" : what.Replace('\\', '/').TrimEnd('/');
        Finding[] shown = [.. report.Value.Findings.Where(f => (int)f.Severity >= Array.IndexOf(levels, least))];
        if (sarif is not null) OutputFile.Write(sarif, SarifReport.Write(shown, folder));
        if (json) Print(new CheckResult(report.Value.Checked, [.. shown.Select(f => CheckedFinding.Of(InFolder(f, folder)))]));
        else Show(shown, report.Value, folder);
        return failOn != "never" && report.Value.Findings.Any(f => (int)f.Severity >= Array.IndexOf(levels, failOn)) ? ExitCode.Malformed : ExitCode.Done;
    }

    private static Outcome<CheckReport> OfFolder(string folder, DocumentId? only)
    {
        Outcome<RecordFiles> files = RecordFolder.Read(folder);
        return files.IsRefused ? Outcome.Refused<CheckReport>(files.Findings) : CheckDocuments.OfRecord(files.Value, only);
    }

    private static void Show(Finding[] findings, CheckReport report, string folder)
    {
        foreach (IGrouping<Severity, Finding> group in findings.GroupBy(f => f.Severity))
        {
            Console.Out.WriteLine($"{Heading(group.Key)} ({group.Count()})");
            foreach (Finding finding in group) Console.Out.WriteLine("  " + Text(InFolder(finding, folder)).Replace("\n", "\n  ", StringComparison.Ordinal));
            Console.Out.WriteLine();
        }

        string looked = report.Checked.Count == 1 ? report.Checked[0] : $"{report.Checked.Count} documents";
        int[] counts = [.. levels.Select((_, i) => report.Findings.Count(f => (int)f.Severity == i))];
        Console.Out.WriteLine($"{looked}: {Count(counts[2], "error")}, {Count(counts[1], "warning")}, {Count(counts[0], "note")}.");
    }

    // The severity is the heading's; the place comes first, as an editor that jumps to it wants.
    private static string Text(Finding finding)
    {
        string text = finding.Place is { } place ? $"{place}\n    {finding.Message} [{finding.Code}]" : $"{finding.Message} [{finding.Code}]";
        foreach (string line in finding.Evidence?.Split('\n') ?? []) text += "\n      " + line;
        if (finding.Expected is { } expected) text += $"\n      expected: {expected}";
        if (finding.Suggestion is { } suggestion) text += $"\n      to mend it: {suggestion}";
        return text;
    }

    private static string Heading(Severity severity) => severity switch
    {
        Severity.Error => "Errors",
        Severity.Warning => "Warnings",
        _ => "Notes",
    };

    private static string Count(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";

    private static void Print(CheckResult result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, CheckJson.Default.CheckResult));

    private static Finding InFolder(Finding finding, string folder) => finding with { Place = InFolder(finding.Place, folder), Also = InFolder(finding.Also, folder) };

    // A generated document is no file of the folder.
    private static Place? InFolder(Place? place, string folder) =>
        place is null || folder.Length == 0 || place.File.EndsWith(".docx", StringComparison.Ordinal) ? place : place with { File = folder + "/" + place.File };
}
