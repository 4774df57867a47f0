using System.Globalization;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Words;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds;

/// <summary>A report cover sheet on one side of A4: with the field set of 2009, thirteen rows in their own order (S3:1-19), or with today's.</summary>
internal static class CoverSheetDocument
{
    // What the content controls of the rows are called after: fact:coverSheet.meeting.
    private const string Prefix = "coverSheet.";

    internal static CoverSheetModel Model(DocumentSource source, IReadOnlySet<string> references)
    {
        // The record was checked when it was read: a cover sheet has one of the two field sets.
        IReportSheet sheet = source.Document.Sheet!;
        return new CoverSheetModel
        {
            Partnership = source.PartnershipFacts(),
            Document = source.DocumentFacts(),
            Facts = source.Facts,
            References = references,
            Memberships = source.Memberships,
            Pictures = source.Pictures,
            Origins = source.Origins,
            ReportTo = Typography.Apply(source.Body(sheet.ReportTo).Name),
            Recommendation = Typography.Apply(sheet.Recommendation ?? ""),
            Fields = source.Document.CoverSheet is { } old ? FieldsOf2009(source, old) : CouncilSheetFields.Of(source, source.Document.CouncilSheet!),
        };
    }

    private static IReadOnlyList<FieldRow> FieldsOf2009(DocumentSource source, CoverSheet sheet)
    {
        HouseWords words = source.Words;
        return
        [
            new FieldRow(words.Of("Meeting"), sheet.Meeting) { Key = Prefix + "meeting" },
            new FieldRow(words.Of("Agenda item"), sheet.AgendaItem.ToString(CultureInfo.InvariantCulture)) { Key = Prefix + "agendaItem" },
            new FieldRow(words.Of("Report title"), source.Record.Documents.First(d => d.Id == sheet.About).Title) { Key = Prefix + "title" },
            new FieldRow(words.Of("Description"), sheet.Description) { Key = Prefix + "description" },
            new FieldRow(words.Of("Document purpose"), sheet.Purpose) { Key = Prefix + "purpose" },
            new FieldRow(words.Of("Circulation list"), sheet.Circulation) { Key = Prefix + "circulation" },
            new FieldRow(words.Of("Decision required"), Decisions(sheet, words)) { Key = Prefix + "decisions" },
            new FieldRow(words.Of("Author"), AuthorOf(source, sheet)) { Key = Prefix + "author" },
            new FieldRow(words.Of("Contact details"), Contact(source)) { Key = Prefix + "contact" },
            new FieldRow(words.Of("Publication date"), source.DateWords(sheet.PublishedOn)) { Key = Prefix + "publishedOn" },
            new FieldRow(words.Of("Target audience"), sheet.Audience) { Key = Prefix + "audience" },
            new FieldRow(words.Of("Cross reference"), sheet.CrossReferences.Count == 0 ? words.Of("None") : string.Join("; ", sheet.CrossReferences)) { Key = Prefix + "crossReferences" },
            new FieldRow(words.Of("Report narrative"), sheet.Narrative ?? words.Of("None")) { Key = Prefix + "narrative" },
        ];
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

    /// <summary>The decisions, numbered in the cell.</summary>
    internal static IReadOnlyList<FieldParagraph> Decisions(IReportSheet sheet, HouseWords words) =>
    [
        new FieldParagraph([new TextInline(words.Of("The meeting is asked to:"))]),
        .. sheet.Decisions.Select(d => new FieldParagraph([new TextInline(Typography.Apply(d))], IsNumbered: true)),
    ];

    /// <summary>Name, office and organisation of whoever wrote the report.</summary>
    internal static string AuthorOf(DocumentSource source, IReportSheet sheet) => $"{source.Person(sheet.Author).Name}, {source.OfficeOf(sheet.Author)}";

    /// <summary>How the public reaches the partnership's office.</summary>
    internal static IReadOnlyList<FieldParagraph> Contact(DocumentSource source)
    {
        if (source.Record.Partnership.Contact is not { } contact) return [new FieldParagraph([new TextInline(source.Words.Of("Not stated"))])];
        var email = new LinkInline("mailto:" + contact.Email.Value, [new TextInline(contact.Email.Value)]);
        return [new FieldParagraph(contact.Telephone is null ? [email] : [email, new TextInline(", " + contact.Telephone.Value.Value)])];
    }
}
