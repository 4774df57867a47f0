using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Signatures;

namespace DocPipeline.Cli.Signatures;

/// <summary><c>seal</c>: signs a Word document or a PDF with a certificate.</summary>
internal static class SealCommand
{
    private const string AuthorityVariable = "DOCPIPELINE_TIMESTAMP_AUTHORITY";

    internal static Command Build()
    {
        Argument<string> file = new("file") { Description = "A Word document (.docx) or a PDF. It is not changed." };
        Option<string?> certificate = new("--certificate") { Description = "The certificate in PEM, with those between it and its root if you have them." };
        Option<string?> key = new("--key") { Description = $"Its private key in PEM. A passphrase is read from {CertificateFiles.PassphraseVariable} in the environment." };
        Option<string?> pfx = new("--pfx") { Description = $"Certificate and key in one file (.pfx, .p12), instead. The passphrase is read from {CertificateFiles.PassphraseVariable} in the environment." };
        Option<string?> role = new("--role") { Description = "In which office: \"Chief Executive, Stockport Council\"." };
        Option<string?> reason = new("--reason") { Description = "For what: \"Agreement as issued, version 3.0\". Word, LibreOffice and PDF readers show it." };
        Option<string?> authority = new("--timestamp-authority") { Description = $"Have the time signed by this authority (RFC 3161), http:// or https://; {AuthorityVariable} if left out. It learns a digest and nothing else." };
        Option<string> output = new("--out", "-o") { Description = "Where to write the signed document. Nothing is overwritten.", Required = true };
        var command = new Command("seal", "Sign a Word document or a PDF with a certificate, beside the signatures that it has. docpipeline verify checks it; so do Word, LibreOffice and PDF readers.") { file, certificate, key, pfx, role, reason, authority, output };
        command.SetAction((parsed, cancellation) =>
        {
            string? named = parsed.GetValue(authority) ?? Environment.GetEnvironmentVariable(AuthorityVariable);
            return RunAsync(parsed.GetRequiredValue(file), (parsed.GetValue(certificate), parsed.GetValue(key), parsed.GetValue(pfx)), parsed.GetValue(role) ?? "", parsed.GetValue(reason) ?? "", named, parsed.GetRequiredValue(output), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string file, (string? Certificate, string? Key, string? Pfx) from, string role, string reason, string? authority, string output, CancellationToken cancellation)
    {
        if (from.Pfx is null ? from.Certificate is null || from.Key is null : from.Certificate is not null || from.Key is not null)
            return Usage("say with what to sign: --certificate and --key, or --pfx.");
        Uri? address = null;
        if (!string.IsNullOrEmpty(authority) && (!Uri.TryCreate(authority, UriKind.Absolute, out address) || address.Scheme is not ("http" or "https")))
            return Usage($"--timestamp-authority is an address, http://… or https://…, not '{authority}'.");
        if (new[] { file, from.Certificate, from.Key, from.Pfx }.FirstOrDefault(f => f is not null && !File.Exists(f)) is { } missing)
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{missing}'.");
            return ExitCode.NotThere;
        }

        if (NewFile.IsThere(output)) return ExitCode.Stale;
        if (CertificateFiles.ReadSigner(from.Certificate, from.Key, from.Pfx) is not { } signer) return ExitCode.Malformed;
        using X509Certificate2 own = signer.Signer;
        var order = new SealOrder(own) { Between = signer.Between, Role = role, Reason = reason, TimestampAuthority = address };
        Outcome<SealedDocument> done = await SealDocument.RunAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation), order, TimeProvider.System, cancellation);
        if (done.IsRefused) return Report.Refuse(done.Findings, "", json: false, ExitCode.Malformed);
        string count = done.Value.Signatures == 1 ? "its only signature" : $"the last of its {done.Value.Signatures} signatures";
        return NewFile.Write(output, done.Value.Bytes, $"signed by {done.Value.Signature.Signer!.Name}, {count}");
    }

    private static int Usage(string message)
    {
        Console.Error.WriteLine($"docpipeline: {message}");
        return ExitCode.Usage;
    }
}
