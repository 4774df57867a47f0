using System.Globalization;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds;

/// <summary>A report cover sheet with the field set of 2009: thirteen rows in their own order (S3:1-19), one side of A4.</summary>
internal static class CoverSheetDocument
{
    internal static CoverSheetModel Model(DocumentSource source, IReadOnlySet<string> references)
    {
        CoverSheet sheet = source.Document.CoverSheet!;
        Document about = source.Record.Documents.First(d => d.Id == sheet.About);
        Person author = source.Person(sheet.Author);
        return new CoverSheetModel
        {
            Partnership = source.PartnershipFacts(),
            Document = source.DocumentFacts(),
            Facts = source.Facts,
            References = references,
            Memberships = source.Memberships,
            Structure = source.Structure,
            ReportTo = Typography.Apply(source.Body(sheet.ReportTo).Name),
            Recommendation = Typography.Apply(sheet.Recommendation ?? ""),
            Fields =
            [
                new FieldRow("Meeting", sheet.Meeting),
                new FieldRow("Agenda item", sheet.AgendaItem.ToString(CultureInfo.InvariantCulture)),
                new FieldRow("Report title", about.Title),
                new FieldRow("Description", sheet.Description),
                new FieldRow("Document purpose", sheet.Purpose),
                new FieldRow("Circulation list", sheet.Circulation),
                new FieldRow("Decision required", Decisions(sheet)),
                new FieldRow("Author", $"{author.Name}, {source.OfficeOf(sheet.Author)}"),
                new FieldRow("Contact details", [new FieldParagraph(Contact(source.Record.Partnership.Contact))]),
                new FieldRow("Publication date", HouseDate.Format(sheet.PublishedOn)),
                new FieldRow("Target audience", sheet.Audience),
                new FieldRow("Cross reference", sheet.CrossReferences.Count == 0 ? "None" : string.Join("; ", sheet.CrossReferences)),
                new FieldRow("Report narrative", sheet.Narrative ?? "None"),
            ],
        };
    }

    /// <summary>The sheet runs over its one side of A4 (S3:282).</summary>
    internal static readonly FindingCode SheetOverflows = new("COVER-SHEET-OVERFLOWS");

    /// <summary>Says that the sheet does not fit, by how much, and which field is the longest.</summary>
    internal static Finding Overflow(CoverSheetModel sheet, int lines)
    {
        FieldRow longest = sheet.Fields.MaxBy(f => f.Value.Sum(p => InlineText.Plain(p.Text).Length))!;
        string cut = lines == 1 ? "one line" : string.Create(CultureInfo.InvariantCulture, $"{lines} lines");
        return new Finding(SheetOverflows, Severity.Warning, $"The cover sheet '{sheet.Document.Title}' takes more than one side of A4.")
        {
            Place = new Place(RecordFiles.PartnershipFileName),
            Expected = "one side of A4",
            Suggestion = $"Cut about {cut}; the longest field is '{longest.Label}'",
        };
    }

    private static List<FieldParagraph> Decisions(CoverSheet sheet) =>
    [
        new FieldParagraph([new TextInline("The meeting is asked to:")]),
        .. sheet.Decisions.Select(d => new FieldParagraph([new TextInline(Typography.Apply(d))], IsNumbered: true)),
    ];

    private static IReadOnlyList<Inline> Contact(OfficeContact? contact)
    {
        if (contact is null) return [new TextInline("Not stated")];
        var email = new LinkInline("mailto:" + contact.Email.Value, [new TextInline(contact.Email.Value)]);
        return contact.Telephone is null ? [email] : [email, new TextInline(", " + contact.Telephone.Value.Value)];
    }
}
