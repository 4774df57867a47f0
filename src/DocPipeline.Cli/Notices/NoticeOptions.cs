using System.CommandLine;
using System.Security.Cryptography;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Governance.Decisions;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Notices;

namespace DocPipeline.Cli.Notices;

/// <summary>What the commands that make notices have in common: the record, where the file goes, whose look it has.</summary>
internal sealed class NoticeOptions
{
    private readonly Argument<string> record = new("record") { Description = "The folder of the record, with partnership.yaml in it." };
    private readonly Option<string> output = new("--out", "-o") { Description = "The folder that takes the document; made if it is not there.", DefaultValueFactory = _ => "out" };
    private readonly Option<string?> template = new("--template") { Description = "The council's own template (.docx) for it." };
    private readonly Option<string?> style = new("--style") { Description = "A Word file (.docx) whose styles it takes on." };
    private readonly Option<bool> json = new("--json") { Description = "Say what was done as JSON on standard output." };

    /// <summary>A command that makes one notice.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="own">What it takes beside the record.</param>
    /// <param name="make">Makes the notice; nothing where the command was given wrongly, which it has then said.</param>
    internal Command Command(string name, string description, IReadOnlyList<Symbol> own, Func<ParseResult, string, RecordFiles, CouncilLook?, Outcome<NoticeFile>?> make)
    {
        var command = new Command(name, description) { record };
        foreach (Symbol symbol in own)
        {
            if (symbol is Argument argument) command.Add(argument);
            else if (symbol is Option option) command.Add(option);
        }

        foreach (Option option in (Option[])[output, template, style, json]) command.Add(option);
        command.SetAction(parsed => Run(parsed, make));
        return command;
    }

    private int Run(ParseResult parsed, Func<ParseResult, string, RecordFiles, CouncilLook?, Outcome<NoticeFile>?> make)
    {
        string folder = parsed.GetRequiredValue(record);
        bool asJson = parsed.GetValue(json);
        if (parsed.GetValue(template) is not null && parsed.GetValue(style) is not null)
        {
            Console.Error.WriteLine("docpipeline: --template goes without --style: a template brings its own look.");
            return ExitCode.Usage;
        }

        string? file = parsed.GetValue(template) ?? parsed.GetValue(style);
        if (file is not null && !File.Exists(file))
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{file}'.");
            return ExitCode.NotThere;
        }

        CouncilLook? look = file is null ? null : new CouncilLook(Path.GetFileName(file), File.ReadAllBytes(file), IsStyleOnly: parsed.GetValue(template) is null);
        Outcome<RecordFiles> files = RecordFolder.Read(folder);
        if (files.IsRefused) return Report.Refuse(files.Findings, folder, asJson, Directory.Exists(folder) ? ExitCode.Malformed : ExitCode.NotThere);
        if (make(parsed, folder, files.Value, look) is not { } made) return ExitCode.Usage;
        IReadOnlyList<Finding> findings = [.. files.Findings, .. made.Findings];
        if (made.IsRefused)
            return Report.Refuse(findings, folder, asJson, findings.Any(f => f.Code == DecisionCodes.NotThere || f.Code == DraftDocument.NoSuchDocument) ? ExitCode.NotThere : ExitCode.Malformed);

        string written = Path.Combine(parsed.GetRequiredValue(output), made.Value.FileName);
        OutputFile.Write(written, made.Value.Bytes.Span);
        var said = new WrittenDocument(made.Value.Id, written.Replace('\\', '/'), made.Value.Bytes.Length, Convert.ToHexStringLower(SHA512.HashData(made.Value.Bytes.Span)));
        if (asJson) Report.PrintJson(new GenerateResult([said], [.. findings.Select(f => Report.ForJson(f, folder))]));
        else
        {
            Report.Print(findings, folder);
            Console.Out.WriteLine($"{said.File}  {said.Bytes:N0} bytes");
        }

        return ExitCode.Done;
    }
}
