using System.Globalization;
using System.Security.Cryptography;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml.Reports;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Returns.Ooxml;

public sealed class TamperingTests(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_is_done_to_a_signed_file_is_found_and_named()
    {
        byte[] signed = Signers.Sign(SignedFiles.Terms, Signers.Rsa);
        Tampering[] all = [.. PartTamperings.All(signed), .. SignatureTamperings.All(signed)];

        string[] wrong = [.. all.Select(Problem).OfType<string>()];

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Length} edits, {all.Select(t => Convert.ToHexString(SHA256.HashData(t.File))).Distinct().Count()} distinct files, {wrong.Length} not found or not named"));
        Assert.Equal("", string.Join('\n', wrong));
        Assert.True(all.Select(t => Convert.ToHexString(SHA256.HashData(t.File))).Distinct().Count() >= 200);
        Assert.Equal(all.Length, all.Select(t => t.Name).Distinct().Count());
    }

    [Fact]
    public void Each_of_two_signatures_says_what_was_changed_after_it()
    {
        byte[] signed = Signers.Sign(Signers.Sign(SignedFiles.Terms, Signers.Rsa), Signers.Ecdsa);

        SignatureReport report = Signers.Verify(SignedFiles.Replaced(signed, "word/document.xml", "</w:t>", " not</w:t>"));

        Assert.Equal(2, report.Signatures.Count);
        Assert.All(report.Signatures, s =>
        {
            Assert.True(s.IsMadeWithKey);
            Assert.False(s.IsSound);
            Assert.Equal(["word/document.xml"], s.Parts.Where(p => p.State == SignedPartState.Changed).Select(p => p.Name));
            Assert.Equal("This was changed after it was signed: the document's text.", s.Findings.Single(f => f.Severity == Severity.Error).Message);
        });
    }

    [Fact]
    public void A_signature_put_into_another_file_does_not_hold_there()
    {
        byte[] signed = Signers.Sign(SignedFiles.Terms, Signers.Rsa);
        byte[] other = Signers.Sign(SignedFiles.Replaced(SignedFiles.Terms, "word/document.xml", "</w:t>", " not</w:t>"), Signers.Ecdsa);
        byte[] transplanted = SignedFiles.Edited(other, entries => entries[SignedFiles.Signature] = SignedFiles.Entries(signed)[SignedFiles.Signature]);

        Assert.Equal("", Problem(new Tampering("transplanted", transplanted, Tampering.Changed, "word/document.xml")) ?? "");
    }

    [Fact]
    public void A_signature_made_to_cost_time_costs_little()
    {
        byte[] signed = Signers.Sign(SignedFiles.Terms, Signers.Rsa);
        string text = SignedFiles.Text(signed, SignedFiles.Signature);
        string[] hostile =
        [
            text.Replace("</SignatureInfoV1>", string.Concat(Enumerable.Range(0, 30_000).Select(i => "<a xmlns:b=\"urn:b\" b:c=\"d\"/>")) + "</SignatureInfoV1>", StringComparison.Ordinal),
            text.Replace("</SignedInfo>", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<Reference URI=\"#a{i}\"><DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><DigestValue>AAAA</DigestValue></Reference>")) + "</SignedInfo>", StringComparison.Ordinal)
                .Replace("</Signature>", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<Object Id=\"a{i}\"/>")) + "</Signature>", StringComparison.Ordinal),
            text.Replace("</SignatureInfoV1>", string.Concat(Enumerable.Range(0, 45_000).Select(i => $"<a{i} xmlns:b{i}=\"urn:{i}\" b{i}:c=\"d\"/>")) + "</SignatureInfoV1>", StringComparison.Ordinal),
            text.Replace("<SignatureInfoV1 ", $"<SignatureInfoV1 {string.Concat(Enumerable.Range(0, 20_000).Select(i => $"xmlns:b{i}=\"urn:{i}\" "))}", StringComparison.Ordinal),
            text.Replace("<Signature ", $"<Signature {string.Concat(Enumerable.Range(0, 20_000).Select(i => $"xmlns:b{i}=\"urn:{i}\" "))}", StringComparison.Ordinal),
            text.Replace("</Manifest>", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<Reference URI=\"/a{i}?ContentType=a\"><DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><DigestValue>AAAA</DigestValue></Reference>")) + "</Manifest>", StringComparison.Ordinal),
            text.Replace("</Signature>", string.Concat(Enumerable.Range(0, 40_000).Select(i => $"<Object Id=\"a{i}\"/>")) + "</Signature>", StringComparison.Ordinal),
        ];
        foreach (string each in hostile)
        {
            byte[] file = SignedFiles.Edited(signed, entries => entries[SignedFiles.Signature] = System.Text.Encoding.UTF8.GetBytes(each));
            var clock = System.Diagnostics.Stopwatch.StartNew();

            Assert.False(Signers.Verify(file).IsSound);

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{each.Length:N0} characters: {clock.Elapsed.TotalSeconds:N2} s"));
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10));
        }
    }

    private static string? Problem(Tampering tampering)
    {
        SignatureReport report = Signers.Verify(tampering.File);
        if (report.IsSound) return $"{tampering.Name}: NOT FOUND";
        string[] codes = tampering.Code.Split('|');
        Finding[] errors = [.. report.AllFindings.Where(f => f.Severity == Severity.Error)];
        return Array.Exists(errors, f => codes.Contains(f.Code.Value) && f.Place!.File.EndsWith(tampering.Where, StringComparison.Ordinal))
            ? null
            : $"{tampering.Name}: wanted {tampering.Code} at {tampering.Where}, got {string.Join("; ", errors.Select(f => $"{f.Code} at {f.Place!.File}: {f.Message}").Take(3))}";
    }
}
