using DocPipeline.Archive.Stores;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Api;

/// <summary>The store's tags as HTTP states them.</summary>
internal static class ETags
{
    internal static EntityTagHeaderValue Of(BlobTag tag) => new($"\"{tag}\"");

    /// <summary>
    /// Reads what a push states of the version that it starts from. <c>If-Match: *</c> and lists are not taken: whoever has not seen the
    /// one version that is there would overwrite somebody else's work.
    /// </summary>
    /// <returns>Whether the headers are understood.</returns>
    internal static bool TryReadConditions(HttpRequest request, out BlobTag? seen, out bool mustBeNew)
    {
        (seen, mustBeNew) = (null, false);
        bool hasMatch = request.Headers.ContainsKey(HeaderNames.IfMatch);
        bool hasNoneMatch = request.Headers.ContainsKey(HeaderNames.IfNoneMatch);
        if (hasMatch && hasNoneMatch) return false;
        if (hasNoneMatch) return mustBeNew = request.Headers.IfNoneMatch.ToString().Trim() == "*";
        if (!hasMatch) return true;
        return EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out EntityTagHeaderValue? tag)
            && !tag.IsWeak && tag.Tag.Length > 2 && BlobTag.TryRead(tag.Tag.Subsegment(1, tag.Tag.Length - 2).ToString(), out seen);
    }
}
