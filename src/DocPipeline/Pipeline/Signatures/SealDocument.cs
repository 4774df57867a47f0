using DocPipeline.Archive.Log.Timestamps;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Making;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Returns.Pdf.Making;
using DocPipeline.Returns.Pdf.Verifying;

namespace DocPipeline.Pipeline.Signatures;

/// <summary>Seals a Word file or a PDF: signs it with a certificate, beside the signatures that it has.</summary>
public static class SealDocument
{
    private static readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Signs a file. The parts of a Word file and every byte of a PDF stay as they are; signatures in it stay whole.</summary>
    /// <param name="name">What findings call the file.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="order">With what, and what the seal says.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="cancellationToken">Gives up waiting for the timestamp; nothing is signed then.</param>
    /// <returns>The signed file, or why it was not signed.</returns>
    public static async Task<Outcome<SealedDocument>> RunAsync(string name, ReadOnlyMemory<byte> file, SealOrder order, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(clock);
        DateTimeOffset at = clock.GetUtcNow();
        ITimestampAuthority? authority = order.TimestampAuthority is { } address ? new HttpTimestampAuthority(http, address) : null;
        var request = new SigningRequest
        {
            Certificate = order.Certificate,
            At = at,
            Between = order.Between,
            Role = order.Role,
            Purpose = order.Reason,
            Stamp = authority is null ? null : authority.StampAsync,
        };
        bool isPdf = PdfSignatureVerifier.IsPdf(file.Span);
        Task<Outcome<byte[]>> signing = isPdf ? PdfSigner.SignAsync(name, file, request, cancellationToken) : DocumentSigner.SignAsync(name, file, request, cancellationToken);
        Outcome<byte[]> signed = await signing.ConfigureAwait(false);
        if (signed.IsRefused) return Outcome.Refused<SealedDocument>(signed.Findings);
        SignatureReport report = VerifySignatures.Of(name, signed.Value, new SignatureTrust(at));
        return Outcome.Done(new SealedDocument(signed.Value, report.Signatures[^1], report.Signatures.Count), signed.Findings);
    }
}
