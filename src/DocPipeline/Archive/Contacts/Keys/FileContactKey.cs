using System.Security.Cryptography;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Contacts.Keys;

/// <summary>
/// The contact key in a file of this machine: PKCS #8 in PEM (RFC 7468), which <c>openssl pkey</c> reads and a vault imports, encrypted
/// where a passphrase was given.
/// </summary>
internal sealed class FileContactKey : IContactKey, IDisposable
{
    private readonly RSA key;

    private FileContactKey(RSA key)
    {
        this.key = key;
        Id = ContactKeys.IdOf(key);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>Makes a key and writes it into a file that only its owner can read and that is not there yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="passphrase">Encrypts the file; absent where the machine guards it well enough.</param>
    internal static Outcome<FileContactKey> Create(string path, string? passphrase)
    {
        RSA key = RSA.Create(ContactKeys.SmallestKey);
        try
        {
            PrivateKeyFile.Write(path, key, passphrase);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            key.Dispose();
            return Refused(path, File.Exists(path) ? "There is a file of that name already; a key is never written over." : "The file of the contact key cannot be written.", "a new file in a folder that this program may write to", "Use the key that is there, or choose another place");
        }

        return Outcome.Done(new FileContactKey(key));
    }

    /// <summary>Takes the key out of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="passphrase">The passphrase, where the file is encrypted.</param>
    internal static Outcome<FileContactKey> Open(string path, string? passphrase)
    {
        string pem;
        try
        {
            if (PrivateKeyFile.IsOpenToOthers(path))
            {
                return Outcome.Refused<FileContactKey>([ContactFinding.At(
                    path, ContactFinding.KeyFileOpen, "Other users of this machine can read or change the file of the contact key.", "a file for its owner alone", "Run chmod 600 on it; if others may have read it and the store, treat the contact data as disclosed")]);
            }

            pem = File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused(path, "The file of the contact key is not there.", "the file that was made with the first person", "Put the file back from its copy; without it nobody can read the contact data");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(path, "The file of the contact key cannot be read.", "a file that this program may read", "Check who owns it");
        }

        return Read(path, pem, passphrase);
    }

    /// <inheritdoc/>
    public byte[] Wrap(ReadOnlySpan<byte> key) => this.key.Encrypt(key, ContactKeys.Padding);

    /// <inheritdoc/>
    public Task<Outcome<byte[]>> UnwrapAsync(ReadOnlyMemory<byte> wrapped, string place, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(Outcome.Done(key.Decrypt(wrapped.Span, ContactKeys.Padding)));
        }
        catch (CryptographicException)
        {
            return Task.FromResult(ContactKeys.NotOurs(place));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static Outcome<FileContactKey> Read(string path, string pem, string? passphrase)
    {
        bool isEncrypted = PrivateKeyFile.IsEncrypted(pem);
        if (isEncrypted && passphrase is null) return Refused(path, "The file of the contact key is encrypted.", "its passphrase", "Give the passphrase");
        RSA key = RSA.Create();
        try
        {
            PrivateKeyFile.Read(key, pem, passphrase);
            _ = key.ExportParameters(includePrivateParameters: true);
            if (key.KeySize >= ContactKeys.SmallestKey) return Outcome.Done(new FileContactKey(key));
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or PlatformNotSupportedException)
        {
            if (isEncrypted)
            {
                key.Dispose();
                return Refused(path, "The file of the contact key cannot be decrypted with the passphrase.", "the passphrase with which the key was made", "Check the passphrase; without it the contact data is lost");
            }
        }

        key.Dispose();
        return Refused(path, "The file holds no private RSA key of 3,072 bits or more.", "PKCS #8 in PEM, as this program made it", "Put the file back from its copy");
    }

    private static Outcome<FileContactKey> Refused(string path, string message, string expected, string suggestion) =>
        Outcome.Refused<FileContactKey>([ContactFinding.At(path, ContactFinding.KeyUnusable, message, expected, suggestion)]);
}
