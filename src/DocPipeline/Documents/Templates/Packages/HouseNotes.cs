using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>Gives a council's template the part that holds footnotes, with its two separators, where it has none: a template without notes lacks it.</summary>
internal static class HouseNotes
{
    private const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes";

    internal static TemplatePackage Complete(TemplatePackage council)
    {
        TemplatePart house = BuiltInTemplates.Package(DocumentKind.Agreement).Parts.First(p => p.IsFootnotes);
        if (council.Parts.FirstOrDefault(p => p.IsFootnotes) is { } own)
            return PartCompiler.Load(own.Content).HasElements ? council : council with { Parts = [.. council.Parts.Where(p => p != own), own with { Content = house.Content }] };
        string document = council.Parts.First(p => p.IsDocument).Name;
        string folder = document[..(document.LastIndexOf('/') + 1)];
        return council with
        {
            Parts = [.. council.Parts.Select(p => p.IsSettings ? p with { Content = WithSeparators(p) } : p), house with { Name = folder + "footnotes.xml" }],
            Relationships = [.. council.Relationships, (document, new Relationship("rIdHouseFootnotes", Relationship, "footnotes.xml"))],
        };
    }

    // Settings name the separators by id; what stands after them in the sequence of ECMA-376 part 1, 17.15.1.78 begins with these.
    private static byte[] WithSeparators(TemplatePart settings)
    {
        XElement root = PartCompiler.Load(settings.Content);
        root.Elements(Wml.Name("footnotePr")).Remove();
        var separators = new XElement(Wml.Name("footnotePr"), Separator(-1), Separator(0));
        string[] later = ["endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator"];
        if (root.Elements().FirstOrDefault(e => e.Name.NamespaceName != Wml.Namespace || later.Contains(e.Name.LocalName)) is { } next) next.AddBeforeSelf(separators);
        else root.Add(separators);
        return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Separator(int id) => new(Wml.Name("footnote"), new XAttribute(Wml.Name("id"), id));
}
