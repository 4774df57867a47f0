using System.Security.Cryptography;
using System.Text;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Adoptions;

/// <summary>The frozen text of a version of a document: <c>versions/&lt;document&gt;/&lt;version&gt;/</c> holds the facts and the prose as they were.</summary>
internal static class KeptVersion
{
    internal const string Root = "versions/";

    /// <summary>Where a file of a version is kept.</summary>
    internal static string PathOf(DocumentId document, VersionNumber version, string path) => $"{Root}{document}/{version}/{path}";

    /// <summary>Whether a version is kept.</summary>
    internal static bool Has(RecordFiles files, DocumentId document, VersionNumber version) => files.Find(PathOf(document, version, RecordFiles.PartnershipFileName)) is not null;

    /// <summary>The record with the facts and the prose of a kept version in the place of today's.</summary>
    internal static RecordFiles In(RecordFiles files, DocumentId document, VersionNumber version)
    {
        string prefix = PathOf(document, version, "");
        RecordFiles then = files;
        foreach (string path in files.Paths.Where(p => p.StartsWith(prefix, StringComparison.Ordinal))) then = then.With(path[prefix.Length..], files.Find(path)!.Value);
        return then;
    }

    /// <summary>SHA-512 over prose files, each with its path and length.</summary>
    internal static string DigestOf(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> prose)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        foreach ((string path, ReadOnlyMemory<byte> content) in prose.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{content.Length}\n"));
            hash.AppendData(content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
