using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Documents.Prose.Renditions;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>The numbers of a document's sections and clauses, by the anchors that the record states.</summary>
internal sealed class ClausePlaces
{
    private readonly IReadOnlyDictionary<string, string> labels;

    private ClausePlaces(IReadOnlyDictionary<string, string> labels) => this.labels = labels;

    /// <summary>The places of a document; of nothing where no document is named.</summary>
    internal static ClausePlaces Of(RecordFiles files, Document? document)
    {
        IEnumerable<NumberedPart> parts = NumberedPart.AllOf((document?.Prose ?? []).SelectMany(path => ProseParser.Parse(path, files.Find(path)!.Value.Span, [])));
        return new ClausePlaces(parts.Where(p => p.Anchor is not null).GroupBy(p => p.Anchor!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Label, StringComparer.Ordinal));
    }

    /// <summary>What an anchor is called: “clause 6.1”; nothing where it has no number.</summary>
    internal string? Find(string anchor) => labels.GetValueOrDefault(anchor);

    /// <summary>The number of an anchor: “Clause 6.1”. Where it has none, or no anchor is stated, the number is not stated.</summary>
    internal string NumberOf(string? anchor) =>
        anchor is not null && Find(anchor) is { } label ? char.ToUpperInvariant(label[0]) + label[1..] : "Not stated";
}
