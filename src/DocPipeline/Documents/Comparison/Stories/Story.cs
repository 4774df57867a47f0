using System.Xml.Linq;

namespace DocPipeline.Documents.Comparison.Stories;

/// <summary>A sequence of blocks that stands on its own: the text, a header, a note, a text box, a cell.</summary>
/// <param name="Container">The element that holds them.</param>
/// <param name="Items">The blocks, content controls around them taken off.</param>
/// <param name="After">Elements without extent that stand after the last block.</param>
internal sealed record Story(XElement Container, IReadOnlyList<StoryItem> Items, IReadOnlyList<XElement> After)
{
    private string? key;

    /// <summary>What two stories have in common that say the same.</summary>
    internal string Key => key ??= Items.Count == 1 ? Items[0].Key : string.Join('\n', Items.Select(i => i.Key));
}
