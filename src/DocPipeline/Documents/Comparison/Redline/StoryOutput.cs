using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>The blocks of a story as they are written. Content controls around blocks stay where nothing in them changed.</summary>
/// <param name="story">The new story.</param>
internal sealed class StoryOutput(Story story)
{
    private readonly List<Entry> entries = [];

    /// <summary>Adds a block.</summary>
    /// <param name="element">The block.</param>
    /// <param name="now">The new document's block that it is; nothing for a deleted one.</param>
    /// <param name="isVerbatim">Whether it is that block as it was.</param>
    /// <param name="before">What stands before it, without extent.</param>
    internal void Add(XElement element, StoryItem? now, bool isVerbatim, IEnumerable<XElement> before)
    {
        foreach (XElement one in before) entries.Add(new Entry(one, WrapperOf(one), IsVerbatim: true, IsItem: false));
        entries.Add(new Entry(element, now?.Wrapper, isVerbatim, IsItem: true));
    }

    /// <summary>Adds an element without extent.</summary>
    internal void Add(XElement element) => entries.Add(new Entry(element, null, IsVerbatim: false, IsItem: false));

    /// <summary>All of it, in order.</summary>
    internal IReadOnlyList<XElement> Finish()
    {
        foreach (XElement one in story.After) entries.Add(new Entry(one, WrapperOf(one), IsVerbatim: true, IsItem: false));
        var elements = new List<XElement>(entries.Count);
        for (int start = 0, end; start < entries.Count; start = end)
        {
            XElement? wrapper = entries[start].Wrapper;
            end = start + 1;
            if (wrapper is not null) while (end < entries.Count && entries[end].Wrapper == wrapper) end++;
            List<Entry> run = entries[start..end];
            if (wrapper is not null && run.TrueForAll(e => e.IsVerbatim) && run.Count(e => e.IsItem) == story.Items.Count(i => i.Wrapper == wrapper)) elements.Add(wrapper);
            else elements.AddRange(run.Select(e => e.Element));
        }

        return elements;
    }

    private XElement? WrapperOf(XElement element) =>
        element.Parent is null || element.Parent == story.Container ? null : element.Ancestors().TakeWhile(a => a != story.Container).LastOrDefault(a => a.Name == Wml.Sdt || a.Name == Wml.CustomXml);

    private sealed record Entry(XElement Element, XElement? Wrapper, bool IsVerbatim, bool IsItem);
}
