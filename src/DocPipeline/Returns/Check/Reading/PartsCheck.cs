using System.Security.Cryptography;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Package;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>Whether every part of a return is as it was issued, byte for byte, and nothing came to it but certificate signatures.</summary>
/// <param name="Same">How many parts are the same.</param>
/// <param name="Changed">Parts that are not.</param>
/// <param name="Added">Parts that the issued file lacks, without those of signatures.</param>
/// <param name="Removed">Parts that only the issued file has.</param>
internal sealed record PartsCheck(int Same, IReadOnlyList<string> Changed, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    private const string Signatures = "_xmlsignatures/";

    /// <summary>Whether it is.</summary>
    internal bool IsByteSame => Changed.Count + Added.Count + Removed.Count == 0;

    /// <summary>Looks; nothing where one of the packages is not in order.</summary>
    internal static PartsCheck? Of(CheckedFile issued, CheckedFile returned)
    {
        if (issued.Content.Span.SequenceEqual(returned.Content.Span)) return new PartsCheck(issued.Package.Parts.Count, [], [], []);
        if (issued.Opened is not { } old || returned.Opened is not { } now) return null;
        List<string> changed = [.. old.Parts.Where(p => now.Has(p) && !IsSame(old, now, p))];
        return new PartsCheck(
            old.Parts.Count(now.Has) - changed.Count, changed,
            [.. now.Parts.Where(p => !old.Has(p) && !p.StartsWith(Signatures, StringComparison.Ordinal))],
            [.. old.Parts.Where(p => !now.Has(p))]);
    }

    // The first signature takes white space out of the lists of relationships, and adds one to the package's.
    private static bool IsSame(OpenedPackage old, OpenedPackage now, string part)
    {
        if (!string.Equals(old.Types.Of(part), now.Types.Of(part), StringComparison.OrdinalIgnoreCase)) return false;
        if (OoxmlNames.HoldsRelationships(part)) return RelationsOf(old, part).SetEquals(RelationsOf(now, part));
        return old.Digest(part, HashAlgorithmName.SHA256).AsSpan().SequenceEqual(now.Digest(part, HashAlgorithmName.SHA256));
    }

    private static HashSet<PackageRelationship> RelationsOf(OpenedPackage package, string part) =>
        [.. package.Relationships(part).All.Where(r => part != OoxmlNames.RootRelationships || r.Type != OoxmlNames.OriginRelation)];
}
