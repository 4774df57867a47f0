using System.CommandLine;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Records;

namespace DocPipeline.Cli.Records;

/// <summary><c>form read</c>: the answers of a form that came back, shown and then kept in the record.</summary>
internal static class FormCommand
{
    internal static Command Build() => new("form", "Work with forms that came back.") { Read() };

    private static Command Read()
    {
        Argument<string> record = new("record") { Description = "The folder that holds partnership.yaml." };
        Argument<string> file = new("returned") { Description = "The form that was filled in, a .docx." };
        Option<string?> output = new("--out", "-o") { Description = "The file of answers to write; answers/<document>.yaml of the record otherwise." };
        Option<DocumentId?> document = new("--document", "-d")
        {
            Description = "The document that the file is a copy of, where the file has lost that.",
            CustomParser = result =>
            {
                if (result.Tokens.Count == 1 && DocumentId.TryRead(result.Tokens[0].Value, out DocumentId? id)) return id;
                result.AddError("--document needs the id of a document of the record.");
                return null;
            },
        };
        Option<bool> json = new("--json") { Description = "Say what was read as JSON." };
        Option<bool> yes = new("--yes", "-y") { Description = "Replace answers that are there already." };
        var command = new Command("read", "Read the answers of a returned form into the record.") { record, file, output, document, json, yes };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(record), parsed.GetRequiredValue(file), parsed.GetValue(output), parsed.GetValue(document), parsed.GetValue(json), parsed.GetValue(yes)));
        return command;
    }

    private static int Run(string record, string file, string? output, DocumentId? document, bool json, bool yes)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{file}'.");
            return ExitCode.NotThere;
        }

        Outcome<RecordFiles> files = RecordFolder.Read(record);
        if (files.IsRefused) return Refuse(files.Findings, record, json, Directory.Exists(record) || File.Exists(record) ? ExitCode.Malformed : ExitCode.NotThere);
        Outcome<FormAnswersRead> read = ReadForm.FromReturned(files.Value, Path.GetFileName(file), File.ReadAllBytes(file), document);
        if (read.IsRefused) return Refuse(read.Findings, record, json, ExitCode.Malformed);

        FormAnswersRead answers = read.Value;
        string target = (output ?? Path.Combine(record, answers.Path)).Replace('\\', '/');
        bool isThere = File.Exists(target);
        bool isSame = isThere && File.ReadAllBytes(target).AsSpan().SequenceEqual(answers.Content.Span);
        if (!json) Show(answers, read.Findings, record);
        bool mayWrite = isSame || !isThere || yes || (!json && Confirmed(target));
        if (mayWrite && !isSame) Write(target, answers.Content.Span);
        if (json) Report.PrintJson(new FormResult(answers.Document.Value, target, mayWrite, answers.Answers, [.. read.Findings.Select(f => Report.ForJson(f, record))]));
        else if (mayWrite) Console.Out.WriteLine(isSame ? $"{target}  holds the same already" : $"{target}  {answers.Content.Length:N0} bytes");
        if (!mayWrite) Console.Error.WriteLine($"docpipeline: '{target}' has other answers. Nothing was written; --yes replaces them.");
        return mayWrite ? ExitCode.Done : ExitCode.Stale;
    }

    // What was read, before anything is written.
    private static void Show(FormAnswersRead answers, IReadOnlyList<Finding> findings, string record)
    {
        string part = "";
        foreach (AnswerRead answer in answers.Answers)
        {
            if (answer.Part != part) Console.Out.WriteLine(part = answer.Part);
            string column = answer.Column is { } number ? $" ({number})" : "";
            Console.Out.WriteLine($"  {answer.Question}{column}: {answer.Answer.Replace("\n", "\n    ", StringComparison.Ordinal)}");
        }

        Console.Out.WriteLine($"{answers.Answers.Count} of {answers.Questions} answered");
        Report.Print(findings, record);
    }

    private static bool Confirmed(string target)
    {
        if (Console.IsInputRedirected) return false;
        Console.Out.Write($"'{target}' has other answers. Replace them? [y/N] ");
        return Console.In.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    // Under a temporary name first, so that no name ever holds half of the answers.
    private static void Write(string target, ReadOnlySpan<byte> content)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(target)) is { } folder) Directory.CreateDirectory(folder);
        string temporary = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static int Refuse(IReadOnlyList<Finding> findings, string record, bool json, int exitCode)
    {
        if (json) Report.PrintJson(new FormResult(null, null, Written: false, [], [.. findings.Select(f => Report.ForJson(f, record))]));
        else Report.Print(findings, record);
        return exitCode;
    }
}
