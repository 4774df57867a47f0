using System.Globalization;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Words;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds;

/// <summary>A document of sections: document control, version history, numbered sections, signatory blocks where somebody signs, appendices.</summary>
internal static class NarrativeDocument
{
    internal static NarrativeModel Model(DocumentSource source, IReadOnlySet<string> references)
    {
        Document document = source.Document;
        HouseWords words = source.Words;
        return new NarrativeModel
        {
            Partnership = source.PartnershipFacts(),
            Document = source.DocumentFacts(),
            Facts = source.Facts,
            References = references,
            Memberships = source.Memberships,
            Forms = source.Forms,
            Pictures = source.Pictures,
            Origins = source.Origins,
            Control =
            [
                new FieldRow(words.Of("Version"), document.StartsAt.Version.Value),
                new FieldRow(words.Of("Status"), source.StatusWords(document)),
                new FieldRow(words.Of("Date"), source.DateWords(document.StartsAt.On)),
                new FieldRow(words.Of("Owner"), source.OfficeOf(document.Owner)),
                new FieldRow(words.Of("Next review"), [new FieldParagraph(NextReview(source))]),
                new FieldRow(words.Of("Document ID"), document.Reference),
            ],
            History =
            [
                .. document.History.Select(v => new VersionRow(v.Version.Value, v.On is { } on ? source.DateWords(on) : words.Of("Not stated"), Typography.Apply(v.Change), v.By ?? words.Of("Not stated"))),
                new VersionRow(document.StartsAt.Version.Value, source.DateWords(document.StartsAt.On), Typography.Apply(document.StartsAt.Change), source.Person(document.Owner).Name),
            ],
            Sections = [.. source.Sections.Where(s => !s.IsAppendix)],
            Appendices = [.. source.Sections.Where(s => s.IsAppendix)],
            Signatories = source.Signatories(document),
        };
    }

    /// <summary>The anchors that document control refers to.</summary>
    internal static IEnumerable<string> References(Document document) => Earliest(document)?.StatedIn is { } anchor ? [anchor] : [];

    // Where the stated cycles conflict, the earliest governs (R24 and R25 of the inventory).
    private static StatedReview? Earliest(Document document) => document.Reviews.MinBy(r => r.From.AddMonths(r.EveryMonths));

    private static IReadOnlyList<Inline> NextReview(DocumentSource source)
    {
        HouseWords words = source.Words;
        if (Earliest(source.Document) is not { } review) return [new TextInline(words.Of("Not stated"))];
        string cycle = review.EveryMonths % 12 != 0 ? words.Of("every %1 months", review.EveryMonths.ToString(CultureInfo.InvariantCulture))
            : review.EveryMonths == 12 ? words.Of("annual")
            : words.Of("every %1 years", (review.EveryMonths / 12).ToString(CultureInfo.InvariantCulture));
        string next = source.DateWords(review.From.AddMonths(review.EveryMonths));
        return review.StatedIn is null
            ? [new TextInline($"{next} ({cycle})")]
            : [new TextInline($"{next} ({cycle}, "), new ReferenceInline(new Findings.Place("partnership.yaml"), review.StatedIn, []), new TextInline(")")];
    }
}
