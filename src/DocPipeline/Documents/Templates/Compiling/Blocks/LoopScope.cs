using System.Xml.Linq;

namespace DocPipeline.Documents.Templates.Compiling.Blocks;

/// <summary>A loop of a part and what stands in it.</summary>
internal sealed class LoopScope(Block block, int index)
{
    private readonly HashSet<XElement> content = [.. block.Content];

    internal Block Block { get; } = block;

    /// <summary>The number by which the rendering knows the loop.</summary>
    internal int Index { get; } = index;

    internal bool Holds(XElement element) => element.AncestorsAndSelf().Any(content.Contains);

    /// <summary>The loops around an element, the innermost first.</summary>
    internal static IEnumerable<LoopScope> Around(List<LoopScope> loops, XElement element) =>
        loops.Where(l => l.Holds(element)).OrderByDescending(l => loops.Count(o => o != l && o.Holds(l.Block.Opening)));
}
