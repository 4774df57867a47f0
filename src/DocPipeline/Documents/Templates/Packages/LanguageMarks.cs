using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>
/// The marks by which a file says in which language its text is, so that it is spelt and read aloud in that language: the defaults of the
/// styles, and the language of the theme's fonts.
/// </summary>
internal static class LanguageMarks
{
    // The properties of a run that stand after its language (ECMA-376 part 1, 17.3.2.28).
    private static readonly HashSet<string> AfterLanguage = ["eastAsianLayout", "specVanish", "oMath"];

    internal static bool AreIn(TemplatePart part) => part.IsStyles || part.Name.EndsWith("/settings.xml", StringComparison.Ordinal);

    /// <summary>The part as XML with another language in its marks.</summary>
    /// <param name="part">Styles or settings.</param>
    /// <param name="tag">The language, such as cy-GB.</param>
    internal static byte[] Set(TemplatePart part, string tag)
    {
        XElement root = PartCompiler.Load(Encoding.UTF8.GetBytes(PartCompiler.Compact(part)));
        if (part.IsStyles) SetDefault(root, tag);
        else root.Elements(Wml.Name("themeFontLang")).ToList().ForEach(l => l.SetAttributeValue(Wml.Value, tag));
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + root.ToString(SaveOptions.DisableFormatting));
    }

    private static void SetDefault(XElement styles, string tag)
    {
        XElement defaults = Child(styles, "docDefaults");
        XElement properties = Child(Child(defaults, "rPrDefault"), "rPr");
        if (properties.Element(Wml.Name("lang")) is not { } language)
        {
            language = new XElement(Wml.Name("lang"));
            if (properties.Elements().FirstOrDefault(e => AfterLanguage.Contains(e.Name.LocalName)) is { } after) after.AddBeforeSelf(language);
            else properties.Add(language);
        }

        language.SetAttributeValue(Wml.Value, tag);
    }

    private static XElement Child(XElement parent, string name)
    {
        if (parent.Element(Wml.Name(name)) is { } child) return child;
        child = new XElement(Wml.Name(name));
        parent.AddFirst(child);
        return child;
    }
}
