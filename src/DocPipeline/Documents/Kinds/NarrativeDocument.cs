using System.Globalization;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds;

/// <summary>A document of sections: document control, version history, numbered sections, signatory blocks where somebody signs, appendices.</summary>
internal static class NarrativeDocument
{
    internal static NarrativeModel Model(DocumentSource source, IReadOnlySet<string> references)
    {
        Document document = source.Document;
        return new NarrativeModel
        {
            Partnership = source.PartnershipFacts(),
            Document = source.DocumentFacts(),
            Facts = source.Facts,
            References = references,
            Memberships = source.Memberships,
            Forms = source.Forms,
            Structure = source.Structure,
            Control =
            [
                new FieldRow("Version", document.StartsAt.Version.Value),
                new FieldRow("Status", DocumentSource.StatusWords(document)),
                new FieldRow("Date", HouseDate.Format(document.StartsAt.On)),
                new FieldRow("Owner", source.OfficeOf(document.Owner)),
                new FieldRow("Next review", [new FieldParagraph(NextReview(document))]),
                new FieldRow("Document ID", document.Reference),
            ],
            History =
            [
                .. document.History.Select(v => new VersionRow(v.Version.Value, v.On is { } on ? HouseDate.Format(on) : "Not stated", Typography.Apply(v.Change), "Not stated")),
                new VersionRow(document.StartsAt.Version.Value, HouseDate.Format(document.StartsAt.On), Typography.Apply(document.StartsAt.Change), source.Person(document.Owner).Name),
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

    private static IReadOnlyList<Inline> NextReview(Document document)
    {
        if (Earliest(document) is not { } review) return [new TextInline("Not stated")];
        string cycle = review.EveryMonths % 12 != 0 ? string.Create(CultureInfo.InvariantCulture, $"every {review.EveryMonths} months")
            : review.EveryMonths == 12 ? "annual"
            : string.Create(CultureInfo.InvariantCulture, $"every {review.EveryMonths / 12} years");
        string next = HouseDate.Format(review.From.AddMonths(review.EveryMonths));
        return review.StatedIn is null
            ? [new TextInline($"{next} ({cycle})")]
            : [new TextInline($"{next} ({cycle}, "), new ReferenceInline(new Findings.Place("partnership.yaml"), review.StatedIn, []), new TextInline(")")];
    }
}
