using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Words;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Documents.Comparison.Stories;

/// <summary>A paragraph of a story.</summary>
internal sealed class ParagraphItem : StoryItem
{
    private readonly PictureDigests pictures;
    private (IReadOnlyList<Atom> Atoms, IReadOnlyList<Piece> After)? read;
    private IReadOnlyList<string>? wordBag;
    private string? key;
    private string? said;

    internal ParagraphItem(XElement element, PictureDigests pictures)
        : base(element)
    {
        this.pictures = pictures;
        Text = ParagraphWords.Of(element);
    }

    /// <summary>Its words.</summary>
    internal string Text { get; }

    /// <summary>Its label; nothing where it has none.</summary>
    internal string? Label { get; init; }

    /// <summary>The list that numbers it.</summary>
    internal (int Id, int Level)? List { get; init; }

    /// <summary>1 for a heading of the first level; nothing for body text.</summary>
    internal int? OutlineLevel { get; init; }

    /// <summary>The text boxes that are anchored in it.</summary>
    internal IReadOnlyList<Story> Boxes { get; init; } = [];

    /// <summary>The id of its style; empty for none.</summary>
    internal string Style => (string?)Properties?.Element(Wml.PStyle)?.Attribute(Wml.Val) ?? "";

    /// <summary>Its properties.</summary>
    internal XElement? Properties => Element.Element(Wml.PPr);

    /// <summary>Its atoms.</summary>
    internal IReadOnlyList<Atom> Atoms => (read ??= AtomReader.Read(Element, pictures)).Atoms;

    /// <summary>What stands after the last atom, without extent.</summary>
    internal IReadOnlyList<Piece> After => (read ??= AtomReader.Read(Element, pictures)).After;

    /// <summary>Its words, but for page numbers and the like, which are worked out anew wherever it is shown.</summary>
    internal string Said => said ??= Element.Descendants().Any(e => e.Name == Wml.FldSimple || e.Name == Wml.InstrText) ? ParagraphText.Fold(string.Concat(Atoms.Select(a => a.Key[0] == '{' && a.Pieces[0].Text is null ? a.Key : a.Text))) : Text;

    /// <inheritdoc/>
    internal override string Key => key ??= HasOnlyText() ? Said : Said + "\uFFFC" + string.Join('\uFFFC', Atoms.Where(a => a.Text.Length == 0 || a.Boxed is not null).Select(a => a.Key));

    /// <inheritdoc/>
    internal override IReadOnlyList<string> WordBag => wordBag ??= BagOf(Atoms);

    private static string[] BagOf(IReadOnlyList<Atom> atoms)
    {
        string[] words = [.. atoms.Where(a => a.Words > 0).Select(a => a.Key)];
        Array.Sort(words, StringComparer.Ordinal);
        return words;
    }

    // Most paragraphs have nothing but text in them, and need not be taken apart to be told from others.
    private bool HasOnlyText()
    {
        foreach (XElement element in Element.Descendants())
        {
            XName name = element.Name;
            if (name == Wml.Drawing || name == Wml.Pict || name == Wml.Object || name == Wml.AlternateContent || name == Wml.FootnoteReference || name == Wml.EndnoteReference || name == Wml.Vanish || name == Wml.Br) return false;
            if (name.Namespace != Wml.W && name.NamespaceName.EndsWith("/math", StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
