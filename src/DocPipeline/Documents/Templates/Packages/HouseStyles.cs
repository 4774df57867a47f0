using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>Brings a council's Word file and the house style together: what the file styles stays, what it lacks comes from the house.</summary>
internal static class HouseStyles
{
    private const string Styles = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
    private const string StylesRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";

    private static readonly HashSet<string> Look = [Styles, "application/vnd.openxmlformats-officedocument.theme+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"];

    /// <summary>A council's template with every style that prose, tables and signature blocks need.</summary>
    internal static TemplatePackage Complete(TemplatePackage council)
    {
        TemplatePart house = BuiltInTemplates.Package(DocumentKind.Agreement).Parts.First(p => p.IsStyles);
        if (council.Parts.FirstOrDefault(p => p.IsStyles) is { } own) return council with { Parts = [.. council.Parts.Where(p => !p.IsStyles), own with { Content = Completed(own, house) }] };
        string document = council.Parts.First(p => p.IsDocument).Name;
        string folder = document[..(document.LastIndexOf('/') + 1)];
        return council with
        {
            Parts = [.. council.Parts, house with { Name = folder + "styles.xml" }],
            Relationships = [.. council.Relationships, (document, new Relationship("rIdHouseStyles", StylesRelationship, "styles.xml"))],
        };
    }

    /// <summary>A built-in template in a council's styles, theme and fonts.</summary>
    internal static TemplatePackage Dress(TemplatePackage builtIn, TemplatePackage council) => builtIn with
    {
        Name = council.Name,
        Parts =
        [
            .. builtIn.Parts.Select(part => Look.Contains(part.ContentType) && council.Parts.FirstOrDefault(c => c.ContentType == part.ContentType) is { } own
                ? part with { Content = part.IsStyles ? Completed(own, part) : own.Content }
                : part),
        ],
    };

    // The council's styles stand first; a style of ours is added where no style has its id.
    private static byte[] Completed(TemplatePart own, TemplatePart house)
    {
        XElement styles = PartCompiler.Load(own.Content);
        HashSet<string?> ids = [.. styles.Elements(Wml.Name("style")).Select(s => s.Attribute(Wml.Name("styleId"))?.Value)];
        HashSet<string?> names = [.. styles.Elements(Wml.Name("style")).Select(s => s.Element(Wml.Name("name"))?.Attribute(Wml.Value)?.Value.ToUpperInvariant())];
        foreach (XElement style in PartCompiler.Load(house.Content).Elements(Wml.Name("style")))
        {
            if (ids.Contains(style.Attribute(Wml.Name("styleId"))!.Value)) continue;
            var copy = new XElement(style);

            // Two styles of one name, or two defaults of one type, are one too many for Word.
            copy.Attribute(Wml.Name("default"))?.Remove();
            XAttribute name = copy.Element(Wml.Name("name"))!.Attribute(Wml.Value)!;
            if (names.Contains(name.Value.ToUpperInvariant())) name.Value = "House " + name.Value;
            styles.Add(copy);
        }

        return Encoding.UTF8.GetBytes(styles.ToString(SaveOptions.DisableFormatting));
    }
}
