using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Timestamps;

/// <summary>A timestamp authority over HTTP: RFC 3161, section 3.4.</summary>
/// <param name="http">Waits no longer than its time-out.</param>
/// <param name="address">Where the authority answers. It learns the digest of a checkpoint and nothing else.</param>
internal sealed class HttpTimestampAuthority(HttpClient http, Uri address) : ITimestampAuthority
{
    private const string QueryType = "application/timestamp-query";
    private const string ReplyType = "application/timestamp-reply";

    /// <inheritdoc/>
    public async Task<Outcome<byte[]>> StampAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        // The nonce ties the answer to this question: an old answer played back has another time.
        Rfc3161TimestampRequest request = Rfc3161TimestampRequest.CreateFromData(
            bytes.Span, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(16), requestSignerCertificates: true);
        try
        {
            using ByteArrayContent content = new(request.Encode());
            content.Headers.ContentType = new MediaTypeHeaderValue(QueryType);
            using HttpResponseMessage response = await http.PostAsync(address, content, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) return Refused($"The timestamp authority answered {(int)response.StatusCode}.");
            if (response.Content.Headers.ContentType?.MediaType != ReplyType) return Refused("What answered is no timestamp authority.");
            byte[] reply = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            request.ProcessResponse(reply, out int read);
            return read == reply.Length ? Outcome.Done(reply) : Refused("The answer of the timestamp authority has bytes after its end.");
        }
        catch (CryptographicException)
        {
            return Refused("The timestamp authority granted no timestamp, or one for something else.");
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Refused("The timestamp authority could not be reached.");
        }
    }

    private Outcome<byte[]> Refused(string message) => Outcome.Refused<byte[]>([LogFinding.At(
        new Place(address.ToString()),
        LogFinding.TimestampWrong,
        message,
        "a timestamp by RFC 3161",
        "Try again later, or name another authority; the log is whole without the timestamp")]);
}
