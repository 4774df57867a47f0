using System.Text;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Documents.Templates.Rendering.Text;

/// <summary>Whether text that grows ends within a run's text, and with which properties. It looks at each byte once, however often it is asked.</summary>
/// <param name="text">The text of a part, in UTF-8.</param>
internal sealed class OpenRun(PooledBytes text)
{
    // The longest of what is looked for is "<w:r>"; one that lies across two looks starts at most this far back.
    private const int Overlap = 5;

    private int looked;
    private int run = -1;
    private int opened = -1;
    private int closed = -1;

    /// <summary>Whether the text ends within a <c>w:t</c> of a run.</summary>
    /// <param name="properties">The run's <c>w:rPr</c>, or nothing.</param>
    internal bool IsInText(out string properties)
    {
        int from = Math.Max(0, looked - Overlap);
        ReadOnlySpan<byte> fresh = text.Span[from..];
        run = Last(fresh, from, "<w:r>"u8, "<w:r "u8, run);
        opened = Last(fresh, from, "<w:t>"u8, "<w:t "u8, opened);
        closed = Last(fresh, from, "</w:t"u8, "</w:t"u8, closed);
        looked = text.Length;
        properties = "";
        if (run < 0 || opened < run || closed > opened) return false;
        ReadOnlySpan<byte> ofRun = text.Span[run..opened];
        int start = ofRun.IndexOf("<w:rPr"u8);
        int end = start < 0 ? -1 : ofRun.LastIndexOf("</w:rPr>"u8);
        if (end > start) properties = Encoding.UTF8.GetString(ofRun[start..(end + "</w:rPr>".Length)]);
        return true;
    }

    private static int Last(ReadOnlySpan<byte> fresh, int from, ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, int otherwise)
    {
        int last = Math.Max(fresh.LastIndexOf(one), fresh.LastIndexOf(other));
        return last < 0 ? otherwise : from + last;
    }
}
