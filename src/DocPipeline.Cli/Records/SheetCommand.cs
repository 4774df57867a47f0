using System.CommandLine;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Pipeline.Records;

namespace DocPipeline.Cli.Records;

/// <summary><c>sheet</c>: a record's organisations, people, seats and signatories as a workbook or CSV, to be filled in and imported.</summary>
internal static class SheetCommand
{
    internal static Command Build()
    {
        Argument<string> record = new("record") { Description = "The folder of the record, with partnership.yaml in it." };
        Option<string?> output = new("--out", "-o") { Description = "The file to write, .xlsx or .csv; without it <partnership>.xlsx in this folder." };
        Option<TableKind?> of = Of();
        var command = new Command("sheet", "Write a record's organisations, people, seats and signatories as a sheet to fill in.") { record, output, of };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(record), parsed.GetValue(output), parsed.GetValue(of)));
        return command;
    }

    /// <summary>The option that names one table.</summary>
    internal static Option<TableKind?> Of() => new("--of")
    {
        Description = "Only this table: organisations, people, seats or signatories.",
        CustomParser = result =>
        {
            string word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!int.TryParse(word, out _) && Enum.TryParse(word, ignoreCase: true, out TableKind kind) && Enum.IsDefined(kind)) return kind;
            result.AddError($"--of '{word}' is not known: organisations, people, seats, signatories.");
            return null;
        },
    };

    private static int Run(string record, string? output, TableKind? of)
    {
        bool isSeparated = output?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true;
        if (output is not null && !isSeparated && !output.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            Console.Error.WriteLine($"docpipeline: --out '{output}' ends in neither .xlsx nor .csv.");
            return ExitCode.Usage;
        }

        if (isSeparated && of is null)
        {
            Console.Error.WriteLine("docpipeline: a CSV file holds one table; say which with --of organisations, people, seats or signatories.");
            return ExitCode.Usage;
        }

        Outcome<RecordFiles> files = RecordFolder.Read(record);
        if (files.IsRefused)
        {
            Report.Print(files.Findings, record);
            return Directory.Exists(record) || File.Exists(record) ? ExitCode.Malformed : ExitCode.NotThere;
        }

        Outcome<byte[]> sheet = isSeparated ? ExportSheet.Separated(files.Value, of!.Value) : ExportSheet.Workbook(files.Value, of);
        if (sheet.IsRefused)
        {
            Report.Print(sheet.Findings, record);
            return ExitCode.Malformed;
        }

        string file = output ?? $"{RecordOutline.Read(files.Value).Partnership}.xlsx";
        OutputFile.Write(file, sheet.Value);
        Console.Out.WriteLine($"{file}  {sheet.Value.Length:N0} bytes");
        return ExitCode.Done;
    }
}
