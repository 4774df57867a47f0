using System.Globalization;
using DocPipeline.Documents.Comparison.Changes;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>The verdict of a return check as a sentence, with what to do.</summary>
internal static class VerdictWords
{
    internal static string Of(ReturnVerdict verdict, IssuePoints names, IReadOnlyList<ClauseDifference> differences, IReadOnlyList<ReturnPoint> points, IReadOnlyList<SignatureBlock> blocks)
    {
        string version = names.Version is { } number ? $"version {number}" : "the issued document";
        string look = string.Join(", ", points.Where(p => p.State == PointState.ToLookAt).Select(p => p.Name.ToLowerInvariant()));
        return verdict switch
        {
            ReturnVerdict.ByteSame => $"This is {version} as it was issued, byte for byte.{(blocks.Count > 0 ? " No signature block is filled in." : "")}",
            ReturnVerdict.SameWords => $"The words are those of {version} as issued. Nothing speaks against counting it.",
            ReturnVerdict.SameWordsToLookAt => $"The words are those of {version} as issued. Look at this before it counts: {look}.",
            ReturnVerdict.OtherVersion when names.PagesOfAnother => $"A page of another version than {version} is in the file. It does not count as a signature of {version}.",
            ReturnVerdict.OtherVersion => $"This is not {version} as issued: the file says that it is {IssuePoints.Said(names.Other!)}. It does not count as a signature of {version}.",
            ReturnVerdict.OtherDocument => $"This is another document: the file says that it is {IssuePoints.Said(names.Other!)}. It does not count as a signature.",
            _ when differences.Count == 0 => $"The file would not be read as {version} was issued. It does not count as a signature; the points below say why.",
            _ => $"The words differ from {version} in {Places(differences)}. It does not count as a signature; ask the organisation to sign {version} as issued, or take the change to a vote.",
        };
    }

    private static string Places(IReadOnlyList<ClauseDifference> differences)
    {
        string[] places = [.. differences.Select(d => ClausePlaces.Small(d.Where)).Distinct()];
        return places.Length switch
        {
            1 => places[0],
            <= 4 => $"{string.Join(", ", places[..^1])} and {places[^1]}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", places[..3])} and {places.Length - 3} more places"),
        };
    }
}
