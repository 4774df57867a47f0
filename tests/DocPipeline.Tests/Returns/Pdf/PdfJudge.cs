using System.Diagnostics;
using System.Text.RegularExpressions;
using DocPipeline.Testing;
using DocPipeline.Tests.Returns.Ooxml;

namespace DocPipeline.Tests.Returns.Pdf;

/// <summary>What other programs say of a signed PDF.</summary>
internal static class PdfJudge
{
    /// <summary>What pdfsig says of each signature: <c>valid</c>, or <c>valid, not all of it</c>, or what is wrong in its own words.</summary>
    internal static IReadOnlyList<string> Pdfsig(byte[] file)
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder["a.pdf"], file);
        Directory.CreateDirectory(folder["nss"]);
        string database = $"sql:{folder["nss"]}";
        File.WriteAllText(folder["root.pem"], Signers.Root.ExportCertificatePem());
        Run("certutil", "-N", "-d", database, "--empty-password");
        Run("certutil", "-A", "-d", database, "-n", "root", "-t", "CT,CT,CT", "-i", folder["root.pem"]);
        (int _, string said) = Run("pdfsig", "-nssdir", database, folder["a.pdf"]);
        return [.. Regex.Split(said, @"^Signature #\d+:", RegexOptions.Multiline).Skip(1).Select(Words)];
    }

    /// <summary>What qpdf finds wrong; nothing when it finds nothing.</summary>
    internal static string Qpdf(byte[] file)
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder["a.pdf"], file);
        (int code, string said) = Run("qpdf", "--check", folder["a.pdf"]);
        return code == 0 ? "" : said;
    }

    internal static (int ExitCode, string Said) Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(Programs.Require(program), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static string Words(string signature)
    {
        string validity = Regex.Match(signature, "Signature Validation: (.*)").Groups[1].Value.Trim();
        string words = validity == "Signature is Valid." ? "valid" : validity;
        return Regex.IsMatch(signature, "Total document signed") ? words : $"{words}, not all of it";
    }
}
