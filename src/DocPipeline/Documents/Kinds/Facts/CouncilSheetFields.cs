using System.Globalization;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Words;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds.Facts;

/// <summary>The rows of today's council cover sheet, in the order of look.md A7.</summary>
internal static class CouncilSheetFields
{
    private const string Prefix = "coverSheet.";

    internal static IReadOnlyList<FieldRow> Of(DocumentSource source, CouncilSheet sheet)
    {
        HouseWords words = source.Words;
        return
        [
            Row("Meeting and item", "meeting", words.Of("%1, item %2", sheet.Meeting, sheet.AgendaItem.ToString(CultureInfo.InvariantCulture))),
            Row("Purpose", "purpose", sheet.Purpose),
            Row("Classification", "classification", sheet.Classification),
            Row("Summary", "summary", sheet.Summary),
            new FieldRow(words.Of("Decision required"), CoverSheetDocument.Decisions(sheet, words)) { Key = Prefix + "decisions" },
            Row("Consulted", "consulted", Listed(sheet.Consulted, "None")),
            sheet.Implications.Count == 0 ? Row("Implications", "implications", words.Of("None"))
                : new FieldRow(words.Of("Implications"), [.. sheet.Implications.Select(i => Paragraph(i.Subject, i.Effect))]) { Key = Prefix + "implications" },
            Row("Wards", "wards", Listed(sheet.Wards, "All")),
            sheet.Timetable.Count == 0 ? Row("Timetable", "timetable", words.Of("None"))
                : new FieldRow(words.Of("Timetable"), [.. sheet.Timetable.OrderBy(t => t.On).Select(t => Paragraph(source.DateWords(t.On), t.What))]) { Key = Prefix + "timetable" },
            Row("Author", "author", CoverSheetDocument.AuthorOf(source, sheet)),
            new FieldRow(words.Of("Contact"), CoverSheetDocument.Contact(source)) { Key = Prefix + "contact" },
            Row("Published", "published", source.DateWords(sheet.PublishedOn)),
            Row("Cross reference", "crossReferences", Listed(sheet.CrossReferences, "None")),
        ];

        FieldRow Row(string label, string key, string value) => new(words.Of(label), value) { Key = Prefix + key };

        string Listed(IReadOnlyList<string> entries, string none) => entries.Count == 0 ? words.Of(none) : string.Join("; ", entries);
    }

    private static FieldParagraph Paragraph(string lead, string text) =>
        new([new StrongInline([new TextInline(Typography.Apply(lead) + ":")]), new TextInline(Typography.Apply(text))]);
}
