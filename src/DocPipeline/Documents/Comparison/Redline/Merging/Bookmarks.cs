using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;

namespace DocPipeline.Documents.Comparison.Redline.Merging;

/// <summary>Bookmarks of a part that was put together of two.</summary>
internal static class Bookmarks
{
    /// <summary>Takes away starts without an end and ends without a start: what held the other one was left out.</summary>
    internal static void Balance(XElement root)
    {
        List<XElement> starts = [.. root.Descendants(Wml.BookmarkStart)], ends = [.. root.Descendants(Wml.BookmarkEnd)];
        HashSet<string> started = [.. starts.Select(IdOf)], ended = [.. ends.Select(IdOf)];
        foreach (XElement start in starts.Where(s => !ended.Contains(IdOf(s)))) start.Remove();
        foreach (XElement end in ends.Where(e => !started.Contains(IdOf(e)))) end.Remove();
    }

    private static string IdOf(XElement bookmark) => (string?)bookmark.Attribute(Wml.Id) ?? "";
}
