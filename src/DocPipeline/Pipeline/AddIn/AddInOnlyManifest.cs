using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DocPipeline.Pipeline.AddIn;

/// <summary>
/// The add-in only manifest, which every Word that has add-ins reads: a task pane with one button on the Home tab.
/// The order of the elements is part of the format (learn.microsoft.com, “How to find the proper order of manifest elements”).
/// </summary>
public static class AddInOnlyManifest
{
    // Raised when what the manifest says changes: an administrator's copy is then offered as an update.
    internal const string Version = "1.0.0.0";

    private const string IconKey = "Icon", PaneKey = "Pane", HelpKey = "Help", NameKey = "Name", OpenKey = "Open", ReadyKey = "Ready", TipKey = "Tip";

    private static readonly XNamespace app = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static readonly XNamespace basic = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
    private static readonly XNamespace over = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
    private static readonly XNamespace instance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly int[] ribbonIcons = [16, 32, 80];

    /// <summary>Makes it: the same bytes for the same add-in.</summary>
    /// <param name="addIn">The add-in.</param>
    /// <returns>XML in UTF-8.</returns>
    public static byte[] Make(WordAddIn addIn)
    {
        ArgumentNullException.ThrowIfNull(addIn);
        XElement root = new(
            app + "OfficeApp",
            new XAttribute("xmlns", app), new XAttribute(XNamespace.Xmlns + "xsi", instance), new XAttribute(XNamespace.Xmlns + "bt", basic), new XAttribute(XNamespace.Xmlns + "ov", over),
            new XAttribute(instance + "type", "TaskPaneApp"),
            new XElement(app + "Id", addIn.Id),
            new XElement(app + "Version", Version),
            new XElement(app + "ProviderName", AddInWords.Provider),
            new XElement(app + "DefaultLocale", AddInWords.Language),
            Default(app + "DisplayName", addIn.Name),
            Default(app + "Description", AddInWords.Long),
            Default(app + "IconUrl", addIn.IconAt(32)),
            Default(app + "HighResolutionIconUrl", addIn.IconAt(64)),
            Default(app + "SupportUrl", addIn.At("help")),
            new XElement(app + "AppDomains", new XElement(app + "AppDomain", addIn.Origin)),
            new XElement(app + "Hosts", new XElement(app + "Host", new XAttribute("Name", "Document"))),
            new XElement(app + "Requirements", new XElement(app + "Sets", new XElement(app + "Set", new XAttribute("Name", "WordApi"), new XAttribute("MinVersion", AddInWords.WordApi)))),
            new XElement(app + "DefaultSettings", Default(app + "SourceLocation", addIn.At("word/pane"))),
            new XElement(app + "Permissions", "ReadWriteDocument"),
            Overrides(addIn));

        using MemoryStream bytes = new();
        using (XmlWriter writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" })) root.Save(writer);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static XElement Overrides(WordAddIn addIn)
    {
        XElement overrides = new(
            over + "VersionOverrides",
            new XAttribute("xmlns", over), new XAttribute(instance + "type", "VersionOverridesV1_0"),
            new XElement(over + "Hosts", new XElement(over + "Host", new XAttribute(instance + "type", "Document"), new XElement(
                over + "DesktopFormFactor",
                new XElement(over + "GetStarted", Named(over + "Title", ReadyKey), Named(over + "Description", TipKey), Named(over + "LearnMoreUrl", HelpKey)),
                new XElement(over + "ExtensionPoint", new XAttribute(instance + "type", "PrimaryCommandSurface"), HomeTab())))),
            Resources(addIn));
        if (addIn.ApplicationId is { } application)
        {
            overrides.Add(new XElement(
                over + "WebApplicationInfo",
                new XElement(over + "Id", application),
                new XElement(over + "Resource", addIn.Resource),
                new XElement(over + "Scopes", new XElement(over + "Scope", "openid"), new XElement(over + "Scope", "profile"))));
        }

        return overrides;
    }

    private static XElement HomeTab() => new(
        over + "OfficeTab",
        new XAttribute("id", "TabHome"),
        new XElement(
            over + "Group",
            new XAttribute("id", "DocPipeline.Group"),
            Named(over + "Label", NameKey),
            Icon(),
            new XElement(
                over + "Control",
                new XAttribute(instance + "type", "Button"), new XAttribute("id", "DocPipeline.Open"),
                Named(over + "Label", NameKey),
                new XElement(over + "Supertip", Named(over + "Title", OpenKey), Named(over + "Description", TipKey)),
                Icon(),
                new XElement(
                    over + "Action",
                    new XAttribute(instance + "type", "ShowTaskpane"),
                    new XElement(over + "TaskpaneId", "DocPipeline.Pane"),
                    Named(over + "SourceLocation", PaneKey)))));

    private static XElement Icon() => new(
        over + "Icon",
        ribbonIcons.Select(edge => new XElement(basic + "Image", new XAttribute("size", edge), new XAttribute("resid", IconKey + edge))));

    private static XElement Resources(WordAddIn addIn) => new(
        over + "Resources",
        new XElement(basic + "Images", ribbonIcons.Select(edge => Resource("Image", $"{IconKey}{edge}", addIn.IconAt(edge)))),
        new XElement(basic + "Urls", Resource("Url", PaneKey, addIn.At("word/pane")), Resource("Url", HelpKey, addIn.At("help"))),
        new XElement(
            basic + "ShortStrings",
            Resource("String", NameKey, addIn.Name), Resource("String", OpenKey, AddInWords.OpenOf(addIn)), Resource("String", ReadyKey, AddInWords.ReadyOf(addIn))),
        new XElement(basic + "LongStrings", Resource("String", TipKey, AddInWords.Tip)));

    private static XElement Default(XName name, string value) => new(name, new XAttribute("DefaultValue", value));

    private static XElement Named(XName name, string resource) => new(name, new XAttribute("resid", resource));

    private static XElement Resource(string kind, string id, string value) => new(basic + kind, new XAttribute("id", id), new XAttribute("DefaultValue", value));
}
