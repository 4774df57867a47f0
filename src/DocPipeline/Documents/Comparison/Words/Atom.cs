using System.Xml.Linq;

namespace DocPipeline.Documents.Comparison.Words;

/// <summary>The smallest part of a paragraph that a comparison keeps, deletes or inserts: a token, a picture, a field, a break.</summary>
/// <param name="Key">What two atoms have in common that are the same; white space folded, NFC.</param>
/// <param name="Text">Its words as a reader sees them; empty for what has none.</param>
/// <param name="Words">How many words it counts for.</param>
/// <param name="Pieces">Of what it is made, in order.</param>
internal sealed record Atom(string Key, string Text, int Words, IReadOnlyList<Piece> Pieces)
{
    /// <summary>Elements without extent that stand before it: bookmarks, ends of fields that began in another paragraph.</summary>
    internal IReadOnlyList<Piece> Before { get; init; } = [];

    /// <summary>The note that it refers to; nothing for all else.</summary>
    internal XElement? NoteReference { get; init; }

    /// <summary>The drawing that it is, whose text boxes are compared on their own; nothing for all else.</summary>
    internal XElement? Boxed { get; init; }

    /// <summary>Whether it is nothing but white space.</summary>
    internal bool IsSpace => Words == 0 && Text.Length > 0 && string.IsNullOrWhiteSpace(Text);
}
