using System.Globalization;
using System.Text;
using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Reading;

/// <summary>
/// The words of a .docx, ours or anyone's, as numbered blocks: what snapshot tests, lint, previews, the check of returned copies and
/// comparisons all read, so that they see the same words.
/// </summary>
public sealed class DocumentText
{
    /// <summary>The file is not a Word file that can be read.</summary>
    public static readonly FindingCode NotWord = new("FILE-NOT-WORD");

    private readonly Lazy<string> form;
    private readonly Lazy<string> digest;

    internal DocumentText(IReadOnlyList<TextBlock> blocks, IReadOnlyList<string> canonical, MarksFound marks)
    {
        Blocks = blocks;
        (TrackedChanges, HiddenText, Fields) = (marks.Changes, marks.Hidden, marks.Fields);
        (Controls, Comments, NoteReferences) = (marks.Controls, marks.Comments, marks.Notes);
        form = new Lazy<string>(() => CanonicalText.Of(blocks, canonical));
        digest = new Lazy<string>(() => CanonicalText.Digest(form.Value));
    }

    /// <summary>The blocks in reading order: body first, then headers and footers, then notes.</summary>
    public IReadOnlyList<TextBlock> Blocks { get; }

    /// <summary>Changes that wait to be accepted or rejected. The blocks read as if all were accepted.</summary>
    public IReadOnlyList<TrackedChange> TrackedChanges { get; }

    /// <summary>Words that nobody sees.</summary>
    public IReadOnlyList<HiddenText> HiddenText { get; }

    /// <summary>Fields, in the order in which they end.</summary>
    public IReadOnlyList<TextField> Fields { get; }

    /// <summary>Content controls, in the order in which they end.</summary>
    public IReadOnlyList<TextControl> Controls { get; }

    /// <summary>Comments in the margin.</summary>
    public IReadOnlyList<TextComment> Comments { get; }

    /// <summary>Where the text refers to its notes.</summary>
    public IReadOnlyList<NoteReference> NoteReferences { get; }

    /// <summary>
    /// The canonical digest of the words: SHA-512, hexadecimal, small letters. It is the same for two files that say the same, however they
    /// were saved, and another as soon as a word, a number, a note or a place in a table differs. Not in it: page numbers and dates that a
    /// program works out anew, the look, comments, hidden text.
    /// </summary>
    public string Digest => digest.Value;

    /// <summary>The text that the digest is made of, a line for each block that says something.</summary>
    internal string CanonicalForm => form.Value;

    /// <summary>Reads a file.</summary>
    /// <param name="name">What to call it in findings.</param>
    /// <param name="content">Its bytes.</param>
    public static Outcome<DocumentText> Read(string name, ReadOnlyMemory<byte> content) => DocumentTextReader.Read(name, content);

    /// <summary>The words as plain text: headings with #, labels in front, a table row a line, headers and footers at the end.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        TextArea area = TextArea.Body;
        TableCellPlace? row = null;
        foreach (TextBlock block in Blocks)
        {
            if (block.Area != area)
            {
                EndRow();
                text.Append(CultureInfo.InvariantCulture, $"\n[{NameOf(area = block.Area)}]\n");
            }

            if (block.Cell is { } cell)
            {
                if (row is null || (row.Table, row.Row) != (cell.Table, cell.Row))
                {
                    EndRow();
                    text.Append("| ").Append(Line(block));
                }
                else text.Append(row.Column == cell.Column ? " / " : " | ").Append(Line(block));
                row = cell;
                continue;
            }

            EndRow();
            if (block.Text.Length == 0 && block.Number is null) continue;
            if (block.OutlineLevel is { } level) text.Append('\n').Append('#', level).Append(' ');
            else if (block.Number is not null) text.Append(' ', 2 * block.ListLevel);
            text.Append(Line(block)).Append('\n');
        }

        EndRow();
        return text.ToString().TrimStart('\n');

        void EndRow()
        {
            if (row is not null) text.Append(" |\n");
            row = null;
        }
    }

    private static string Line(TextBlock block) => block.Number is null ? block.Text : $"{block.Number} {block.Text}";

    private static string NameOf(TextArea area) => area switch
    {
        TextArea.Body => "text",
        TextArea.TextBox => "text box",
        TextArea.FirstHeader => "header of the first page",
        TextArea.FirstFooter => "footer of the first page",
        _ => area.ToString().ToLowerInvariant(),
    };
}
