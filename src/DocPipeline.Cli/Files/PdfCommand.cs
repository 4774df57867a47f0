using System.CommandLine;
using DocPipeline.Cli.Archive;
using DocPipeline.Documents.Renditions;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Renditions;

namespace DocPipeline.Cli.Files;

/// <summary><c>pdf</c>: makes the PDF of a Word document, with LibreOffice.</summary>
internal static class PdfCommand
{
    internal static Command Build()
    {
        Argument<string> file = new("file") { Description = "A Word document (.docx) without tracked changes. It is not changed." };
        Option<string> output = new("--out", "-o") { Description = "Where to write the PDF. Nothing is overwritten.", Required = true };
        var command = new Command("pdf", "Make a PDF of a Word document, tagged for screen readers, with LibreOffice if it is installed. docpipeline seal signs it.") { file, output };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(output), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string file, string output, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{file}'.");
            return ExitCode.NotThere;
        }

        if (NewFile.IsThere(output)) return ExitCode.Stale;
        Outcome<byte[]> made = await RenderPdf.RunAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation), cancellation);
        bool isOfMachine = made.Findings.Any(f => f.Code == RenditionCodes.NoProgram || f.Code == RenditionCodes.Failed);
        return made.IsRefused ? Report.Refuse(made.Findings, "", json: false, isOfMachine ? ExitCode.Failure : ExitCode.Malformed) : NewFile.Write(output, made.Value, "by LibreOffice");
    }
}
