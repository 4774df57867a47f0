using System.Security.Cryptography;
using DocPipeline.Documents.Comparison.Files;

namespace DocPipeline.Documents.Comparison.Words;

/// <summary>The digests of what a part's drawings show, by the ids of relationships.</summary>
/// <param name="file">The file.</param>
/// <param name="part">The part with the drawings.</param>
internal sealed class PictureDigests(ComparedFile file, string part)
{
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>The digest of what an id is related to; nothing for an id that is not there.</summary>
    internal string? Of(string id)
    {
        if (known.TryGetValue(id, out string? digest)) return digest;
        if (file.RelationsOf(part).ById.TryGetValue(id, out PartRelation? relation))
            digest = relation.IsExternal ? relation.Target : file.Parts.TryGetValue(relation.Target, out byte[]? content) ? Convert.ToHexStringLower(SHA256.HashData(content)) : null;
        return known[id] = digest;
    }
}
