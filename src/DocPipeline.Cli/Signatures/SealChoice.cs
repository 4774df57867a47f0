using System.CommandLine;
using DocPipeline.Pipeline.Signatures;

namespace DocPipeline.Cli.Signatures;

/// <summary>With which certificate something is sealed.</summary>
internal sealed class SealChoice
{
    private const string AuthorityVariable = "DOCPIPELINE_TIMESTAMP_AUTHORITY";

    internal Option<string?> Certificate { get; } = new("--certificate") { Description = "The certificate in PEM, with those between it and its root if you have them." };

    internal Option<string?> PrivateKey { get; } = new("--certificate-key") { Description = $"Its private key in PEM. A passphrase is read from {CertificateFiles.PassphraseVariable} in the environment." };

    internal Option<string?> Pfx { get; } = new("--pfx") { Description = $"Certificate and key in one file (.pfx, .p12), instead. The passphrase is read from {CertificateFiles.PassphraseVariable} in the environment." };

    internal Option<string?> Authority { get; } = new("--timestamp-authority") { Description = $"Have the time signed by this authority (RFC 3161), http:// or https://; {AuthorityVariable} if left out. It learns a digest and nothing else." };

    /// <summary>All of them.</summary>
    internal IEnumerable<Option> All => [Certificate, PrivateKey, Pfx, Authority];

    /// <summary>Reads what was said.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="isRequired">Whether a certificate has to be named.</param>
    /// <param name="exitCode">What to end with where something is wrong, which has been said.</param>
    /// <returns>The order, whose certificate the caller disposes of; nothing where none was named, or something is wrong.</returns>
    internal SealOrder? Read(ParseResult parsed, bool isRequired, out int exitCode)
    {
        (string? certificate, string? key, string? pfx) = (parsed.GetValue(Certificate), parsed.GetValue(PrivateKey), parsed.GetValue(Pfx));
        string? authority = parsed.GetValue(Authority) ?? Environment.GetEnvironmentVariable(AuthorityVariable);
        exitCode = ExitCode.Done;
        if (!isRequired && certificate is null && key is null && pfx is null) return null;
        exitCode = ExitCode.Usage;
        if (pfx is null ? certificate is null || key is null : certificate is not null || key is not null) return Wrong($"say with what to sign: {Certificate.Name} and {PrivateKey.Name}, or {Pfx.Name}.");
        Uri? address = null;
        if (!string.IsNullOrEmpty(authority) && (!Uri.TryCreate(authority, UriKind.Absolute, out address) || address.Scheme is not ("http" or "https")))
            return Wrong($"{Authority.Name} is an address, http://… or https://…, not '{authority}'.");
        if (new[] { certificate, key, pfx }.FirstOrDefault(file => file is not null && !File.Exists(file)) is { } missing)
        {
            exitCode = ExitCode.NotThere;
            return Wrong($"there is no file '{missing}'.");
        }

        exitCode = ExitCode.Malformed;
        if (CertificateFiles.ReadSigner(certificate, key, pfx) is not { } signer) return null;
        exitCode = ExitCode.Done;
        return new SealOrder(signer.Signer) { Between = signer.Between, TimestampAuthority = address };
    }

    private static SealOrder? Wrong(string message)
    {
        Console.Error.WriteLine($"docpipeline: {message}");
        return null;
    }
}
