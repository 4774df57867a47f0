using System.CommandLine;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;

namespace DocPipeline.Cli;

/// <summary><c>text</c>: a Word file's words, with the numbers that Word shows.</summary>
internal static class TextCommand
{
    internal static Command Build()
    {
        Argument<string> file = new("file") { Description = "A .docx file." };
        var command = new Command("text", "Print the words of a Word file, with its numbers, tables, headers and footers.") { file };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file)));
        return command;
    }

    private static int Run(string file)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{file}'.");
            return ExitCode.NotThere;
        }

        Outcome<DocumentText> text = DocumentText.Read(Path.GetFileName(file), File.ReadAllBytes(file));
        if (text.IsRefused)
        {
            foreach (Finding finding in text.Findings) Console.Error.WriteLine(finding.ToString());
            return ExitCode.Malformed;
        }

        Console.Out.Write(text.Value.ToString());
        return ExitCode.Done;
    }
}
