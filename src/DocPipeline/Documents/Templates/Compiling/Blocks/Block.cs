using System.Xml.Linq;

namespace DocPipeline.Documents.Templates.Compiling.Blocks;

/// <summary>A block in a part that is being compiled: the placeholders of its tags.</summary>
/// <param name="Opening">Opens it.</param>
/// <param name="Elses">Divides it; at most one.</param>
/// <param name="Closing">Closes it.</param>
internal sealed record Block(XElement Opening, IReadOnlyList<XElement> Elses, XElement Closing)
{
    /// <summary>Whether it repeats what it covers.</summary>
    internal bool IsLoop => BlockHoisting.TagOf(Opening).Name == "each";

    /// <summary>What it covers; only once both tags stand side by side.</summary>
    internal IEnumerable<XElement> Content => Opening.ElementsAfterSelf().TakeWhile(e => e != Closing);
}
