using DocPipeline.Documents.Prose.Reading.Syntax;
using DocPipeline.Findings;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace DocPipeline.Documents.Prose.Reading;

/// <summary>Reads the footnotes of a file, each of which stands below the text once and is referred to once.</summary>
internal sealed class NoteReader(InlineReader inlines, BlockReader blocks, List<Finding> findings)
{
    private const string OneOfEach = "one '[^1]' in the text for each paragraph '[^1]: words'";

    private readonly HashSet<string> labels = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the notes, so that <see cref="InlineReader"/> knows them when it comes to what refers to them.</summary>
    internal void Read(MarkdownDocument document)
    {
        foreach (Footnote note in NoteParser.NotesOf(document))
        {
            string label = note.Label ?? "^";
            if (!labels.Add(label)) Refuse(note, $"The note [{label}] is written a second time.", "Give one of the two another label, here and in the text");
            else if (note.Order < 0) Refuse(note, $"Nothing in the text refers to the note [{label}], so that it would not be printed.", $"Write [{label}] behind the words that it belongs to, or take the note out");
            inlines.Notes[note] = Paragraphs(note, label);
        }
    }

    private List<ProseParagraph> Paragraphs(Footnote note, string label)
    {
        int found = findings.Count;
        var paragraphs = new List<ProseParagraph>();
        foreach (Block block in note.Where(b => !IsMarkdigsOwn(b)))
        {
            if (block is not ParagraphBlock) blocks.Refuse(ProseCodes.Note, block, "Something other than a paragraph stands in a note.", "paragraphs only", "Say it in a paragraph, or in the text itself");
            else if (blocks.Read(block, 1) is ProseParagraph { Anchor: null } paragraph) paragraphs.Add(paragraph);
            else if (findings.Count == found) blocks.Refuse(ProseCodes.Note, block, "An anchor or a membership table stands in a note.", "words", "Move it to the text");
        }

        foreach (NoteInline inner in paragraphs.SelectMany(p => InlineText.Notes(p.Text)))
            findings.Add(new Finding(ProseCodes.Note, Severity.Error, "A note refers to another note.") { Place = inner.Place, Expected = "notes that are referred to from the text", Suggestion = "Write both as one note" });
        if (paragraphs.Count == 0 && findings.Count == found) Refuse(note, $"The note [{label}] has no words.", "Write them behind the colon");
        return paragraphs;
    }

    // Markdig puts a link back to the text at the end of each note, into a paragraph of its own where the note does not end with one.
    private static bool IsMarkdigsOwn(Block block) => block is ParagraphBlock { Inline: { } content } && content.All(i => i is FootnoteLink { IsBackLink: true });

    private void Refuse(Footnote note, string message, string suggestion) => findings.Add(
        new Finding(ProseCodes.Note, Severity.Error, message) { Place = blocks.PlaceOf(note) with { Column = 1 }, Expected = OneOfEach, Suggestion = suggestion });
}
