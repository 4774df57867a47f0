using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DocPipeline.Cli.Signatures;

/// <summary>Reads certificates and keys from the files that authorities and councils give them in.</summary>
internal static class CertificateFiles
{
    /// <summary>The passphrase of a key or .pfx. On the command line every user of the machine could read it.</summary>
    internal const string PassphraseVariable = "DOCPIPELINE_CERTIFICATE_PASSPHRASE";

    /// <summary>The certificates of a PEM or DER file; nothing when it holds none, which is then said.</summary>
    internal static X509Certificate2Collection? Read(string file)
    {
        var found = new X509Certificate2Collection();
        try
        {
            if (File.ReadAllText(file).Contains("-----BEGIN", StringComparison.Ordinal)) found.ImportFromPemFile(file);
            else found.Add(X509CertificateLoader.LoadCertificateFromFile(file));
        }
        catch (CryptographicException)
        {
        }

        if (found.Count > 0) return found;
        Console.Error.WriteLine($"docpipeline: there is no certificate in '{file}'; a PEM file has one between BEGIN CERTIFICATE and END CERTIFICATE.");
        return null;
    }

    /// <summary>A certificate with its key, and those that came with it; nothing when they cannot be read, which is then said.</summary>
    internal static (X509Certificate2 Signer, IReadOnlyList<X509Certificate2> Between)? ReadSigner(string? certificate, string? key, string? pfx)
    {
        string? passphrase = Environment.GetEnvironmentVariable(PassphraseVariable);
        try
        {
            if (pfx is not null)
            {
                X509Certificate2Collection all = X509CertificateLoader.LoadPkcs12CollectionFromFile(pfx, passphrase);
                X509Certificate2? own = all.FirstOrDefault(c => c.HasPrivateKey);
                if (own is not null) return (own, Between(all, own));
                Console.Error.WriteLine($"docpipeline: there is no private key in '{pfx}'.");
                return null;
            }

            if (Read(certificate!) is not { } given) return null;
            X509Certificate2 signer = string.IsNullOrEmpty(passphrase)
                ? X509Certificate2.CreateFromPemFile(certificate!, key)
                : X509Certificate2.CreateFromEncryptedPemFile(certificate!, passphrase, key);
            return (signer, Between(given, signer));
        }
        catch (CryptographicException)
        {
            string what = pfx is not null ? $"'{pfx}'" : $"the key '{key}' for '{certificate}'";
            Console.Error.WriteLine($"docpipeline: {what} cannot be read: it is no such file, the key is not the certificate's, or the passphrase ({PassphraseVariable} in the environment) is {(passphrase is null ? "missing" : "another")}.");
            return null;
        }
    }

    // Whoever checks the signature has the root, or has no use for it.
    private static List<X509Certificate2> Between(X509Certificate2Collection all, X509Certificate2 signer) =>
        [.. all.Where(c => !c.RawData.AsSpan().SequenceEqual(signer.RawData) && c.Subject != c.Issuer)];
}
