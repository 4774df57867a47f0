using System.Security.Cryptography;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Findings;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Entries;

namespace DocPipeline.Tests.Archive.Contacts.Keys;

public sealed class FileContactKeyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder["contacts-key.pem"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("a long passphrase")]
    public async Task A_key_is_made_once_is_its_owners_alone_and_opens_what_it_closed(string? passphrase)
    {
        string id;
        byte[] wrapped, secret = RandomNumberGenerator.GetBytes(32);
        using (FileContactKey made = Archives.Done(FileContactKey.Create(Path, passphrase))) (id, wrapped) = (made.Id, made.Wrap(secret));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        Assert.Equal(passphrase is not null, File.ReadAllText(Path).Contains("ENCRYPTED", StringComparison.Ordinal));
        using FileContactKey opened = Archives.Done(FileContactKey.Open(Path, passphrase));
        Assert.Equal(id, opened.Id);
        Assert.Equal(secret, Archives.Done(await opened.UnwrapAsync(wrapped, "here", default)));
        Assert.NotEqual(wrapped, opened.Wrap(secret));
        wrapped[9] ^= 1;
        Books.Refused(await opened.UnwrapAsync(wrapped, "here", default), ContactFinding.Altered);
        Books.Refused(FileContactKey.Create(Path, passphrase), ContactFinding.KeyUnusable);
    }

    [Fact]
    public void What_is_no_key_of_ours_is_said()
    {
        Says("is not there", FileContactKey.Open(Path, null));
        using (RSA small = RSA.Create(2048)) Write(small.ExportPkcs8PrivateKeyPem());
        Says("3,072 bits", FileContactKey.Open(Path, null));
        using (ECDsa curve = ECDsa.Create(ECCurve.NamedCurves.nistP256)) Write(curve.ExportPkcs8PrivateKeyPem());
        Says("no private RSA key", FileContactKey.Open(Path, null));
        Write("nothing");
        Says("no private RSA key", FileContactKey.Open(Path, null));
        using (RSA key = RSA.Create(3072)) Write(key.ExportEncryptedPkcs8PrivateKeyPem("right", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000)));
        Says("is encrypted", FileContactKey.Open(Path, null));
        Says("with the passphrase", FileContactKey.Open(Path, "wrong"));
    }

    [Fact]
    public void A_key_that_others_can_read_is_not_used()
    {
        if (OperatingSystem.IsWindows()) return;
        Archives.Done(FileContactKey.Create(Path, null)).Dispose();
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Books.Refused(FileContactKey.Open(Path, null), ContactFinding.KeyFileOpen);
    }

    private void Write(string pem)
    {
        File.Delete(Path);
        File.WriteAllText(Path, pem);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static void Says(string words, Outcome<FileContactKey> outcome)
    {
        Books.Refused(outcome, ContactFinding.KeyUnusable);
        Assert.Contains(words, outcome.Findings[0].Message, StringComparison.Ordinal);
    }
}
