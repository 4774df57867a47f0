using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Documents.Comparison.Words;

/// <summary>The words of a paragraph, the same as <see cref="ParagraphText"/> reads: tests hold the two against each other.</summary>
internal static class ParagraphWords
{
    /// <summary>The words as they are compared: folded, NFC.</summary>
    internal static string Of(XElement paragraph) => ParagraphText.Fold(Raw([paragraph]));

    /// <summary>The words of some elements of a paragraph, white space as it stands.</summary>
    internal static string Raw(IEnumerable<XElement> elements)
    {
        var text = new StringBuilder();
        var state = new State();
        foreach (XElement element in elements) Append(element, text, state);
        return text.ToString();
    }

    /// <summary>The words of an element of a run.</summary>
    internal static string OfRunChild(XElement child) => Raw([new XElement(Wml.RunElement, child)]);

    /// <summary>Whether an element of a paragraph takes up room in the line; bookmarks and the like do not.</summary>
    internal static bool HasExtent(XElement element) =>
        element.Name.NamespaceName.EndsWith("/math", StringComparison.Ordinal) || element.Descendants(Wml.RunElement).Any() || element.Name == Wml.AlternateContent;

    private static void Append(XElement element, StringBuilder text, State state)
    {
        XName name = element.Name;
        if (name == Wml.PPr || name == Wml.RPr || name == Wml.SdtPr || name == Wml.Drawing || name == Wml.Pict || name == Wml.Object) return;
        if (name == Wml.AlternateContent)
        {
            // A choice of shapes is read with the text boxes; one of characters has its plain form as fallback.
            bool isShape = element.Descendants().Any(e => e.Name == Wml.Drawing || e.Name == Wml.Pict);
            if (!isShape && (element.Element(Wml.Fallback) ?? element.Elements().FirstOrDefault()) is { } plain) Append(plain, text, state);
            return;
        }

        if (name == Wml.W + "ruby" && element.Element(Wml.W + "rubyBase") is { } written)
        {
            Append(written, text, state);
            return;
        }

        if (name == Wml.RunElement && Wml.IsOn(element.Element(Wml.RPr)?.Element(Wml.Vanish))) return;
        if (name == Wml.FldChar) state.Meet((string?)element.Attribute(Wml.FldCharType));
        else if ((name == Wml.T || (name.LocalName == "t" && name.NamespaceName.EndsWith("/math", StringComparison.Ordinal))) && state.Instructions == 0) text.Append(element.Value);
        else if ((name == Wml.Tab || name == Wml.PTab || name == Wml.Br || name == Wml.Cr) && state.Instructions == 0) text.Append(' ');
        else if (name == Wml.NoBreakHyphen && state.Instructions == 0) text.Append('-');
        else if (name == Wml.Sym && state.Instructions == 0)
            text.Append(int.TryParse((string?)element.Attribute(Wml.Char), NumberStyles.HexNumber, null, out int code) && code is (> 0x1F and < 0xD800) or (> 0xDFFF and < 0xFFFE) ? (char)code : '\uFFFD');
        else foreach (XElement child in element.Elements()) Append(child, text, state);
    }

    // For each field that is open, whether its instruction has ended. Text counts while every open field shows its result.
    private sealed class State
    {
        private readonly Stack<bool> fields = new();

        internal int Instructions { get; private set; }

        internal void Meet(string? type)
        {
            if (type == "begin")
            {
                fields.Push(false);
                Instructions++;
            }
            else if (type == "separate" && fields.Count > 0 && !fields.Peek())
            {
                fields.Pop();
                fields.Push(true);
                Instructions--;
            }
            else if (type == "end" && fields.Count > 0 && !fields.Pop()) Instructions--;
        }
    }
}
