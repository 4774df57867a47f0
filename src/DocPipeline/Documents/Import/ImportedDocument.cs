using System.Text.RegularExpressions;
using DocPipeline.Documents.Import.Prose;
using DocPipeline.Documents.Import.Recognition;
using DocPipeline.Documents.Import.Source;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Import;

/// <summary>What was recognised in an existing Word document.</summary>
internal sealed partial class ImportedDocument
{
    private readonly string name;
    private readonly List<SourceLine> body;
    private readonly HeadingRules headings;
    private readonly SentenceCase cases;
    private readonly Dictionary<string, string> notes;
    private readonly List<Finding> findings = [];

    private ImportedDocument(string name, ReadDocument document)
    {
        this.name = name;
        IReadOnlyList<SourceLine> lines = Lines = SourceLines.Of(document);
        ContentsList? contents = ContentsList.Find(lines);
        SignatureBlocks signatures = SignatureBlocks.Find(lines);
        Signatories = signatures.Signatories;
        bool IsTaken(SourceLine line) => signatures.Covers(line) || (contents is not null && line.Index >= contents.First && line.Index < contents.End);
        headings = new HeadingRules(lines, contents, TitleEnd(lines), IsTaken);
        int start = FirstSection(lines, contents, headings, IsTaken);
        Title = TitlePage.Of([.. lines.Take(start).Where(l => !IsTaken(l))]);
        cases = new SentenceCase(lines);
        body = WithoutEmptySection(WithoutHistory([.. lines.Skip(start).Where(l => !IsTaken(l) && !IsMark(l))]));
        Bodies = MembershipLists.Find(lines, headings);
        notes = document.Text.Blocks.Where(b => b is { Area: TextArea.Footnote, Number: not null }).GroupBy(b => b.Number!).ToDictionary(g => g.Key, g => string.Join(" ", g.Select(b => b.Text)));
        OnTitlePage();
        Beside(document.Text, contents);
    }

    /// <summary>All its lines.</summary>
    internal IReadOnlyList<SourceLine> Lines { get; }

    /// <summary>What stands before its first section.</summary>
    internal TitlePage Title { get; }

    /// <summary>The blocks for signatures, in order, with repetitions.</summary>
    internal IReadOnlyList<(string Name, int Line)> Signatories { get; }

    /// <summary>The bodies whose members it lists.</summary>
    internal IReadOnlyList<ImportedBody> Bodies { get; }

    /// <summary>What was left out or stands beside the text.</summary>
    internal IReadOnlyList<Finding> Findings => findings;

    internal static Outcome<ImportedDocument> Read(string name, ReadOnlyMemory<byte> content)
    {
        Outcome<ImportedDocument> read = UntrustedWordFile.Read(name, content, (_, main) => new ImportedDocument(name, DocumentTextReader.Read(main)));
        if (read.IsRefused || read.Value.body.Count > 0) return read;
        return Outcome.Refused<ImportedDocument>([new Finding(ImportCodes.Nothing, Severity.Error, "There are no words in the document that a record could be made of.")
        {
            Place = new Place(name), Expected = "a Word document with headings and text", Suggestion = "If it is a scan, have its text recognised first",
        }]);
    }

    /// <summary>Writes its prose.</summary>
    /// <param name="plain">The lines that can only be written as plain paragraphs, and why.</param>
    internal ProseDraft Prose(IReadOnlyDictionary<int, string> plain) => ProseDrafter.Write(name, body, headings, cases, notes, plain);

    /// <summary>A heading or a title in sentence case.</summary>
    internal string Cased(string words) => cases.Of(words);

    private static int FirstSection(IReadOnlyList<SourceLine> lines, ContentsList? contents, HeadingRules headings, Func<SourceLine, bool> isTaken)
    {
        if (contents is not null) return lines.Index().Where(l => l.Index >= contents.End && !isTaken(l.Item) && (headings.IsHeading(l.Item) || l.Item.Label.Kind != LabelKind.None)).Select(l => l.Index).FirstOrDefault(contents.End);
        if (headings.HasNumbers && lines.FirstOrDefault(l => headings.IsHeading(l) && l.Label is { Kind: LabelKind.Decimal, Parts.Count: 1 }) is { } first && first.Index < 30) return first.Index;
        return TitleEnd(lines);
    }

    // The first line, and those after it that speak of the document or its date.
    private static int TitleEnd(IReadOnlyList<SourceLine> lines)
    {
        int at = lines.Count > 1 && !lines[0].IsTable && lines[0].Text.Length < 110 ? 1 : 0;
        while (at > 0 && at < lines.Count - 1 && TitlePage.GoesOn(lines[at])) at++;
        return at;
    }

