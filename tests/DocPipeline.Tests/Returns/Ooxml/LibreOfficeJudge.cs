using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Returns.Ooxml;

/// <summary>LibreOffice as judge of signatures, and as one who signs.</summary>
internal static class LibreOfficeJudge
{
    /// <summary>What it says of each file: <c>valid</c> or <c>invalid</c> for each signature; <c>not opened</c> where it cannot look.</summary>
    internal static IReadOnlyList<string> Verify(IReadOnlyList<byte[]> files)
    {
        using TemporaryFolder folder = new();
        return [.. Run(folder, "verify", files, null).Select(answer => answer.TryGetProperty("error", out JsonElement why) ? $"not opened: {why.GetString()!.Split('\n')[0]}" : string.Join(' ', answer.GetProperty("signatures").EnumerateArray().Select(s => s.GetProperty("valid").GetBoolean() ? "valid" : "invalid")))];
    }

    /// <summary>Files that it signed with a certificate.</summary>
    internal static IReadOnlyList<byte[]> Sign(IReadOnlyList<byte[]> files, X509Certificate2 certificate, X509Certificate2 root)
    {
        using TemporaryFolder folder = new();
        string database = $"sql:{folder["nss"]}";
        Directory.CreateDirectory(folder["nss"]);
        File.WriteAllText(folder["root.pem"], root.ExportCertificatePem());

        // The database of Network Security Services does not read the newer forms.
        File.WriteAllBytes(folder["signer.p12"], certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pkcs12TripleDesSha1, "a"));
        Start("certutil", "-N", "-d", database, "--empty-password");
        Start("certutil", "-A", "-d", database, "-n", "root", "-t", "CT,CT,CT", "-i", folder["root.pem"]);
        Start("pk12util", "-i", folder["signer.p12"], "-d", database, "-W", "a");
        IReadOnlyList<JsonElement> answers = Run(folder, "sign", files, folder["nss"]);
        Assert.All(answers, answer => Assert.True(answer.TryGetProperty("signed", out JsonElement done) && done.GetBoolean(), answer.ToString()));
        return [.. files.Select((_, i) => File.ReadAllBytes(folder[$"{i}.docx"]))];
    }

    internal static string Start(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(Programs.Find(program) ?? program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {output}{errors.Result}");
        return output + errors.Result;
    }

    private static List<JsonElement> Run(TemporaryFolder folder, string what, IReadOnlyList<byte[]> files, string? database)
    {
        var jobs = new List<object>();
        for (int i = 0; i < files.Count; i++)
        {
            File.WriteAllBytes(folder[$"{i}.docx"], files[i]);
            jobs.Add(new { @do = what, file = folder[$"{i}.docx"] });
        }

        File.WriteAllText(folder["jobs.json"], JsonSerializer.Serialize(jobs));
        string[] arguments = [Repository.PathOf("tests/tools/judge_signatures.py"), folder["jobs.json"], folder["answers.json"], folder["profile"], .. database is null ? Array.Empty<string>() : [database]];
        Start(NeedsUnoFactAttribute.Python, arguments);
        using JsonDocument answers = JsonDocument.Parse(File.ReadAllText(folder["answers.json"]));
        return [.. answers.RootElement.EnumerateArray().Select(a => a.Clone())];
    }
}
