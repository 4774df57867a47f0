using System.Xml.Linq;

namespace DocPipeline.Documents.Comparison.Stories;

/// <summary>A block of a story: a paragraph or a table.</summary>
/// <param name="element">The element that it was read from.</param>
internal abstract class StoryItem(XElement element)
{
    /// <summary>The element that it was read from.</summary>
    internal XElement Element { get; } = element;

    /// <summary>Elements without extent that stand before it, between the blocks.</summary>
    internal IReadOnlyList<XElement> Before { get; init; } = [];

    /// <summary>The outermost content control around it; nothing where there is none.</summary>
    internal XElement? Wrapper { get; init; }

    /// <summary>What two blocks have in common that say the same.</summary>
    internal abstract string Key { get; }

    /// <summary>Its words as keys of tokens, each as often as it stands there, in ordinal order; without white space and punctuation.</summary>
    internal abstract IReadOnlyList<string> WordBag { get; }
}
