using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Words;

namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>A piece of a paragraph on its way into the redline.</summary>
/// <param name="Fate">What became of it; what has no extent is kept, whatever stands around it.</param>
/// <param name="Piece">The piece.</param>
/// <param name="IsOld">Whether it comes from the old document.</param>
internal sealed record MarkedPiece(Fate Fate, Piece Piece, bool IsOld)
{
    /// <summary>Whether it was deleted amid a link of the new document.</summary>
    internal bool IsInNewLink { get; init; }

    /// <summary>A drawing whose text boxes changed, as it is to stand in the redline; nothing for all else.</summary>
    internal XElement? Drawing { get; init; }

    /// <summary>What stands for one of the piece's elements.</summary>
    internal XElement Replaced(XElement node) => Drawing ?? node;
}
