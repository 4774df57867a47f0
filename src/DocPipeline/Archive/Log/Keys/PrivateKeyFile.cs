using System.Security.Cryptography;

namespace DocPipeline.Archive.Log.Keys;

/// <summary>A private key in a file for its owner alone: PKCS #8 in PEM (RFC 7468), encrypted where a passphrase was given.</summary>
internal static class PrivateKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // OWASP's figure of 2023 for PBKDF2 with SHA-256.
    private static readonly PbeParameters encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 600_000);

    /// <summary>Writes a key into a file that is not there yet, to the disk.</summary>
    /// <exception cref="IOException">The file is there, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">This program may not write there.</exception>
    internal static void Write(string path, AsymmetricAlgorithm key, string? passphrase)
    {
        string pem = passphrase is null ? key.ExportPkcs8PrivateKeyPem() : key.ExportEncryptedPkcs8PrivateKeyPem(passphrase, encryption);
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using FileStream file = new(path, options);
        using StreamWriter writer = new(file);
        writer.Write(pem + "\n");
        writer.Flush();
        file.Flush(flushToDisk: true);
    }

    /// <summary>Whether other users of this machine can read or change a file. Windows is not asked.</summary>
    internal static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(OwnerOnly | UnixFileMode.UserExecute)) != 0;

    /// <summary>Whether a key can be read only with a passphrase.</summary>
    internal static bool IsEncrypted(string pem) => pem.Contains("-----BEGIN ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal);

    /// <summary>Takes a key out of the text of a file.</summary>
    /// <exception cref="CryptographicException">It cannot be decrypted, or is none of the kind.</exception>
    /// <exception cref="ArgumentException">The text holds no key.</exception>
    internal static void Read(AsymmetricAlgorithm key, string pem, string? passphrase)
    {
        if (IsEncrypted(pem)) key.ImportFromEncryptedPem(pem, passphrase);
        else key.ImportFromPem(pem);
    }
}
