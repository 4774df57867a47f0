using System.Security.Cryptography;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Keys;

/// <summary>
/// Signs with a key in a file of this machine: PKCS #8 in PEM (RFC 7468), which <c>openssl pkey</c> reads, encrypted where a passphrase was
/// given.
/// </summary>
internal sealed class FileLogSigner : ILogSigner, IDisposable
{
    private readonly ECDsa key;

    private FileLogSigner(string name, ECDsa key)
    {
        this.key = key;
        Key = LogKey.Of(name, key);
    }

    /// <inheritdoc/>
    public LogKey Key { get; }

    /// <summary>Makes a key and writes it into a file that only its owner can read and that is not there yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The name of the key: the origin of the log, or the witness.</param>
    /// <param name="passphrase">Encrypts the file; absent where the machine guards it well enough.</param>
    /// <returns>The signer, or a finding: the name is none, the file is there or cannot be written.</returns>
    public static Outcome<FileLogSigner> Create(string path, string name, string? passphrase)
    {
        if (!LogKey.IsName(name)) return Refused(path, $"‘{name}’ cannot be the name of a key.", "1 to 200 visible ASCII characters without + and quotation marks, such as archive.example.org/cheshire-west", "Choose another name");
        if (File.Exists(path)) return Refused(path, "There is a file of that name already; a key is never written over.", "a new file", "Use the key that is there, or choose another name");
        ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        try
        {
            PrivateKeyFile.Write(path, key, passphrase);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            key.Dispose();
            return Refused(path, "The file of the key cannot be written.", "a folder that this program may write to, with space", "Choose another place, or make the folder; delete what was begun");
        }

        return Outcome.Done(new FileLogSigner(name, key));
    }

    /// <summary>Takes the key out of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The name of the key.</param>
    /// <param name="passphrase">The passphrase, where the file is encrypted.</param>
    /// <returns>The signer, or a finding: others can read the file, or it holds no such key.</returns>
    public static Outcome<FileLogSigner> Open(string path, string name, string? passphrase)
    {
        if (!LogKey.IsName(name)) return Refused(path, $"‘{name}’ cannot be the name of a key.", "the origin of the log, such as archive.example.org/cheshire-west", "Write the name with which the key was made");
        string pem;
        try
        {
            if (PrivateKeyFile.IsOpenToOthers(path))
            {
                return Outcome.Refused<FileLogSigner>([LogFinding.At(
                    new Place(path),
                    LogFinding.KeyFileOpen,
                    "Other users of this machine can read or change the file of the key that signs the log.",
                    "a file for its owner alone",
                    "Run chmod 600 on it; if others may have read it, make a new key and replace this one")]);
            }

            pem = File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused(path, "The file of the key is not there.", "a file with a private key", "Check the path, or make a key");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(path, "The file of the key cannot be read.", "a file that this program may read", "Check who owns it");
        }

        return Read(path, pem, name, passphrase);
    }

    /// <inheritdoc/>
    public Task<Outcome<byte[]>> SignAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        Task.FromResult(Outcome.Done(key.SignData(bytes.Span, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static Outcome<FileLogSigner> Read(string path, string pem, string name, string? passphrase)
    {
        bool isEncrypted = PrivateKeyFile.IsEncrypted(pem);
        if (isEncrypted && passphrase is null) return Refused(path, "The file of the key is encrypted.", "its passphrase", "Give the passphrase");
        ECDsa key = ECDsa.Create();
        try
        {
            PrivateKeyFile.Read(key, pem, passphrase);
            _ = key.ExportParameters(includePrivateParameters: true);
            return Outcome.Done(new FileLogSigner(name, key));
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or PlatformNotSupportedException)
        {
            key.Dispose();
            return isEncrypted
                ? Refused(path, "The file of the key cannot be decrypted with the passphrase.", "the passphrase with which the key was made", "Check the passphrase; without it the key is lost and has to be replaced")
                : Refused(path, "The file holds no private key of the curve P-256.", "PKCS #8 in PEM", "Make a key with this program, or with openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256");
        }
    }

    private static Outcome<FileLogSigner> Refused(string path, string message, string expected, string suggestion) =>
        Outcome.Refused<FileLogSigner>([LogFinding.At(new Place(path), LogFinding.KeyUnusable, message, expected, suggestion)]);
}
