using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Partnerships.Reading.Checks;

/// <summary>Rules of documents that say another document in another language: the two may differ in words and in nothing else.</summary>
internal static class RenditionChecks
{
    private static readonly (string Property, string What, Func<Document, object?> Value)[] Shared =
    [
        (nameof(Document.Kind), "kind", d => d.Kind),
        (nameof(Document.Owner), "owner", d => d.Owner),
        (nameof(Document.StartsAt), "version", d => d.StartsAt.Version.Value),
        (nameof(Document.StartsAt), "date", d => d.StartsAt.On),
        (nameof(Document.StartsAt), "status", d => d.StartsAt.Status),
        (nameof(Document.History), "earlier versions", d => string.Join(", ", d.History.Select(v => $"{v.Version} {v.On:O}"))),
        (nameof(Document.Reviews), "review cycles", d => string.Join(", ", d.Reviews.Select(r => $"{r.EveryMonths} {r.From:O}"))),
        (nameof(Document.Signatories), "signatories", d => string.Join(", ", d.Signatories)),
        (nameof(Document.ReportTo), "body that the report goes to", d => d.ReportTo ?? d.Sheet?.ReportTo),
        (nameof(Document.CoverSheet), "author of the report", d => d.Sheet?.Author),
        (nameof(Document.CoverSheet), "agenda item", d => d.Sheet?.AgendaItem),
        (nameof(Document.CoverSheet), "publication date", d => d.Sheet?.PublishedOn),
    ];

    internal static IEnumerable<Finding> RenditionsAreOfAnotherLanguage(ReadRecord record) =>
        from pair in Pairs(record)
        where pair.Original.Language == pair.Rendition.Language || pair.Original.RenditionOf is not null
        select RecordCodes.RenditionLanguage.Error(
            record.Places.Of(pair.Rendition, nameof(Document.RenditionOf)),
            pair.Original == pair.Rendition ? $"The document ‘{pair.Rendition.Id}’ is a rendition of itself."
                : pair.Original.RenditionOf is not null ? $"‘{pair.Original.Id}’ is a rendition of another document itself."
                : $"‘{pair.Rendition.Id}’ is in the same language as ‘{pair.Original.Id}’.",
            "the id of a document in the other language, which is no rendition",
            "Write ‘language: cy’ in the Welsh one of the two, and ‘renditionOf’ in one of them only.");

    internal static IEnumerable<Finding> RenditionsAgree(ReadRecord record) =>
        from pair in Pairs(record)
        where pair.Original.Language != pair.Rendition.Language
        from fact in Shared
        let original = fact.Value(pair.Original)
        where !Equals(original, fact.Value(pair.Rendition))
        select RecordCodes.RenditionDiffers.Error(
            record.Places.Of(pair.Rendition, fact.Property),
            $"The {fact.What} of ‘{pair.Rendition.Id}’ and of ‘{pair.Original.Id}’, which it says in another language, {(fact.What.EndsWith('s') && fact.What != "status" ? "differ" : "is not the same")}.",
            original is null or "" ? "none, as in the other" : $"the same as there: {Shown(original)}",
            "Make the two the same: only words differ between languages.");

    private static string Shown(object value) => value switch
    {
        DateOnly on => on.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        Enum choice => choice.ToString(),
        _ => value.ToString() ?? "",
    };

    private static IEnumerable<(Document Rendition, Document Original)> Pairs(ReadRecord record) =>
        from rendition in record.Record.Documents
        where rendition.RenditionOf is not null
        let original = record.Record.Documents.FirstOrDefault(d => d.Id == rendition.RenditionOf)
        where original is not null
        select (rendition, original);
}
