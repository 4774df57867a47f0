using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Findings;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Log.Keys;

public sealed class FileLogSignerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("correct horse")]
    public async Task A_key_that_was_made_is_opened_and_signs(string? passphrase)
    {
        string path = folder["key.pem"];
        using FileLogSigner made = Logs.Done(FileLogSigner.Create(path, Logs.Origin, passphrase));
        using FileLogSigner opened = Logs.Done(FileLogSigner.Open(path, Logs.Origin, passphrase));

        Assert.Equal(made.Key, opened.Key);
        Assert.True(await Signs(opened, made.Key));
        Assert.Contains(passphrase is null ? "BEGIN PRIVATE KEY" : "BEGIN ENCRYPTED PRIVATE KEY", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        string path = folder["key.pem"];
        Logs.Done(FileLogSigner.Create(path, Logs.Origin, null)).Dispose();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", AssertRefused(FileLogSigner.Open(path, Logs.Origin, null), LogFinding.KeyFileOpen).Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_never_written_over()
    {
        string path = folder["key.pem"];
        Logs.Done(FileLogSigner.Create(path, Logs.Origin, null)).Dispose();
        string before = File.ReadAllText(path);

        AssertRefused(FileLogSigner.Create(path, Logs.Origin, null), LogFinding.KeyUnusable);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public void What_cannot_be_used_is_said_and_the_passphrase_is_not_repeated()
    {
        string path = folder["key.pem"];
        AssertRefused(FileLogSigner.Open(path, Logs.Origin, null), LogFinding.KeyUnusable);
        AssertRefused(FileLogSigner.Create(folder["none/key.pem"], Logs.Origin, null), LogFinding.KeyUnusable);
        AssertRefused(FileLogSigner.Create(path, "two words", null), LogFinding.KeyUnusable);
        Logs.Done(FileLogSigner.Create(path, Logs.Origin, "correct horse")).Dispose();
        AssertRefused(FileLogSigner.Open(path, Logs.Origin, null), LogFinding.KeyUnusable);
        Assert.DoesNotContain("battery", AssertRefused(FileLogSigner.Open(path, Logs.Origin, "battery staple"), LogFinding.KeyUnusable).ToString(), StringComparison.Ordinal);
        File.WriteAllText(path, "not a key");
        AssertRefused(FileLogSigner.Open(path, Logs.Origin, null), LogFinding.KeyUnusable);
    }

    [Fact]
    public void A_damaged_file_is_refused_or_holds_a_key()
    {
        string path = folder["key.pem"];
        Logs.Done(FileLogSigner.Create(path, Logs.Origin, null)).Dispose();
        string right = File.ReadAllText(path);
        for (int i = 0; i < right.Length; i++)
        {
            File.WriteAllText(path, right[..i] + (char)(right[i] ^ 1) + right[(i + 1)..]);
            Outcome<FileLogSigner> outcome = FileLogSigner.Open(path, Logs.Origin, null);
            if (outcome.IsRefused) AssertRefused(outcome, LogFinding.KeyUnusable);
            else outcome.Value.Dispose();
        }
    }

    [NeedsProgramFact("openssl")]
    public async Task A_key_of_OpenSSL_is_opened_and_OpenSSL_reads_ours()
    {
        OpenSsl.Run(folder.Path, "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "theirs.pem");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder["theirs.pem"], UnixFileMode.UserRead);
        using FileLogSigner theirs = Logs.Done(FileLogSigner.Open(folder["theirs.pem"], Logs.Origin, null));
        Assert.True(await Signs(theirs, theirs.Key));

        using FileLogSigner ours = Logs.Done(FileLogSigner.Create(folder["ours.pem"], Logs.Origin, "correct horse"));
        Assert.Equal(ours.Key.ToPem().Trim(), OpenSsl.Run(folder.Path, "pkey", "-in", "ours.pem", "-passin", "pass:correct horse", "-pubout").ReplaceLineEndings("\n"));
    }

    [NeedsProgramFact("openssl")]
    public void A_key_of_another_kind_is_refused()
    {
        OpenSsl.Run(folder.Path, "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384", "-out", "p384.pem");
        OpenSsl.Run(folder.Path, "pkey", "-in", "p384.pem", "-pubout", "-out", "public.pem");
        foreach (string file in (string[])["p384.pem", "public.pem"])
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder[file], UnixFileMode.UserRead);
            AssertRefused(FileLogSigner.Open(folder[file], Logs.Origin, null), LogFinding.KeyUnusable);
        }
    }

    private static async Task<bool> Signs(FileLogSigner signer, LogKey key)
    {
        byte[] signature = Logs.Done(await signer.SignAsync(new byte[] { 1 }, default));
        return key.Verify([1], signature);
    }

    private static Finding AssertRefused(Outcome<FileLogSigner> outcome, FindingCode code)
    {
        Finding finding = Assert.Single(outcome.Findings);
        Assert.Equal(code, finding.Code);
        Assert.NotNull(finding.Place);
        Assert.NotNull(finding.Suggestion);
        return finding;
    }
}
