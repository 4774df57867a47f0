using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Archiving.Records;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Api;

/// <summary>The tags of records and drafts as HTTP states them.</summary>
internal static class ETags
{
    internal static EntityTagHeaderValue Of(BlobTag tag) => new($"\"{tag}\"");

    internal static EntityTagHeaderValue Of(RecordTag tag) => new($"\"{tag}\"");

    /// <summary>
    /// Reads what a push states of the version that it starts from. <c>If-Match: *</c> and lists are not taken: whoever has not seen the
    /// one version that is there would overwrite somebody else's work.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="seen">The entry that the push starts from.</param>
    /// <param name="mustBeNew">Whether the record has to be the first.</param>
    /// <returns>Whether the headers are understood.</returns>
    internal static bool TryReadConditions(HttpRequest request, out RecordTag? seen, out bool mustBeNew)
    {
        (seen, mustBeNew) = (null, false);
        bool hasMatch = request.Headers.ContainsKey(HeaderNames.IfMatch);
        bool hasNoneMatch = request.Headers.ContainsKey(HeaderNames.IfNoneMatch);
        if (hasMatch && hasNoneMatch) return false;
        if (hasNoneMatch) return mustBeNew = request.Headers.IfNoneMatch.ToString().Trim() == "*";
        if (!hasMatch) return true;
        if (!EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out EntityTagHeaderValue? tag) || tag.IsWeak || tag.Tag.Length <= 2) return false;
        if (!RecordTag.TryRead(tag.Tag.Subsegment(1, tag.Tag.Length - 2).ToString(), out seen)) seen = RecordTag.Foreign;
        return true;
    }
}
