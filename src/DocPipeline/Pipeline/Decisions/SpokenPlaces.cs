using System.Text.RegularExpressions;
using DocPipeline.Documents.Kinds.Notices;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Pipeline.Decisions;

/// <summary>
/// The places of a record's documents as people speak of them. A verdict names a place by its anchor, <c>constitution, #quorum</c>, which stays when
/// numbers move; who reads it aloud says <c>constitution, clause 4.16</c>.
/// </summary>
public sealed partial class SpokenPlaces
{
    private readonly Dictionary<string, Lazy<ClausePlaces>> places;

    private SpokenPlaces(Dictionary<string, Lazy<ClausePlaces>> places) => this.places = places;

    /// <summary>The places of a record's documents; none where the record is refused.</summary>
    /// <param name="files">The record's files.</param>
    public static SpokenPlaces Of(RecordFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        IEnumerable<Document> documents = record.IsRefused ? [] : record.Value.Documents;
        return new SpokenPlaces(documents.ToDictionary(d => d.Id.Value, d => new Lazy<ClausePlaces>(() => ClausePlaces.Of(files, d)), StringComparer.Ordinal));
    }

    /// <summary>A sentence with each anchor in the place of which a number stands; what has no number keeps its anchor.</summary>
    /// <param name="text">A reason, a rule, a duty.</param>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Anchor().Replace(text, match => places.TryGetValue(match.Groups[1].Value, out Lazy<ClausePlaces>? document) && document.Value.Find(match.Groups[2].Value) is { } label
            ? $"{match.Groups[1].Value}, {label}"
            : match.Value);
    }

    [GeneratedRegex(@"\b([a-z0-9-]+), #([A-Za-z0-9_-]+)")]
    private static partial Regex Anchor();
}
