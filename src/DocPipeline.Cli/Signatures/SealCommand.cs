using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Signatures;

namespace DocPipeline.Cli.Signatures;

/// <summary><c>seal</c>: signs a Word document or a PDF with a certificate.</summary>
internal static class SealCommand
{
    internal static Command Build()
    {
        Argument<string> file = new("file") { Description = "A Word document (.docx) or a PDF. It is not changed." };
        SealChoice with = new();
        with.PrivateKey.Aliases.Add("--key");
        Option<string?> role = new("--role") { Description = "In which office: \"Chief Executive, Stockport Council\"." };
        Option<string?> reason = new("--reason") { Description = "For what: \"Agreement as issued, version 3.0\". Word, LibreOffice and PDF readers show it." };
        Option<string> output = new("--out", "-o") { Description = "Where to write the signed document. Nothing is overwritten.", Required = true };
        var command = new Command("seal", "Sign a Word document or a PDF with a certificate, beside the signatures that it has. docpipeline verify checks it; so do Word, LibreOffice and PDF readers.") { file, role, reason, output };
        foreach (Option option in with.All) command.Options.Add(option);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, with, parsed.GetRequiredValue(file), parsed.GetValue(role) ?? "", parsed.GetValue(reason) ?? "", parsed.GetRequiredValue(output), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, SealChoice with, string file, string role, string reason, string output, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{file}'.");
            return ExitCode.NotThere;
        }

        if (NewFile.IsThere(output)) return ExitCode.Stale;
        if (with.Read(parsed, isRequired: true, out int exitCode) is not { } order) return exitCode;
        using X509Certificate2 own = order.Certificate;
        Outcome<SealedDocument> done = await SealDocument.RunAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation), order with { Role = role, Reason = reason }, TimeProvider.System, cancellation);
        if (done.IsRefused) return Report.Refuse(done.Findings, "", json: false, ExitCode.Malformed);
        string count = done.Value.Signatures == 1 ? "its only signature" : $"the last of its {done.Value.Signatures} signatures";
        return NewFile.Write(output, done.Value.Bytes, $"signed by {done.Value.Signature.Signer!.Name}, {count}");
    }
}
