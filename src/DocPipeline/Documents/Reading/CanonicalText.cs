using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Templates.Issuing;

namespace DocPipeline.Documents.Reading;

/// <summary>
/// The form of a document's words that its canonical digest is made of. It keeps what is read (words, numbers, places in tables, notes and
/// what refers to them) and leaves out what an honest program may change when it saves a file: page numbers, empty paragraphs, styles,
/// which bullet is drawn, the order of shapes, and headers and footers that are there twice. It leaves out as well by which code a footer
/// names the issue: that follows from all that a document was made from, and changes where no word of it does.
/// </summary>
internal static partial class CanonicalText
{
    private const string Format = "docpipeline-words-1";

    /// <summary>The words of a block as they go into the digest.</summary>
    /// <param name="words">As read, with volatile fields as their kind in braces.</param>
    /// <param name="isContents">Whether it is an entry of a table of contents; its page number is left out.</param>
    internal static string Words(string words, bool isContents) => ParagraphText.Fold(isContents ? ContentsPage().Replace(words, "") : words);

    /// <summary>SHA-512; hexadecimal, small letters.</summary>
    internal static string Digest(string form) => Convert.ToHexStringLower(SHA512.HashData(Encoding.UTF8.GetBytes(form)));

    /// <summary>A line for each block that says something: area, row and column, label, words, with tabs between.</summary>
    internal static string Of(IReadOnlyList<TextBlock> blocks, IReadOnlyList<string> words)
    {
        var text = new StringBuilder(Format).Append('\n');
        var apart = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < blocks.Count; i++)
        {
            TextBlock block = blocks[i];
            if (words[i].Length == 0 && (block.Number is null || IsBullet(block.Number))) continue;
            string said = block.Area is TextArea.Footer or TextArea.FirstFooter ? IssueCode.Without(words[i]) : words[i];
            string line = string.Create(CultureInfo.InvariantCulture, $"{NameOf(block.Area)}\t{(block.Cell is { } cell ? $"{cell.Row}.{cell.Column}" : "")}\t{(block.Number is { } number ? IsBullet(number) ? "•" : number : "")}\t{said}\n");
            if (block.Area is TextArea.Body or TextArea.Footnote or TextArea.Endnote) text.Append(line);
            else apart.Add(line);
        }

        foreach (string line in apart) text.Append(line);
        return text.ToString();
    }

    // A header that is the same on the first page may be written once or twice.
    private static string NameOf(TextArea area) => area switch
    {
        TextArea.FirstHeader => nameof(TextArea.Header),
        TextArea.FirstFooter => nameof(TextArea.Footer),
        _ => area.ToString(),
    };

    private static bool IsBullet(string label) => !label.Any(char.IsLetterOrDigit);

    [GeneratedRegex(@"\t\s*([\divxlcIVXLC]{1,8}|\{PAGEREF\})\s*\z")]
    private static partial Regex ContentsPage();
}
