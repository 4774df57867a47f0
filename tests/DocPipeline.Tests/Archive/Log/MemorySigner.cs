using System.Security.Cryptography;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Archive.Log;

/// <summary>Signs with a key that is nowhere but here.</summary>
internal sealed class MemorySigner : ILogSigner
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public MemorySigner(string name = Logs.Origin) => Key = LogKey.Of(name, key);

    public LogKey Key { get; }

    public byte[] Sign(ReadOnlyMemory<byte> bytes) => key.SignData(bytes.Span, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public Task<Outcome<byte[]>> SignAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => Task.FromResult(Outcome.Done(Sign(bytes)));
}
