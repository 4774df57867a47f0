using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Returns;
using DocPipeline.Pipeline.Signatures;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Reports;

namespace DocPipeline.Cli.Signatures;

/// <summary><c>verify</c>: who signed what in a Word document or a PDF, does it cover everything, and are these the words that were issued.</summary>
internal static class VerifyFileCommand
{
    internal static Command Build()
    {
        Argument<string> file = new("file") { Description = "A Word document (.docx) or a PDF; with --issued or --store also a scan (PDF, JPEG, PNG)." };
        Option<string?> roots = new("--roots") { Description = "The certificates of the authorities that you trust, in PEM. Without it, what was signed is checked, and by whom is not." };
        Option<string?> timestamps = new("--timestamp-roots") { Description = "The certificates of the timestamp authorities that you trust, in PEM." };
        Option<DateOnly?> on = new("--on") { Description = "The day on which the file came in (2026-04-02): certificates have to be valid then, where no trusted timestamp says when. Today if left out." };
        Option<string?> issued = new("--issued") { Description = "The file that was issued (.docx, or the PDF of it): says whether these are its words, but for what was filled in the signature blocks." };
        Option<string?> redline = new("--redline") { Description = "Where the words differ, writes them as tracked changes to this Word file." };
        ArchiveOptions archive = new();
        Option<bool> json = new("--json") { Description = "Give the result as JSON on standard output." };
        var command = new Command("verify", "Say who signed a Word document or a PDF with a certificate, whether the signatures cover everything in it, and whether its words are those that were issued. Nothing is fetched.") { file, issued, archive.Store, archive.Key, archive.PublicKey, redline, roots, timestamps, on, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(file), parsed.GetValue(issued), parsed.GetValue(archive.Store) is null ? null : () => (archive.Open(parsed, out int exitCode), exitCode),
            parsed.GetValue(redline), parsed.GetValue(roots), parsed.GetValue(timestamps), parsed.GetValue(on), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string file, string? issued, Func<(OpenedArchive? Archive, int ExitCode)>? archive, string? redline, string? roots, string? timestamps, DateOnly? on, bool json, CancellationToken cancellation)
    {
        if (new[] { file, issued, roots, timestamps }.FirstOrDefault(f => f is not null && !File.Exists(f)) is { } missing)
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{missing}'.");
            return ExitCode.NotThere;
        }

        X509Certificate2Collection? signers = null, authorities = null;
        if ((roots is not null && (signers = CertificateFiles.Read(roots)) is null) || (timestamps is not null && (authorities = CertificateFiles.Read(timestamps)) is null)) return ExitCode.Malformed;
        DateTimeOffset at = on is { } day ? new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero) : TimeProvider.System.GetUtcNow();
        byte[] content = await File.ReadAllBytesAsync(file, cancellation);
        var trust = new SignatureTrust(at) { Roots = signers, TimestampRoots = authorities };
        if (issued is not null) return await ReturnAnswer.SayAsync(new IssuedFile(Path.GetFileName(issued), await File.ReadAllBytesAsync(issued, cancellation), issued), file, content, trust, redline, json, cancellation);
        if (archive is not null) return await FindAsync(archive, file, content, trust, redline, json, cancellation);
        SignatureReport report = VerifySignatures.Of(Path.GetFileName(file), content, trust);
        if (json) Report.PrintJson(SignaturesResult.Of(file, report));
        else Say(file, report);
        return report.IsSound ? ExitCode.Done : ExitCode.Malformed;
    }

    // The issued file is the one in the archive that the return says it is a copy of.
    private static async Task<int> FindAsync(Func<(OpenedArchive? Archive, int ExitCode)> archive, string file, byte[] content, SignatureTrust trust, string? redline, bool json, CancellationToken cancellation)
    {
        (OpenedArchive? opened, int exitCode) = archive();
        using (opened)
        {
            if (opened is null) return exitCode;
            Outcome<IssuedFile> found = await FindIssued.InArchiveAsync(opened, Path.GetFileName(file), content, ReturnReaders.Codes, cancellation);
            return found.IsRefused
                ? Report.Refuse(found.Findings, "", json, ArchiveOptions.CodeOf(found.Findings))
                : await ReturnAnswer.SayAsync(found.Value, file, content, trust, redline, json, cancellation);
        }
    }

    private static void Say(string file, SignatureReport report)
    {
        foreach (Finding finding in report.AllFindings) Console.Error.WriteLine(finding.ToString());
        string count = report.Signatures.Count switch { 0 => "no signature that can be looked at", 1 => "1 signature", int more => $"{more} signatures" };
        Console.Out.WriteLine($"{file}  {count}, {(report.IsSound ? "sound" : "not sound")}");
        for (int i = 0; i < report.Signatures.Count; i++) Say(i + 1, report.Signatures[i]);
        if (report.LeftUnsigned.Count > 0 && report.Signatures.Count > 0) Console.Out.WriteLine($"Under no signature, as is usual: {string.Join(", ", report.LeftUnsigned)}.");
        if (report.Signatures.Count > 0) Console.Out.WriteLine("A signature does not say that these are the words that were issued: name the file that you sent with --issued.");
    }

    private static void Say(int number, VerifiedSignature signature)
    {
        Console.Out.WriteLine($"  {number}  {signature.Signer?.Name ?? "nobody that can be told"}{(signature.Role is { } role ? $", {role}" : "")}: {(signature.IsSound ? "holds" : "does not hold")}");
        if (signature.Signer is { } signer)
        {
            Line("certificate", $"{signer.Subject}, issued by {signer.Issuer}, serial {signer.Serial}");
            Line("thumbprint", $"{signer.Thumbprint} (SHA-256)");
            Line("trust", signature.Trust switch { SignerTrust.Trusted => "leads to a root that you trust", SignerTrust.NotTrusted => "NOT trusted", _ => "not checked: no roots were given" });
        }

        if (signature.Purpose is { } purpose) Line("purpose", purpose);
        if (signature.ClaimedAt is { } at) Line("signed at", $"{Words(at)}, by the signer's own clock");
        if (signature.Timestamp is { } stamp) Line("timestamp", $"{Words(stamp.At)} by {stamp.Authority} ({(stamp.Trust switch { SignerTrust.Trusted => "trusted", SignerTrust.NotTrusted => "NOT trusted", _ => "not checked" })})");
        int changed = signature.Parts.Count(p => p.State != SignedPartState.Unchanged);

        // A PDF is signed as a whole, up to where it ended then.
        string parts = signature.Parts.Count == 1 ? signature.Parts[0].Name : $"{signature.Parts.Count} parts";
        Line("covers", signature.CoversEverything
            ? $"everything: {parts}, all as they were signed"
            : $"NOT everything: {parts}, {(signature.Parts.Count == 1 ? changed == 0 ? "as they were signed" : "not as they were signed" : $"{changed} of them not as signed")}; {signature.NotCovered.Count} more in the file that it does not cover");
    }

    private static void Line(string name, string value) => Console.Out.WriteLine($"     {name,-12} {value}");

    private static string Words(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
