using System.Buffers;
using System.IO.Pipelines;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Api.Conventions;

/// <summary>Reads what is sent as a file: its bytes as the body, its name in Content-Disposition.</summary>
internal static class Uploads
{
    /// <summary>The largest file that is taken.</summary>
    internal const int LargestFile = 20_000_000;

    /// <summary>The largest plan, person or other text that is taken.</summary>
    internal const int LargestText = 1_000_000;

    private const int LongestName = 120;

    /// <summary>All bytes of a body.</summary>
    internal static async Task<byte[]> ReadAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read = await body.ReadAsync(cancellationToken);
            byte[]? whole = read.IsCompleted ? read.Buffer.ToArray() : null;

            // At the end too: a body that was not taken costs the caller its connection.
            body.AdvanceTo(whole is null ? read.Buffer.Start : read.Buffer.End, read.Buffer.End);
            if (whole is not null) return whole;
        }
    }

    /// <summary>The name under which a file is sent, without folders and control characters; another one where it has none.</summary>
    internal static string NameOf(HttpRequest request, string otherwise)
    {
        if (!ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out ContentDispositionHeaderValue? disposition)) return otherwise;
        return NameOf(HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString(), otherwise);
    }

    /// <summary>The name of a file that came with a form, without folders and signs that no name of a file has; another one where nothing is left.</summary>
    internal static string NameOf(string said, string otherwise)
    {
        // The end is kept of a long one: it says what the file claims to be.
        string name = new([.. said.Split('/', '\\')[^1].Where(sign => !char.IsControl(sign) && sign is not ('"' or '<' or '>' or ':' or '|' or '?' or '*'))]);
        name = name.Trim(' ', '.');
        if (name.Length > LongestName) name = name[^LongestName..];
        return name.Length == 0 ? otherwise : name;
    }

    /// <summary>The ending that a file should have that is sent without a name.</summary>
    internal static string EndingOf(HttpRequest request) => request.ContentType?.Split(';')[0].Trim() switch { "application/pdf" => ".pdf", "image/png" => ".png", "image/jpeg" => ".jpg", _ => ".docx" };

    /// <summary>Why a body is not taken for its media type; nothing where it is one of those that are.</summary>
    internal static ProblemHttpResult? OtherType(HttpRequest request, params string[] types) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
            ? null
            : Problems.Of(StatusCodes.Status415UnsupportedMediaType, $"This is sent as {string.Join(" or ", types)}.");
}
