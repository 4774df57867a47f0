using System.Globalization;
using System.Text;
using DocPipeline.Documents.Prose;

namespace DocPipeline.Documents.Templates.Rendering;

/// <summary>
/// Sets the marks of prose in a document. A template that prints a section twice has the marks at its first place. The number of a mark is
/// its bookmark's id, too: the same digits three times compress better than others.
/// </summary>
/// <param name="repeats">Gives other bookmarks their ids.</param>
internal sealed class BlockMarks(Repeats repeats)
{
    private const string ParagraphEnd = "</w:p>";

    private readonly HashSet<int> set = [];
    private int open;
    private int last;

    /// <summary>A block starts with the paragraph that is about to be written.</summary>
    /// <param name="xml">The text so far, which ends between two paragraphs.</param>
    /// <param name="mark">The number of the mark; 0 for none.</param>
    internal void Start(StringBuilder xml, int mark)
    {
        last = 0;
        if (mark == 0 || !set.Add(mark)) return;
        open = last = mark;
        xml.Append("<w:bookmarkStart w:id=\"").Append(open).Append("\" w:name=\"" + BlockMark.Prefix).Append(mark).Append("\"/>");
    }

    /// <summary>A paragraph ends; if it is the first of its block, so does the mark.</summary>
    internal void EndParagraph(StringBuilder xml)
    {
        if (open > 0) xml.Append("<w:bookmarkEnd w:id=\"").Append(open).Append("\"/>");
        open = 0;
        xml.Append(ParagraphEnd);
    }

    /// <summary>A block that was written as a whole, such as a form: its mark ends with its first paragraph.</summary>
    internal string EndIn(string block)
    {
        int end = block.IndexOf(ParagraphEnd, StringComparison.Ordinal);
        if (open == 0 || end < 0) return block;
        string marked = block.Insert(end, string.Create(CultureInfo.InvariantCulture, $"<w:bookmarkEnd w:id=\"{open}\"/>"));
        open = 0;
        return marked;
    }

    /// <summary>The prose ends with the block that was written last: what follows is the template's.</summary>
    internal void EndProse(StringBuilder xml)
    {
        if (last == 0) return;
        int id = repeats.NextBookmark();
        string end = string.Create(CultureInfo.InvariantCulture, $"<w:bookmarkStart w:id=\"{id}\" w:name=\"{BlockMark.Prefix}{last}{BlockMark.EndSuffix}\"/><w:bookmarkEnd w:id=\"{id}\"/>");
        last = 0;
        if (EndsWithParagraph(xml))
        {
            xml.Length -= ParagraphEnd.Length;
            xml.Append(end).Append(ParagraphEnd);
        }
        else xml.Append(end);
    }

    private static bool EndsWithParagraph(StringBuilder xml)
    {
        for (int i = 1; i <= ParagraphEnd.Length; i++) if (xml[^i] != ParagraphEnd[^i]) return false;
        return true;
    }
}
