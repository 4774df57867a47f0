using System.CommandLine;
using DocPipeline.Documents.Sheets;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Records;

namespace DocPipeline.Cli.Records;

/// <summary><c>import</c>: a filled-in sheet becomes a change of the record, all of it or nothing.</summary>
internal static class ImportCommand
{
    private const int MostLines = 40;

    internal static Command Build()
    {
        Argument<string> record = new("record") { Description = "The folder of the record, with partnership.yaml in it; for a Word document, the folder of the new record." };
        Argument<string?> sheet = new("file") { Description = "The sheet: a workbook (.xlsx) or a CSV file; or an existing Word document (.docx), of which a new record is drafted.", Arity = ArgumentArity.ZeroOrOne };
        Option<TableKind?> of = SheetCommand.Of();
        Option<bool> dryRun = new("--dry-run") { Description = "Only say what would change." };
        Option<bool> yes = new("--yes", "-y") { Description = "Take the changes without asking." };
        Option<bool> removeMissing = new("--remove-missing") { Description = "Remove from the record what the sheet does not have." };
        Option<bool> json = new("--json") { Description = "Say what was done as JSON on standard output; writes only with --yes." };
        var command = new Command("import", "Take the rows of a filled-in sheet into a record, all of them or none; or draft a new record from an existing Word document.") { record, sheet, of, dryRun, yes, removeMissing, json };
        command.SetAction(parsed =>
        {
            (string to, string? from) = (parsed.GetRequiredValue(record), parsed.GetValue(sheet));
            if (ImportDocument.IsWord(from ?? to)) return ImportDocument.Run(from is null ? null : to, from ?? to, parsed.GetValue(dryRun), parsed.GetValue(json));
            if (from is not null) return Run(to, from, parsed.GetValue(of), parsed.GetValue(removeMissing), parsed.GetValue(dryRun), parsed.GetValue(yes), parsed.GetValue(json));
            Console.Error.WriteLine("docpipeline: say which sheet to take into the record: import <record> <sheet>; or which Word document to make a record of: import <document.docx>.");
            return ExitCode.Usage;
        });
        return command;
    }

    private static int Run(string record, string sheet, TableKind? of, bool removeMissing, bool dryRun, bool yes, bool json)
    {
        if (!File.Exists(sheet))
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{sheet}'.");
            return ExitCode.NotThere;
        }

        Outcome<RecordFiles> files = RecordFolder.Read(record);
        if (files.IsRefused) return Refuse(files.Findings, record, json, Directory.Exists(record) || File.Exists(record) ? ExitCode.Malformed : ExitCode.NotThere);
        Outcome<ImportPlan> plan = ImportSheet.Plan(files.Value, Path.GetFileName(sheet), Content(sheet), of, removeMissing);
        IReadOnlyList<Finding> findings = [.. files.Findings, .. plan.Findings];
        if (plan.IsRefused) return Refuse(findings, record, json, ExitCode.Malformed);

        if (!json)
        {
            Report.Print(findings, record);
            foreach (TableChanges table in plan.Value.Tables) Say(table);
        }

        bool? answer = !plan.Value.ChangesAnything || dryRun ? false : yes ? true : json ? false : Confirmation.Of($"Take these changes into {record}?");
        bool take = answer == true;
        if (take && !Take(record, files.Value, plan.Value)) return ExitCode.Stale;
        if (json) Report.PrintJson(new ImportResult(take, plan.Value.Tables, [.. findings.Select(f => Report.ForJson(f, record))]));
        else Console.Out.WriteLine(take ? $"Done. {Path.Combine(record, RecordFiles.PartnershipFileName).Replace('\\', '/')} is changed." : plan.Value.ChangesAnything ? "Nothing was written." : "The record says all of this already. Nothing was written.");
        return answer is null ? NotAsked() : ExitCode.Done;
    }

    // One byte more than may be is enough to tell.
    private static byte[] Content(string sheet)
    {
        using FileStream stream = File.OpenRead(sheet);
        byte[] content = new byte[Math.Min(stream.Length, 20_000_001)];
        stream.ReadExactly(content);
        return content;
    }

    private static void Say(TableChanges table)
    {
        int Count(RowChangeKind kind) => table.Rows.Count(row => row.Kind == kind);
        string removed = Count(RowChangeKind.Removed) > 0 ? $", {Count(RowChangeKind.Removed)} removed" : "";
        string only = Count(RowChangeKind.OnlyInRecord) > 0 ? $", {Count(RowChangeKind.OnlyInRecord)} only in the record (kept)" : "";
        Console.Out.WriteLine($"{table.Table}: {Count(RowChangeKind.Added)} added, {Count(RowChangeKind.Changed)} changed, {table.Left} left as they are{removed}{only}");
        foreach (RowChange row in table.Rows.Take(MostLines))
        {
            string sign = row.Kind switch { RowChangeKind.Added => "+", RowChangeKind.Changed => "~", RowChangeKind.Removed => "-", _ => " " };
            string name = row.Id.EndsWith(row.Name, StringComparison.Ordinal) ? "" : $"  {row.Name}";
            string fields = row.Kind == RowChangeKind.Changed ? $"  {string.Join("; ", row.Fields.Select(field => $"{field.Heading}: {Quoted(field.From)} → {Quoted(field.To)}"))}" : "";
            Console.Out.WriteLine($"  {sign} {row.Id}{name}{fields}");
        }

        if (table.Rows.Count > MostLines) Console.Out.WriteLine($"  … and {table.Rows.Count - MostLines} more (--json lists all)");
    }

    private static string Quoted(string? text) => text is null ? "nothing" : $"“{text.ReplaceLineEndings(" ")}”";

    private static int NotAsked()
    {
        Console.Error.WriteLine("docpipeline: there is nobody to ask; say --yes to take the changes, or --dry-run to only see them.");
        return ExitCode.Usage;
    }

    private static bool Take(string record, RecordFiles files, ImportPlan plan)
    {
        string file = Path.Combine(record, RecordFiles.PartnershipFileName);
        if (!File.ReadAllBytes(file).AsSpan().SequenceEqual(files.Find(RecordFiles.PartnershipFileName)!.Value.Span))
        {
            Console.Error.WriteLine($"docpipeline: {file} was changed by someone else in the meantime. Nothing was written; import again.");
            return false;
        }

        OutputFile.Write(file, plan.PartnershipFile.Span);
        return true;
    }

    private static int Refuse(IReadOnlyList<Finding> findings, string record, bool json, int exitCode)
    {
        if (json) Report.PrintJson(new ImportResult(false, [], [.. findings.Select(f => Report.ForJson(f, record))]));
        else Report.Print(findings, record);
        return exitCode;
    }
}
