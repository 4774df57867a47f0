using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Keys;

/// <summary>Signs with a private key that it does not give out: of a file on this machine, or of a vault.</summary>
internal interface ILogSigner
{
    /// <summary>The public half.</summary>
    LogKey Key { get; }

    /// <summary>Signs bytes: ECDSA over SHA-256, as ASN.1 DER.</summary>
    /// <returns>The signature, or why there is none.</returns>
    Task<Outcome<byte[]>> SignAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}
