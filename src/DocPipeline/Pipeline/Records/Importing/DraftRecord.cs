using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Import;
using DocPipeline.Documents.Import.Prose;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Records.Importing;

/// <summary>
/// Drafts a record from an existing Word document: its sections, clauses, lists and tables as prose, its signatories and members as facts.
/// The draft is a record that can be read and printed; what had to be guessed, changed or left out is said, and no words are lost.
/// </summary>
public static partial class DraftRecord
{
    /// <summary>The file that says what has to be looked at.</summary>
    public const string NotesFile = "import-notes.md";

    // Each round makes plain paragraphs of what the one before was refused for; few documents need one.
    private const int MostRounds = 12;

    /// <summary>Drafts the record.</summary>
    /// <param name="file">The name of the document's file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="today">The day that stands where the document states none.</param>
    /// <returns>The record, or why none can be made.</returns>
    public static Outcome<DraftedRecord> From(string file, ReadOnlyMemory<byte> content, DateOnly today)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        Outcome<ImportedDocument> read = ImportedDocument.Read(file, content);
        if (read.IsRefused) return Outcome.Refused<DraftedRecord>(read.Findings);
        ImportedDocument document = read.Value;
        FactsDraft facts = FactsDraft.Write(file, document, today);
        string path = $"prose/{facts.DocumentId}.md";
        var plain = new Dictionary<int, string>();
        for (int round = 0; ; round++)
        {
            ProseDraft prose = document.Prose(plain);
            var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
            {
                [RecordFiles.PartnershipFileName] = Encoding.UTF8.GetBytes(facts.ToString()),
                [path] = Encoding.UTF8.GetBytes(prose.Markdown),
            };
            IReadOnlyList<Finding> refused = [.. DraftDocument.AllFromRecord(new RecordFiles(files)).Findings.Where(f => f.Severity == Severity.Error)];
            if (refused.Count == 0) return Outcome.Done(Finished(file, document, facts, prose, files));
            int before = plain.Count;
            foreach (Finding finding in refused) if (SourceOf(finding, path, prose) is { } line) plain.TryAdd(line, finding.Message);
            if (plain.Count == before || round == MostRounds) return Outcome.Refused<DraftedRecord>(refused);
        }
    }

    // An empty line is part of the block above it.
    private static int? SourceOf(Finding finding, string path, ProseDraft prose)
    {
        if (finding.Place is not { Line: { } line } place || place.File != path) return null;
        for (int at = Math.Min(line, prose.LineOf.Count) - 1; at >= 0; at--)
        {
            if (prose.LineOf[at] >= 0) return prose.LineOf[at];
        }

        return null;
    }

    private static DraftedRecord Finished(string file, ImportedDocument document, FactsDraft facts, ProseDraft prose, SortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        Finding[] findings = [.. prose.Findings, .. Contacts(file, document), .. document.Findings, .. facts.Findings];
        var counts = new RecognisedCounts(prose.Sections, prose.Headings, prose.Clauses, prose.Tables, facts.Signatories.Count, document.Bodies.Sum(b => b.Seats.Count));
        files[NotesFile] = Encoding.UTF8.GetBytes(Notes(file, counts, findings));
        return new DraftedRecord(files, counts, findings);
    }

    private static IEnumerable<Finding> Contacts(string file, ImportedDocument document) =>
        document.Lines.SelectMany(l => l.Words).SelectMany(t => Contact().Matches(t)).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase).Select(found => new Finding(
            ImportCodes.Contact, Severity.Warning, $"“{found}” stands in the text.")
        {
            Place = new Place(file), Expected = "no e-mail address or telephone number in a record", Suggestion = "Take it out of the prose; the published contact of the office belongs to partnership.contact",
        });

    private static string Notes(string file, RecognisedCounts counts, IReadOnlyList<Finding> findings)
    {
        var notes = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            # What to look at

            This record was drafted from {Path.GetFileName(file)}. Recognised: {counts.Sections} sections, {counts.Headings} headings below them, {counts.Clauses} numbered clauses, {counts.Tables} tables, {counts.Signatories} signatories, {counts.Seats} seats.

            Rules (majorities, quorum, notice) and reviews are not read out of the text: add them as docs/rules.md and docs/reviews.md say. Delete this file when you have been through it.

            """));
        foreach (IGrouping<FindingCode, Finding> group in findings.GroupBy(f => f.Code))
        {
            notes.Append(CultureInfo.InvariantCulture, $"\n## {HeadingOf(group.Key)}\n\n");
            foreach (Finding finding in group)
                notes.Append("- ").Append(finding.Message).Append(finding.Expected is { } expected ? $" ({expected})" : "").Append(finding.Suggestion is { } suggestion && suggestion != "Nothing" ? $" {suggestion}.\n" : "\n");
        }

        return notes.ToString();
    }

    private static string HeadingOf(FindingCode code) => code switch
    {
        _ when code == ImportCodes.NotUnderstood => "Not understood",
        _ when code == ImportCodes.Heading => "Taken for a heading",
        _ when code == ImportCodes.Number => "Numbers that change",
        _ when code == ImportCodes.Signatory => "Signatories",
        _ when code == ImportCodes.Contact => "Addresses and telephone numbers in the text",
        _ when code == ImportCodes.Table => "Tables",
        _ when code == ImportCodes.LeftOut => "Left out, because the program makes it",
        _ when code == ImportCodes.Beside => "Beside the text",
        _ => "Guessed",
    };

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\d.])0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)")]
    private static partial Regex Contact();
}
