using System.Globalization;
using System.Text;
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

    internal DocumentText(IReadOnlyList<TextBlock> blocks) => Blocks = blocks;

    /// <summary>The blocks in reading order: body first, then headers and footers, then notes.</summary>
    public IReadOnlyList<TextBlock> Blocks { get; }

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
