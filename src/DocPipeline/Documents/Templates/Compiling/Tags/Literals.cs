using System.Xml.Linq;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Compiling.Tags;

/// <summary>
/// Keeps what is no tag from being read as one: braces and backslashes that stand in a part outside its tags, and characters that mark deferred
/// text. They travel as character references. A tag that someone typed where none is filled is a finding.
/// </summary>
internal static class Literals
{
    // Stand for a brace and the two marks of deferred text until the part is written as XML. Noncharacters: no text holds them.
    private const char Brace = '\uFDD0';
    private const char OpeningMark = '\uFDD1';
    private const char ClosingMark = '\uFDD2';

    /// <summary>Hides what is no tag; works on a part whose runs have been normalised.</summary>
    internal static void Hide(XElement root, string template, string part, List<Finding> findings)
    {
        foreach (XText text in root.DescendantNodes().OfType<XText>().Where(t => t.Parent!.Name != Wml.Tag && NeedsHiding(t.Value)).ToList())
        {
            if (text.Parent!.Name != Wml.Text && text.Parent.Name != Wml.Name("delText")) Note(text.Parent, text.Value, WhereOf(text.Parent));
            text.Value = Hidden(text.Value);
        }

        // A namespace is written again wherever a name of it stands, so it cannot be hidden.
        IEnumerable<XName> names = root.DescendantsAndSelf().SelectMany(e => e.Attributes().Select(a => a.Name).Prepend(e.Name));
        if (names.FirstOrDefault(n => n.NamespaceName.Contains("{{", StringComparison.Ordinal)) is { } strange)
            Note(root, strange.NamespaceName, "the name of a vocabulary of XML");

        foreach (XElement element in root.DescendantsAndSelf())
        {
            foreach (XAttribute attribute in element.Attributes().Where(a => NeedsHiding(a.Value)))
            {
                Note(element, attribute.Value, WhereOf(attribute));
                attribute.Value = Hidden(attribute.Value);
            }
        }

        void Note(XElement at, string text, string where)
        {
            int column = text.IndexOf("{{", StringComparison.Ordinal);
            if (column < 0) return;
            XElement? paragraph = at.AncestorsAndSelf(Wml.Paragraph).FirstOrDefault();
            int number = paragraph is null ? 1 : root.DescendantsAndSelf(Wml.Paragraph).TakeWhile(p => p != paragraph).Count() + 1;
            findings.Add(new TagOrigin(template, part, number, text, column).Finding(TemplateCodes.TagMisplaced, Severity.Error,
                $"A tag stands in {where}, where none is filled.", "tags in the text of the template", "Type the tag into the text, or write there what is to stay"));
        }
    }

    /// <summary>Turns what was hidden into character references, once the part is XML.</summary>
    internal static string Reveal(string xml) => xml
        .Replace("\\{{", "&#x5C;{{", StringComparison.Ordinal)
        .Replace(Brace.ToString(), "&#x7B;", StringComparison.Ordinal)
        .Replace(OpeningMark.ToString(), "&#xE000;", StringComparison.Ordinal)
        .Replace(ClosingMark.ToString(), "&#xE001;", StringComparison.Ordinal);

    private static bool NeedsHiding(string text) => text.AsSpan().IndexOfAny('{', '\uE000', '\uE001') >= 0;

    private static string Hidden(string text) => text.Replace('{', Brace).Replace('\uE000', OpeningMark).Replace('\uE001', ClosingMark);

    private static string WhereOf(XElement element) => element.Name.LocalName switch
    {
        "instrText" => "the code of a field",
        _ when element.Name.NamespaceName.Contains("/math", StringComparison.Ordinal) => "a formula",
        _ => "a drawing or another object",
    };

    private static string WhereOf(XAttribute attribute) => attribute.Name.LocalName switch
    {
        "instr" => "the code of a field",
        "descr" or "title" or "alt" => "the description of a picture",
        "string" => "WordArt",
        "name" => "the name of a bookmark or a picture",
        "anchor" => "the address of a link",
        _ when attribute.Parent!.Parent?.Name == Wml.Name("sdtPr") => "the properties of a content control",
        _ => "a setting that Word does not show as text",
    };
}
