using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using DocPipeline.Testing;
using DocPipeline.Testing.Hostile;

namespace DocPipeline.AcceptanceTests.Cli.Signatures;

public sealed class SealAndVerifyPdfTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SealAndVerifyPdfTests()
    {
        File.WriteAllBytes(folder["a.pdf"], new PdfSketch().ToBytes());
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Dana Example, O=Stockport Council", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        File.WriteAllText(folder["a.pem"], certificate.ExportCertificatePem());
        File.WriteAllText(folder["a.key"], key.ExportPkcs8PrivateKeyPem());
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_PDF_is_sealed_and_verified_like_a_Word_file()
    {
        CliProgram.Said seal = await SealAsync("a.pdf", "b.pdf", "--role", "Chief Executive, Stockport Council", "--reason", "As issued, version 3.0");
        Assert.Equal((0, ""), (seal.ExitCode, seal.Error));
        Assert.Contains("signed by Dana Example, its only signature", seal.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await SealAsync("b.pdf", "c.pdf")).ExitCode);

        CliProgram.Said verify = await CliProgram.RunAsync("verify", folder["c.pdf"], "--roots", folder["a.pem"]);
        Assert.Equal((0, ""), (verify.ExitCode, verify.Error));
        Assert.Contains("2 signatures, sound", verify.Output, StringComparison.Ordinal);
        Assert.Contains("Dana Example, Chief Executive, Stockport Council: holds", verify.Output, StringComparison.Ordinal);
        Assert.Contains("As issued, version 3.0", verify.Output, StringComparison.Ordinal);
        Assert.Contains($"everything: bytes 0 to {new FileInfo(folder["c.pdf"]).Length}, all as they were signed", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_PDF_is_exit_code_3_and_what_was_done_is_named()
    {
        await SealAsync("a.pdf", "b.pdf");
        File.WriteAllBytes(folder["c.pdf"], PdfSketch.Revise(File.ReadAllBytes(folder["b.pdf"]), 4, "<</Length 8>>\nstream\nBT () ET\nendstream"));

        CliProgram.Said verify = await CliProgram.RunAsync("verify", folder["c.pdf"], "--roots", folder["a.pem"]);
        Assert.Equal(3, verify.ExitCode);
        Assert.Contains("c.pdf/Signature1: error: This was done after the signature was made, and is not under it: what is on page 1 was changed. [RETURN-SIGNATURE-NOT-COVERED]", verify.Error, StringComparison.Ordinal);
        Assert.Contains("1 signature, not sound", verify.Output, StringComparison.Ordinal);
        Assert.Contains("NOT everything", verify.Output, StringComparison.Ordinal);

        using JsonDocument json = JsonDocument.Parse((await CliProgram.RunAsync("verify", folder["c.pdf"], "--roots", folder["a.pem"], "--json")).Output);
        JsonElement signature = json.RootElement.GetProperty("signatures")[0];
        Assert.False(json.RootElement.GetProperty("sound").GetBoolean());
        Assert.True(signature.GetProperty("madeWithKey").GetBoolean());
        Assert.Equal(["what is on page 1 was changed"], signature.GetProperty("notCovered").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public async Task The_issued_PDF_with_a_signature_behind_it_is_told_from_another()
    {
        await SealAsync("a.pdf", "b.pdf");
        CliProgram.Said same = await CliProgram.RunAsync("verify", folder["b.pdf"], "--issued", folder["a.pdf"], "--roots", folder["a.pem"]);
        Assert.Equal((0, ""), (same.ExitCode, same.Error));
        Assert.Contains("This is the PDF that was issued, with nothing but signatures added.", same.Output, StringComparison.Ordinal);

        File.WriteAllBytes(folder["c.pdf"], PdfSketch.Revise(File.ReadAllBytes(folder["b.pdf"]), 4, "<</Length 8>>\nstream\nBT () ET\nendstream"));
        CliProgram.Said other = await CliProgram.RunAsync("verify", folder["c.pdf"], "--issued", folder["a.pdf"], "--roots", folder["a.pem"]);
        Assert.Equal(3, other.ExitCode);
        Assert.Contains("what is on page 1 was changed", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_without_a_signature_or_with_a_script_is_exit_code_3()
    {
        CliProgram.Said none = await CliProgram.RunAsync("verify", folder["a.pdf"]);
        Assert.Equal(3, none.ExitCode);
        Assert.Contains("[RETURN-SIGNATURE-NONE]", none.Error, StringComparison.Ordinal);

        File.WriteAllBytes(folder["s.pdf"], new PdfSketch().Catalog("/OpenAction<</S/JavaScript/JS(a)>>").ToBytes());
        Assert.Contains("[ADMIT-PDF-JAVASCRIPT]", (await CliProgram.RunAsync("verify", folder["s.pdf"])).Error, StringComparison.Ordinal);
        Assert.Equal(3, (await SealAsync("s.pdf", "t.pdf")).ExitCode);
        Assert.False(File.Exists(folder["t.pdf"]));
    }

    [NeedsProgramFact("soffice", "pdfsig", "qpdf", "pdfinfo")]
    public async Task A_Word_file_becomes_a_tagged_PDF_that_is_sealed_and_that_other_programs_hold_valid()
    {
        File.WriteAllBytes(folder["a.docx"], new PlainWordFile().Say("word/document.xml", "<w:p><w:r><w:t>The partnership contributes 1,500 pounds.</w:t></w:r></w:p>").ToBytes());

        CliProgram.Said made = await CliProgram.RunAsync("pdf", folder["a.docx"], "--out", folder["made.pdf"]);
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Equal(0, (await SealAsync("made.pdf", "sealed.pdf")).ExitCode);
        Assert.Equal(0, (await CliProgram.RunAsync("verify", folder["sealed.pdf"], "--roots", folder["a.pem"])).ExitCode);

        Assert.Contains("Tagged:          yes", Start("pdfinfo", folder["made.pdf"]), StringComparison.Ordinal);
        string said = Start("pdfsig", "-nocert", folder["sealed.pdf"]);
        Assert.Contains("Signature is Valid", said, StringComparison.Ordinal);
        Assert.Contains("Total document signed", said, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", Start("qpdf", "--check", folder["sealed.pdf"]), StringComparison.Ordinal);
        Assert.Equal(5, (await CliProgram.RunAsync("pdf", folder["a.docx"], "--out", folder["made.pdf"])).ExitCode);
    }

    [Fact]
    public async Task A_document_with_tracked_changes_or_a_machine_without_LibreOffice_makes_no_PDF()
    {
        File.WriteAllBytes(folder["tracked.docx"], new PlainWordFile().Say("word/document.xml", "<w:p><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>more</w:t></w:r></w:ins></w:p>").ToBytes());
        File.WriteAllBytes(folder["plain.docx"], new PlainWordFile().Say("word/document.xml", "<w:p><w:r><w:t>words</w:t></w:r></w:p>").ToBytes());

        // Where dotnet is and LibreOffice is not.
        var environment = new Dictionary<string, string> { ["PATH"] = folder.Path };
        CliProgram.Said none = await CliProgram.RunInAsync(folder.Path, environment, "pdf", "plain.docx", "--out", "a1.pdf");
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("[RENDITION-NO-PROGRAM]", none.Error, StringComparison.Ordinal);
        Assert.Contains("as a Word file (.docx) only", none.Error, StringComparison.Ordinal);

        File.WriteAllText(folder["soffice"], "");
        CliProgram.Said tracked = await CliProgram.RunInAsync(folder.Path, environment, "pdf", "tracked.docx", "--out", "a2.pdf");
        Assert.Equal(3, tracked.ExitCode);
        Assert.Contains("[RENDITION-TRACKED-CHANGES]", tracked.Error, StringComparison.Ordinal);
        Assert.Contains("1 change waits to be accepted or rejected", tracked.Error, StringComparison.Ordinal);
        Assert.Equal(6, (await CliProgram.RunAsync("pdf", folder["missing.docx"], "--out", folder["b.pdf"])).ExitCode);
        Assert.False(File.Exists(folder["a1.pdf"]) || File.Exists(folder["a2.pdf"]));
    }

    private Task<CliProgram.Said> SealAsync(string from, string to, params string[] more) =>
        CliProgram.RunAsync(["seal", folder[from], "--certificate", folder["a.pem"], "--key", folder["a.key"], "--out", folder[to], .. more]);

    private static string Start(string program, params string[] arguments)
    {
        System.Diagnostics.ProcessStartInfo start = new(Programs.Require(program), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using System.Diagnostics.Process process = System.Diagnostics.Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + errors.Result;
    }
}
