using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using DocPipeline.Testing;
using DocPipeline.Testing.Hostile;

namespace DocPipeline.AcceptanceTests.Cli.Signatures;

public sealed class SealAndVerifyTests : IDisposable
{
    private const string Passphrase = "correct horse battery staple";

    private readonly TemporaryFolder folder = new();
    private readonly PlainWordFile document = new PlainWordFile().Say("word/document.xml", "<w:p><w:r><w:t>The partnership contributes 1,500 pounds.</w:t></w:r></w:p>");

    public SealAndVerifyTests()
    {
        File.WriteAllBytes(folder["a.docx"], document.ToBytes());
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Dana Example, O=Stockport Council", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        File.WriteAllText(folder["a.pem"], certificate.ExportCertificatePem());
        File.WriteAllText(folder["a.key"], key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(folder["locked.key"], key.ExportEncryptedPkcs8PrivateKeyPem(Passphrase, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000)));
        File.WriteAllBytes(folder["a.pfx"], certificate.Export(X509ContentType.Pfx, Passphrase));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_document_is_sealed_and_verified()
    {
        CliProgram.Said seal = await CliProgram.RunAsync("seal", folder["a.docx"], "--certificate", folder["a.pem"], "--key", folder["a.key"], "--role", "Chief Executive, Stockport Council", "--reason", "As issued, version 3.0", "--out", folder["b.docx"]);
        Assert.Equal((0, ""), (seal.ExitCode, seal.Error));
        Assert.Contains("signed by Dana Example, its only signature", seal.Output, StringComparison.Ordinal);

        CliProgram.Said verify = await CliProgram.RunAsync("verify", folder["b.docx"], "--roots", folder["a.pem"]);
        Assert.Equal((0, ""), (verify.ExitCode, verify.Error));
        Assert.Contains("1 signature, sound", verify.Output, StringComparison.Ordinal);
        Assert.Contains("Dana Example, Chief Executive, Stockport Council: holds", verify.Output, StringComparison.Ordinal);
        Assert.Contains("leads to a root that you trust", verify.Output, StringComparison.Ordinal);
        Assert.Contains("As issued, version 3.0", verify.Output, StringComparison.Ordinal);
        Assert.Contains("everything: ", verify.Output, StringComparison.Ordinal);
        Assert.Contains("does not say that these are the words that were issued", verify.Output, StringComparison.Ordinal);
        Assert.Equal(document.ToBytes(), File.ReadAllBytes(folder["a.docx"]));
    }

    [Fact]
    public async Task Without_roots_what_was_signed_is_checked_and_by_whom_is_said_not_to_be()
    {
        await CliProgram.RunAsync("seal", folder["a.docx"], "--certificate", folder["a.pem"], "--key", folder["a.key"], "--out", folder["b.docx"]);

        CliProgram.Said verify = await CliProgram.RunAsync("verify", folder["b.docx"]);

        Assert.Equal(0, verify.ExitCode);
        Assert.Contains("[RETURN-SIGNATURE-NOT-CHECKED]", verify.Error, StringComparison.Ordinal);
        Assert.Contains("not checked: no roots were given", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_document_is_exit_code_3_and_the_part_is_named()
    {
        await CliProgram.RunAsync("seal", folder["a.docx"], "--certificate", folder["a.pem"], "--key", folder["a.key"], "--out", folder["b.docx"]);
        RawEntry[] entries = [.. Entries(folder["b.docx"]).Select(e => e.Name != "word/document.xml" ? e : e with { Content = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(e.Content).Replace("1,500", "2,500", StringComparison.Ordinal)) })];
        File.WriteAllBytes(folder["c.docx"], RawZip.Write([.. entries, new RawEntry("payload", [1])]));

        CliProgram.Said verify = await CliProgram.RunAsync("verify", folder["c.docx"], "--roots", folder["a.pem"]);
        Assert.Equal(3, verify.ExitCode);
        Assert.Contains("c.docx/word/document.xml: error: This was changed after it was signed: the document's text. [RETURN-SIGNATURE-PART-CHANGED]", verify.Error, StringComparison.Ordinal);
        Assert.Contains("c.docx/payload: error: ", verify.Error, StringComparison.Ordinal);
        Assert.Contains("1 signature, not sound", verify.Output, StringComparison.Ordinal);
        Assert.Contains("NOT everything", verify.Output, StringComparison.Ordinal);

        using JsonDocument json = JsonDocument.Parse((await CliProgram.RunAsync("verify", folder["c.docx"], "--roots", folder["a.pem"], "--json")).Output);
        JsonElement signature = json.RootElement.GetProperty("signatures")[0];
        Assert.False(json.RootElement.GetProperty("sound").GetBoolean());
        Assert.True(signature.GetProperty("madeWithKey").GetBoolean());
        Assert.False(signature.GetProperty("coversEverything").GetBoolean());
        Assert.Equal("trusted", signature.GetProperty("trust").GetString(), ignoreCase: true);
        Assert.Contains(signature.GetProperty("parts").EnumerateArray(), p => p.GetProperty("name").GetString() == "word/document.xml" && p.GetProperty("state").GetString()!.Equals("changed", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["payload"], signature.GetProperty("notCovered").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public async Task A_document_without_a_signature_is_exit_code_3()
    {
        CliProgram.Said verify = await CliProgram.RunAsync("verify", folder["a.docx"]);

        Assert.Equal(3, verify.ExitCode);
        Assert.Contains("[RETURN-SIGNATURE-NONE]", verify.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passphrase_comes_through_the_environment()
    {
        var environment = new Dictionary<string, string> { ["DOCPIPELINE_CERTIFICATE_PASSPHRASE"] = Passphrase };

        Assert.Equal(0, (await CliProgram.RunInAsync(folder.Path, environment, "seal", "a.docx", "--pfx", "a.pfx", "--out", "b.docx")).ExitCode);
        CliProgram.Said second = await CliProgram.RunInAsync(folder.Path, environment, "seal", "b.docx", "--certificate", "a.pem", "--key", "locked.key", "--out", "c.docx");
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("the last of its 2 signatures", second.Output, StringComparison.Ordinal);

        CliProgram.Said without = await CliProgram.RunInAsync(folder.Path, [], "seal", "a.docx", "--certificate", "a.pem", "--key", "locked.key", "--out", "d.docx");
        Assert.Equal(3, without.ExitCode);
        Assert.Contains("the passphrase (DOCPIPELINE_CERTIFICATE_PASSPHRASE in the environment) is missing", without.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["d.docx"]));
    }

    [Fact]
    public async Task Nothing_is_overwritten_and_nothing_missing_is_guessed()
    {
        Assert.Equal(5, (await CliProgram.RunAsync("seal", folder["a.docx"], "--certificate", folder["a.pem"], "--key", folder["a.key"], "--out", folder["a.docx"])).ExitCode);
        Assert.Equal(document.ToBytes(), File.ReadAllBytes(folder["a.docx"]));
        Assert.Equal(2, (await CliProgram.RunAsync("seal", folder["a.docx"], "--certificate", folder["a.pem"], "--out", folder["b.docx"])).ExitCode);
        Assert.Equal(6, (await CliProgram.RunAsync("seal", folder["none.docx"], "--certificate", folder["a.pem"], "--key", folder["a.key"], "--out", folder["b.docx"])).ExitCode);
        Assert.Equal(6, (await CliProgram.RunAsync("verify", folder["none.docx"])).ExitCode);
        Assert.Equal(3, (await CliProgram.RunAsync("verify", folder["a.docx"], "--roots", folder["a.key"])).ExitCode);
        Assert.Equal(3, (await CliProgram.RunAsync("seal", folder["a.key"], "--certificate", folder["a.pem"], "--key", folder["a.key"], "--out", folder["b.docx"])).ExitCode);
        Assert.False(File.Exists(folder["b.docx"]));
    }

    private static IEnumerable<RawEntry> Entries(string file)
    {
        using var zip = new System.IO.Compression.ZipArchive(File.OpenRead(file));
        foreach (System.IO.Compression.ZipArchiveEntry entry in zip.Entries)
        {
            using Stream stream = entry.Open();
            var content = new MemoryStream();
            stream.CopyTo(content);
            yield return new RawEntry(entry.FullName, content.ToArray());
        }
    }
}
