using DocPipeline.Documents.Forms.Reading;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Scanning;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.TakingBack.Reading;
using DocPipeline.Findings;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Lint.Drafts;

/// <summary>A draft that is open in Word, read once for all checks.</summary>
internal sealed class DraftText
{
    private readonly string name;
    private readonly IReadOnlyList<IReadOnlyList<Paragraph>> paragraphs;
    private readonly Dictionary<TextBlock, int> blocks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TextBlock, LintLine> lines = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> bookmarks = new(StringComparer.OrdinalIgnoreCase);

    private DraftText(string name, WordprocessingDocument file, MainDocumentPart main)
    {
        this.name = name;
        ReadDocument read = DocumentTextReader.Read(main);
        (Text, paragraphs) = (read.Text, read.Paragraphs);
        Lint = LintDocumentReader.Read(Text);
        Provenance = ReturnedProvenance.Of(file);
        for (int i = 0; i < Text.Blocks.Count; i++) blocks[Text.Blocks[i]] = i;
        foreach (LintLine line in Lint.Lines) lines[line.Block] = line;
        ReadBookmarks(main);
    }

    /// <summary>Its words, and what Word shows beside them.</summary>
    internal DocumentText Text { get; }

    /// <summary>The same as the checks of any document see it.</summary>
    internal LintDocument Lint { get; }

    /// <summary>Of which document it is a copy; nothing where it does not say.</summary>
    internal ReturnedProvenance? Provenance { get; }

    /// <summary>Reads a file that anybody may have made, and looks it through while it is open: elements are read only when they are asked for.</summary>
    internal static Outcome<T> Read<T>(string name, ReadOnlyMemory<byte> content, Func<DraftText, T> look)
        where T : class => UntrustedWordFile.Read(name, content, (file, main) =>
    {
        DraftFile.CheckDepth(main);
        return look(new DraftText(name, file, main));
    });

    /// <summary>The block that a bookmark stands in; nothing where there is none of the name.</summary>
    internal int? BlockOf(string bookmark) => bookmarks.TryGetValue(bookmark, out int block) ? block : null;

    /// <summary>The block that a line was read from.</summary>
    internal int BlockOf(LintLine line) => blocks.GetValueOrDefault(line.Block, -1);

    /// <summary>How a reader finds a block.</summary>
    internal string PlaceOf(int block)
    {
        for (int i = Math.Min(block, Text.Blocks.Count - 1); i >= 0; i--)
            if (lines.TryGetValue(Text.Blocks[i], out LintLine? line)) return Lint.PlaceOf(line);
        return "the opening";
    }

    /// <summary>The words by which a place is found in Word.</summary>
    /// <param name="block">The block.</param>
    /// <param name="around">Words of it that should be among them.</param>
    internal string? FindIn(int block, string around = "") =>
        block >= 0 && block < paragraphs.Count && Text.Blocks[block].Area == TextArea.Body ? PrintedWords.Of(paragraphs[block], around) : null;

    /// <summary>Something that was found in a block.</summary>
    internal DraftFinding At(int block, FindingCode code, Severity severity, string message, string suggestion, string around = "", string? control = null, string? expected = null) => new(
        new Finding(code, severity, message) { Place = new Place(name) { Clause = PlaceOf(block) }, Expected = expected, Suggestion = suggestion })
    {
        Block = block,
        Find = FindIn(block, around),
        Control = control is { Length: > 0 } ? control : null,
    };

    /// <summary>Something that was found about the draft as a whole.</summary>
    internal DraftFinding Whole(FindingCode code, Severity severity, string message, string suggestion, string? expected = null) =>
        new(new Finding(code, severity, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion }) { Block = -1 };

    /// <summary>A mistake that any document may have.</summary>
    internal DraftFinding Of(LintHit hit) => new(DocumentLint.Of(Lint, hit, (_, clause) => new Place(name) { Clause = clause }))
    {
        Block = BlockOf(hit.Spot.Line),
        Find = FindIn(BlockOf(hit.Spot.Line), hit.Spot.Length == 0 ? "" : hit.Spot.Words),
    };

    private void ReadBookmarks(MainDocumentPart main)
    {
        var of = new Dictionary<Paragraph, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < paragraphs.Count; i++) foreach (Paragraph paragraph in paragraphs[i]) of.TryAdd(paragraph, i);
        foreach (BookmarkStart start in main.Document.Body!.Descendants<BookmarkStart>())
        {
            if (start.Name?.Value is not { Length: > 0 } bookmark) continue;
            Paragraph? paragraph = start.Ancestors<Paragraph>().FirstOrDefault() ?? start.ElementsAfter().OfType<Paragraph>().FirstOrDefault();
            bookmarks.TryAdd(bookmark, paragraph is not null && of.TryGetValue(paragraph, out int block) ? block : -1);
        }
    }
}
