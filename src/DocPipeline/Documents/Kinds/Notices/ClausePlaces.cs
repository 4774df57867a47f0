using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Documents.Prose.Renditions;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>Where something stands in a document, as people say it: “Clause 6.1 of the Constitution”.</summary>
internal sealed class ClausePlaces
{
    private readonly IReadOnlyDictionary<string, string> labels;
    private readonly string? title;

    private ClausePlaces(IReadOnlyDictionary<string, string> labels, string? title) => (this.labels, this.title) = (labels, title);

    /// <summary>The places of a document; of nothing where no document is named.</summary>
    internal static ClausePlaces Of(RecordFiles files, Document? document)
    {
        if (document is null) return new ClausePlaces(new Dictionary<string, string>(), null);
        IEnumerable<NumberedPart> parts = NumberedPart.AllOf(document.Prose.SelectMany(path => ProseParser.Parse(path, files.Find(path)!.Value.Span, [])));
        return new ClausePlaces(parts.Where(p => p.Anchor is not null).GroupBy(p => p.Anchor!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Label, StringComparer.Ordinal), document.Title);
    }

    /// <summary>The place of an anchor. Where the anchor has no number, or none is stated, the document alone is named.</summary>
    internal string Of(string? anchor)
    {
        string? label = anchor is null ? null : labels.GetValueOrDefault(anchor);
        return (label, title) switch
        {
            ({ } number, { } name) => $"{char.ToUpperInvariant(number[0])}{number[1..]} of ‘{name}’",
            (null, { } name) => $"‘{name}’",
            _ => "Not stated",
        };
    }
}
