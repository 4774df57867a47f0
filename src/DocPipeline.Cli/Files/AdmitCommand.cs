using System.CommandLine;
using DocPipeline.Admission;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Admitting;

namespace DocPipeline.Cli.Files;

/// <summary><c>admit</c>: whether files from outside would be taken in, and every reason why not.</summary>
internal static class AdmitCommand
{
    internal static Command Build()
    {
        Argument<string[]> files = new("file") { Description = "Word documents (.docx) and PDFs.", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = new("--json") { Description = "Say it as JSON." };
        var command = new Command("admit", "Say whether files from outside would be taken in, and every reason why not.") { files, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string[] files, bool json)
    {
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{missing}'.");
            return ExitCode.NotThere;
        }

        var answers = new List<AdmitAnswer>();
        foreach (string file in files)
        {
            Outcome<AdmittedFile> outcome = Check(file);
            answers.Add(new AdmitAnswer(file, !outcome.IsRefused, outcome.Value?.Kind, [.. outcome.Findings.Select(f => Report.ForJson(f, ""))]));
            if (!json) Say(file, outcome);
        }

        if (json) Report.PrintJson(new AdmitResult(answers));
        return answers.TrueForAll(answer => answer.Admitted) ? ExitCode.Done : ExitCode.Malformed;
    }

    private static Outcome<AdmittedFile> Check(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return AdmitFile.Check(Path.GetFileName(file), stream);
    }

    private static void Say(string file, Outcome<AdmittedFile> outcome)
    {
        string kind = outcome.Value?.Kind == AdmittedKind.Pdf ? "a PDF" : "a Word document";
        Console.Out.WriteLine(outcome.IsRefused ? $"{file}  refused" : $"{file}  admitted, {kind}");
        foreach (Finding finding in outcome.Findings) Console.Error.WriteLine(finding.ToString());
    }
}
