using DocPipeline.Returns.Ooxml.Reports;

namespace DocPipeline.Pipeline.Signatures;

/// <summary>A Word file or PDF with one signature more.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Signature">The new signature, as a check finds it.</param>
/// <param name="Signatures">How many there are now.</param>
public sealed record SealedDocument(ReadOnlyMemory<byte> Bytes, VerifiedSignature Signature, int Signatures);