    private static bool IsMark(SourceLine line) => !line.IsTable && line.Text is "DRAFT" or "Draft";

    // The versions are facts of the record; every document prints them.
    private List<SourceLine> WithoutHistory(List<SourceLine> kept)
    {
        int heading = kept.FindIndex(l => History().IsMatch(l.Text));
        if (heading < 0 || heading + 1 >= kept.Count || !kept[heading + 1].IsTable) return kept;
        foreach (IReadOnlyList<IReadOnlyList<string>> row in kept[heading + 1].Rows.Skip(1)) LeftOut($"The version history said: {string.Join(" | ", row.Select(c => string.Join(" / ", c)))}.", "Put it into ‘history’ of the document in partnership.yaml");
        kept.RemoveRange(heading, 2);
        return kept;
    }

    // The heading of the signatures, once they are taken out, has nothing under it any more.
    private List<SourceLine> WithoutEmptySection(List<SourceLine> kept)
    {
        if (Signatories.Count == 0) return kept;
        int heading = kept.FindLastIndex(l => headings.IsHeading(l) && l.Index < Signatories[0].Line);
        bool isEmpty = heading >= 0 && (heading + 1 == kept.Count || kept[heading + 1].Index > Signatories[0].Line) && kept[heading].Text.Contains("sign", StringComparison.OrdinalIgnoreCase);
        if (isEmpty)
        {
            LeftOut($"The heading “{kept[heading].Whole}” is left out with the places for signatures; every document makes its signatory pages itself.", "Nothing: look at ‘signatories’ in partnership.yaml");
            kept.RemoveAt(heading);
        }

        return kept;
    }

    // Nothing is lost in silence: what stands on the title page and is no fact of the record is said.
    private void OnTitlePage()
    {
        string[] lines = [.. Title.Lines.Where(l => !l.IsTable && !IsMark(l)).Select(l => $"“{l.Whole}”")];
        if (lines.Length > 0) LeftOut($"The title page is made anew. It said: {string.Join(", ", lines)}.", "Look whether title, version, date and owner in partnership.yaml say the same");
        foreach (IReadOnlyList<IReadOnlyList<string>> row in Title.Lines.SelectMany(l => l.Rows))
            LeftOut($"The table on the title page said: {string.Join(": ", row.Select(c => string.Join(" / ", c)).Where(c => c.Length > 0))}.", "Put it into partnership.yaml where it is a fact");
    }

    private void Beside(DocumentText text, ContentsList? contents)
    {
        if (contents is not null) LeftOut($"The list of contents ({contents.Entries.Count} entries) is left out; it is made anew.", "Nothing");
        string[] apart = [.. text.Blocks.Where(b => b.Area is TextArea.Header or TextArea.FirstHeader or TextArea.Footer or TextArea.FirstFooter or TextArea.Watermark && b.Text.Length > 0).Select(b => b.Text).Distinct()];
        if (apart.Length > 0) LeftOut($"Headers, footers and marks are left out: {string.Join(" / ", apart.Take(5).Select(a => $"“{a}”"))}.", "Put a fact that stands only there into partnership.yaml");
        if (text.TrackedChanges.Any(c => c.Kind != TrackedChangeKind.Formatting))
            findings.Add(new Finding(ImportCodes.Beside, Severity.Warning, $"The file has {text.TrackedChanges.Count} tracked changes. What was added is taken in, what was deleted is not.") { Place = new Place(name), Suggestion = "Accept or reject them in Word first, if that is not what you mean" });
        if (text.Comments.Count > 0) findings.Add(new Finding(ImportCodes.Beside, Severity.Warning, $"{text.Comments.Count} comments are left out.") { Place = new Place(name), Suggestion = "docpipeline text --marks lists them" });
        if (text.HiddenText.Count > 0) findings.Add(new Finding(ImportCodes.Beside, Severity.Warning, $"{text.HiddenText.Count} hidden passages are left out.") { Place = new Place(name), Suggestion = "docpipeline text --marks lists them" });
    }

    private void LeftOut(string message, string suggestion) => findings.Add(new Finding(ImportCodes.LeftOut, Severity.Note, message) { Place = new Place(name), Suggestion = suggestion });

    [GeneratedRegex(@"\A(version|document|revision) (history|control)\z", RegexOptions.IgnoreCase)]
    private static partial Regex History();
}
